import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/corpus/loading/limits.js';
import { readWhole } from '../../src/corpus/readers/whole.js';
import { readAhead } from '../../src/workers/ahead.js';

vi.mock('../../src/corpus/readers/whole.js', async (original) => ({
  ...(await original<typeof import('../../src/corpus/readers/whole.js')>()),
  readWhole: vi.fn(),
}));

const folder = await mkdtemp(join(tmpdir(), 'ahead-memory-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a PDF that lacked memory beside other files is read again when they are done, once', async () => {
  const lacking = { fault: { code: 'tooMuchMemory' } };
  const found = { document: { text: 'The ferry sank.', format: 'plain' as const } };
  const entries = await Promise.all(
    ['large.pdf', 'page.html'].map(async (file) => {
      await writeFile(join(folder, file), file);
      return { path: join(folder, file), file, fields: {}, spot: null };
    }),
  );
  let finish = (): void => {};
  const other = new Promise<{ head: string; body: string }[]>((resolve) => {
    finish = () => resolve([{ head: '', body: '[]' }]);
  });
  const read = vi.mocked(readWhole).mockResolvedValueOnce([lacking]).mockResolvedValueOnce([found]);
  const pool = { wide: 2, run: () => other, halt: () => {} };
  const options = { limits: LIMITS, pool, memory: null, keyOf: () => '', close: async () => {} };
  const first = readAhead({ entries, ...options }).items(0);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toHaveBeenCalledTimes(1);
  finish();
  expect(await first).toEqual([found]);
  read.mockResolvedValue([lacking]);
  expect(await readAhead({ entries: entries.slice(0, 1), ...options }).items(0)).toEqual([lacking]);
  expect(read).toHaveBeenCalledTimes(4);
});
