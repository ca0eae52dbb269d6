import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isCompatible, licences } from './licences.js';
import { lockedPackages, ROOT } from './lock.js';

vi.setConfig({ testTimeout: 120_000 });

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

describe('what is installed with the program', () => {
  test('every version is exact, in the manifest and in the lock file', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    const locked = lockedPackages();
    expect(locked.filter(({ integrity }) => integrity === null).map(({ path }) => path)).toEqual([]);
    for (const [name, version] of ranges) {
      expect(locked.find(({ path }) => path === `node_modules/${name}`)?.version).toBe(version);
    }
  });

  test('licences of run-time packages are known and compatible', () => {
    expect(licences().length).toBeGreaterThan(20);
    expect(licences().filter(({ compatible }) => !compatible)).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['unknown', false],
  ])('%s: %s', (licence, compatible) => {
    expect(isCompatible(licence)).toBe(compatible);
  });

  // It would fetch a library for graphics cards; the settings of the project tell it not to, and nothing needs it.
  test('one package alone runs a script when it is installed, and is told to do nothing', () => {
    const scripted = lockedPackages().filter(({ installScript, dev }) => installScript && !dev);
    expect(scripted.map(({ name }) => name)).toEqual(['onnxruntime-node']);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^onnxruntime-node-install=skip$/m);
  });
});

describe('what is published', () => {
  interface Packed {
    files: { path: string; size: number; mode: number }[];
  }
  /** What may be in the package; everything else is a mistake. */
  const ALLOWED = [
    /^(?:package\.json|README\.md|LICENSE|NOTICE)$/,
    /^bin\/compare\.js$/,
    /^man\/claim-compare\.1$/,
    /^dist\/[\w/-]+(?:\.js|\.d\.ts)$/,
    /^dist\/program\.(?:cjs|licences\.txt)$/,
    /^data\/(?:bundle\.js|compile\.js|wink\.js|topics\.yaml)$/,
    /^data\/generated\/wink\.bin$/,
    /^data\/corpus\/(?:corpus\.yaml|[\w-]+\.txt)$/,
    /^data\/lexicon\/[\w-]+\.yaml$/,
    /^data\/model\/(?:LICENSE[\w.-]*|MODEL_CARD\.md|config\.json|(?:sentence|pair|upper)\.onnx|tokenizer\.json)$/,
    /^data\/schema\/[\w-]+\.schema\.json$/,
  ];
  const NEEDED = [
    'package.json',
    'README.md',
    'LICENSE',
    'NOTICE',
    'bin/compare.js',
    'data/topics.yaml',
    'data/generated/wink.bin',
    'data/model/sentence.onnx',
    'data/model/pair.onnx',
    'data/model/upper.onnx',
  ];
  const packed = (): Packed['files'] => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'];
    const [found] = JSON.parse(
      execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' }),
    ) as Packed[];
    return found?.files ?? [];
  };

  test('the program, its data, its licences, and nothing else', () => {
    const files = packed().map(({ path }) => path);
    expect(files.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(NEEDED));
  });

  test('no word about the machine it was made on', () => {
    for (const { path, size } of packed()) {
      if (size > 2_000_000 || !/\.(?:c?js|ts|json|ya?ml|md|txt)$/.test(path)) continue;
      expect({ path, told: /\/(?:home|Users|root)\/\w/.exec(readFileSync(join(ROOT, path), 'utf8'))?.[0] }).toEqual({
        path,
        told: undefined,
      });
    }
  });
});

test('the bill of materials names every run-time package', () => {
  const [, ...args] = (manifest.scripts.sbom ?? '').split(' ');
  const sbom = JSON.parse(
    execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26, shell: process.platform === 'win32' }),
  ) as {
    bomFormat: string;
    components: { name: string; group?: string }[];
  };
  expect(sbom.bomFormat).toBe('CycloneDX');
  const names = sbom.components.map(({ name }) => name);
  expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([]);
});
