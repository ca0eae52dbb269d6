import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFileAtomic } from '../../src/cli/atomic.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-atomic-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('writes a new file and replaces an old one', async () => {
  const file = join(folder, 'a.json');
  await writeFileAtomic(file, ['{', '}']);
  await writeFileAtomic(file, ['[]']);
  expect(await readFile(file, 'utf8')).toBe('[]');
});

test('a fault in the middle leaves the old file and nothing else', async () => {
  const file = join(folder, 'kept.json');
  await writeFile(file, 'old');
  function* failing() {
    yield 'new';
    throw new Error('in the middle');
  }
  await expect(writeFileAtomic(file, failing())).rejects.toThrow('in the middle');
  expect(await readFile(file, 'utf8')).toBe('old');
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a symbolic link stays one', async () => {
  await writeFile(join(folder, 'real.json'), 'old');
  await symlink('real.json', join(folder, 'link.json'));
  await writeFileAtomic(join(folder, 'link.json'), ['new']);
  expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new');
});

test.each([
  ['no/such/folder/a.json', /folder does not exist/],
  ['folder', /is a folder/],
])('%s: %s', async (name, message) => {
  await mkdir(join(folder, 'folder'), { recursive: true });
  await expect(writeFileAtomic(join(folder, name), ['x'])).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(message),
  });
});
