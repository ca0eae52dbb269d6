import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROOT } from './lock.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** A folder that has the packed package installed, and nothing else of this one but what it depends on. */
const world = mkdtempSync(join(tmpdir(), 'compare-library-'));
const app = join(world, 'app');
const installed = join(app, 'node_modules', 'claim-compare');
const shell = process.platform === 'win32';

beforeAll(() => {
  expect(existsSync(join(ROOT, 'dist', 'index.js')), 'npm run build comes first').toBe(true);
  mkdirSync(installed, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', world];
  const tarball = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell }).trim().split('\n').at(-1) ?? '';
  execFileSync('tar', ['-xzf', join(world, tarball), '--strip-components=1', '-C', installed]);
  symlinkSync(join(ROOT, 'node_modules'), join(world, 'node_modules'), 'junction');
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }\n');
});
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** The program of the README, on a corpus that is there and without the model. */
function example(): string {
  const [, section = ''] =
    /\n## From a program\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(section) ?? [];
  const corpus = join(ROOT, 'test/cases/ferry/corpus');
  return code.replace("'articles/'", JSON.stringify(corpus)).replace("'builtin'", "'signals'");
}

describe('the package in a fresh folder', () => {
  test('runs as a program', () => {
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [join(installed, 'bin/compare.js'), ...args], { cwd: app, encoding: 'utf8' });
    expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(JSON.parse(run('sources', '--json', '--no-cache')).documents).toHaveLength(5);
  });

  test("runs the README's example of the library", () => {
    writeFileSync(join(app, 'use.js'), example());
    const printed = execFileSync(process.execPath, ['use.js'], { cwd: app, encoding: 'utf8' });
    expect(printed).toMatch(/^crew \d+ \d+ [1-9]\d*$/m);
  });

  test('brings the types of it', () => {
    writeFileSync(join(app, 'use.ts'), example());
    const { NodeNext: module } = ts.ModuleKind;
    const { NodeNext: moduleResolution } = ts.ModuleResolutionKind;
    const options = { module, moduleResolution, strict: true, noEmit: true, skipLibCheck: true, types: [] };
    const target = ts.ScriptTarget.ES2023;
    const program = ts.createProgram([join(app, 'use.ts')], {
      ...options,
      target,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    });
    const faults = ts.getPreEmitDiagnostics(program);
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
