import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { compare, ensureBuilt } from '../cli/built.js';
import { ROOT } from './lock.js';

vi.setConfig({ testTimeout: 240_000 });

const built = (name: string): string => join(ROOT, 'dist', name);
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, 'bin', 'compare.js'), ...args], { encoding: 'utf8', stdio: 'pipe' });

/** The tests run the program file by file; people run it as `npm run build` leaves it. */
describe.skipIf(!existsSync(built('program.cjs')))('the built program', () => {
  test.each([['--help'], ['sanctions --engine signals --no-cache --json'], ['topics --no-cache']])(
    'answers as its parts do: %s',
    async (line) => {
      ensureBuilt();
      expect(run(...line.split(' '))).toBe((await compare(line.split(' '))).stdout);
    },
  );

  test('opens packages that it does not hold', () => {
    const file = join(tmpdir(), `built-${process.pid}.html`);
    writeFileSync(file, '<html><body><p>The bridge was closed on Friday. It stays closed.</p></body></html>');
    expect(run('sentences', file, '--json')).toContain('The bridge was closed on Friday.');
  });

  test('holds copies of packages with their licences', () => {
    const licences = readFileSync(built('program.licences.txt'), 'utf8');
    for (const name of ['yaml', 'commander', 'wink-nlp']) expect(licences).toContain(`${name} `);
    expect(licences).not.toContain('see the package');
  });
});
