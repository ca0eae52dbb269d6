import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheDirectory } from '../../src/cache/directory.js';
import { openLines } from '../../src/cache/lines.js';
import { openStore } from '../../src/cache/store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const saved = async (entries: Record<string, number>): Promise<void> => {
  const store = await openStore<number>(folder, 'numbers');
  for (const [key, value] of Object.entries(entries)) store.set(key, value);
  await store.flush();
};
const segments = async (): Promise<string[]> => (await readdir(join(folder, 'numbers'))).sort();

describe('store', () => {
  it('gives back what an earlier run stored', async () => {
    await saved({ a: 1 });
    await saved({ b: 2 });
    const store = await openStore<number>(folder, 'numbers');
    expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([1, 2, undefined]);
  });

  it('forgets a damaged segment and keeps the rest', async () => {
    await saved({ a: 1 });
    const [first] = await segments();
    await saved({ b: 2 });
    await writeFile(join(folder, 'numbers', first as string), '["a",999]\n');
    const store = await openStore<number>(folder, 'numbers');
    expect([store.get('a'), store.get('b')]).toEqual([undefined, 2]);
    expect(await segments()).toHaveLength(1);
  });

  it('forgets a segment that was cut short', async () => {
    await saved({ a: 1, b: 2 });
    const [first] = await segments();
    const path = join(folder, 'numbers', first as string);
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 5));
    expect((await openStore<number>(folder, 'numbers')).get('a')).toBeUndefined();
  });

  it('merges many segments into few without losing any', async () => {
    for (let run = 0; run < 40; run++) await saved({ [`key${run}`]: run });
    const store = await openStore<number>(folder, 'numbers');
    expect(Array.from({ length: 40 }, (_, run) => store.get(`key${run}`))).toEqual([...Array(40).keys()]);
    expect((await segments()).length).toBeLessThanOrEqual(17);
  });

  it('merges once in a run, however often the run writes', async () => {
    for (let run = 0; run < 16; run++) await saved({ [`key${run}`]: run });
    const store = await openStore<number>(folder, 'numbers');
    for (let n = 0; n < 5; n++) {
      store.set(`late${n}`, n);
      await store.flush();
    }
    const sizes = await Promise.all((await segments()).map((name) => readFile(join(folder, 'numbers', name), 'utf8')));
    expect(sizes.map((content) => content.trimEnd().split('\n').length).sort((x, y) => x - y)).toEqual([
      1, 1, 1, 1, 17,
    ]);
  });

  it('keeps a line to its last blank', async () => {
    const lines = await openLines(folder, 'numbers');
    lines.set('a', 'body\t');
    await lines.flush();
    expect((await openLines(folder, 'numbers')).get('a')).toBe('body\t');
  });

  it('loses nothing when runs write at the same time', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, run) => saved({ [`key${run}`]: run })));
    const store = await openStore<number>(folder, 'numbers');
    expect(Array.from({ length: 30 }, (_, run) => store.get(`key${run}`))).toEqual([...Array(30).keys()]);
  });

  it('stays within its size, dropping the oldest', async () => {
    for (let run = 0; run < 5; run++) {
      const store = await openStore<string>(folder, 'numbers', { maxBytes: 2500 });
      store.set(`key${run}`, 'x'.repeat(1000));
      await store.flush();
    }
    const store = await openStore<string>(folder, 'numbers');
    expect(['key0', 'key4'].map((key) => store.get(key)?.length)).toEqual([undefined, 1000]);
  });

  it('works without a folder and where nothing can be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const directory of [null, file]) {
      const store = await openStore<number>(directory, 'numbers');
      store.set('a', 1);
      expect(store.get('a')).toBe(1);
      await expect(store.flush()).resolves.toBeUndefined();
    }
  });
});

describe('cacheDirectory', () => {
  it.each([
    [{ CLAIM_COMPARE_CACHE: '/c' }, 'linux', '/c'],
    [{ XDG_CACHE_HOME: '/x', HOME: '/h' }, 'linux', '/x/claim-compare'],
    [{ HOME: '/h' }, 'linux', '/h/.cache/claim-compare'],
    [{ HOME: '/h' }, 'darwin', '/h/Library/Caches/claim-compare'],
  ] as const)('%j on %s is %s', (env, platform, expected) => {
    expect(cacheDirectory(env, platform)?.replaceAll('\\', '/')).toBe(expected);
  });
});
