import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url);

/** All modules a module cannot start without: static imports, followed; packages by name. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  const url = new URL(path, src);
  if (seen.has(path) || !existsSync(fileURLToPath(url))) return seen;
  seen.add(path);
  const text = readFileSync(url, 'utf8');
  for (const [, kind, names, from = ''] of text.matchAll(
    /^(import|export)\s+(?!type\s)([^;'"]*?)\s*from\s+'([^']+)'/gm,
  )) {
    if (kind === 'export' && !names?.includes('{')) continue;
    if (!from.startsWith('.')) seen.add(from);
    else loadedWith(new URL(from.replace(/\.js$/, '.ts'), url).href.slice(src.href.length), seen);
  }
  return seen;
}

const packages = (modules: Set<string>): string[] =>
  [...modules].filter((one) => !one.endsWith('.ts') && !one.startsWith('node:')).sort();

test('--version loads next to nothing', () => {
  expect([...loadedWith('main.ts')].sort()).toEqual(['cli/version.ts', 'io.ts', 'main.ts', 'node:fs', 'root.ts']);
});

test('the command line itself loads commander and no other package', () => {
  const modules = loadedWith('cli/run.ts');
  expect(packages(modules)).toEqual(['commander']);
  const rooms = /^(?:corpus|text|claims|pairs|judge|comparison)\/(?!.*\btypes\.ts$)/;
  expect([...modules].filter((one) => rooms.test(one))).toEqual([]);
});

test('a topic in a machine format needs neither tables nor colours', () => {
  const modules = loadedWith('cli/commands/topic.ts');
  expect(packages(modules).filter((one) => one !== 'commander')).toEqual([]);
});
