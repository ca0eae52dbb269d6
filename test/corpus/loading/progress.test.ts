import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/index.js';
import type { ReadProgress } from '../../../src/corpus/loading/gauge.js';
import { loadInput } from '../../../src/input.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'progress-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'The council of Velmora closed the bridge on Tuesday.';
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

async function told(name = ''): Promise<ReadProgress[]> {
  const steps: ReadProgress[] = [];
  // What becomes of the texts is no matter here.
  const builder = { add: async () => {}, done: async () => [] };
  await loadCorpus(join(folder, name), { builder, onProgress: (step) => steps.push(step) });
  return steps;
}

test('files are counted, unreadable ones too', async () => {
  put('a.txt', TEXT);
  put('b.html', `<p>${TEXT}</p>`);
  put('c.pdf', 'no PDF');
  expect(await told()).toEqual([0, 1, 2, 3].map((done) => ({ done, total: 3, unit: 'documents' })));
});

/** Text that hardly packs. */
const noise = (id: number) => createHash('sha512').update(`${id}`).digest('hex').repeat(4);
const line = (id: number) =>
  `${JSON.stringify({ id: `d${id}`, text: Array.from({ length: 10 }, (_, i) => noise(10 * id + i)).join(' ') })}\n`;
const LINES = Array.from({ length: 300 }, (_, id) => line(id)).join('');
const TABLE = `id,text\n${Array.from({ length: 3000 }, (_, id) => `${id},"${TEXT}\n${noise(id)}"\n`).join('')}`;

test.each([
  ['lines.jsonl', Buffer.from(LINES)],
  ['lines.jsonl.gz', gzipSync(LINES)],
  ['table.csv', Buffer.from(TABLE)],
  ['table.csv.gz', gzipSync(TABLE)],
])('%s: bytes, since nobody knows how many documents it holds', async (name, bytes) => {
  put(name, bytes);
  const steps = await told(name);
  expect(new Set(steps.map(({ total, unit }) => `${total} ${unit}`))).toEqual(new Set([`${bytes.length} bytes`]));
  const done = steps.map((step) => step.done);
  expect([done[0], done.at(-1)]).toEqual([0, bytes.length]);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  // Not only when all of it is over.
  expect(new Set(done).size).toBeGreaterThan(3);
});

test('files of both kinds: the bytes of all', async () => {
  put('a.txt', TEXT);
  put('b.jsonl', line(1));
  const total = TEXT.length + line(1).length;
  expect((await told()).at(0)).toEqual({ done: 0, total, unit: 'bytes' });
  expect((await told()).at(-1)).toEqual({ done: total, total, unit: 'bytes' });
});

test('the library tells it as a stage like the others', async () => {
  put('a.txt', TEXT);
  const steps: object[] = [];
  await loadInput({ corpus: join(folder, 'a.txt'), onProgress: (step) => steps.push(step) });
  expect(steps.at(-1)).toEqual({ stage: 'read', done: 1, total: 1, unit: 'documents' });
});
