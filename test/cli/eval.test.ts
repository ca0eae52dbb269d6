import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { memoryIo } from './io.js';

const THREE = `id\tpremise\thypothesis\tlabel
1\tThe bridge at Ostra was closed on Monday.\tThe bridge at Ostra was closed.\tentailment
2\tThe bridge at Ostra was closed on Monday.\tThe bridge at Ostra was not closed on Monday.\tcontradiction
3\tThe bridge at Ostra was closed on Monday.\tBakers in Ostra have raised the price of bread.\tneutral
`;
const TWO = THREE.split('\n').slice(0, 3).join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-eval-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(text: string | Uint8Array, args: string[] = [], name = 'pairs.tsv') {
  const file = join(folder, name);
  await writeFile(file, text);
  const io = memoryIo();
  const code = await main(['eval', file, '--engine', 'signals', ...args], io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

test('JSON as the contract has it', async () => {
  const { code, stdout } = await run(THREE, ['--json']);
  expect(code).toBe(0);
  const share = expect.toSatisfy((value: number) => value >= 0 && value <= 1);
  const scores = { precision: share, recall: share, f1: share, averagePrecision: share };
  const row = { entailment: expect.any(Number), contradiction: expect.any(Number), neutral: expect.any(Number) };
  expect(JSON.parse(stdout)).toMatchObject({
    accuracy: share,
    rows: 3,
    classes: { entailment: scores, contradiction: scores, neutral: scores },
    confusion: { entailment: row, contradiction: row, neutral: row },
  });
});

test('two labels: the third leaves the argmax, and the output says so', async () => {
  expect(JSON.parse((await run(TWO, ['--json'])).stdout)).toMatchObject({ excluded: 'neutral', rows: 2 });
  expect((await run(TWO)).stdout).toMatch(/only two labels: "neutral" was not among the answers/);
});

test('a predictions file: id, predicted, confidence', async () => {
  const file = join(folder, 'out.tsv');
  await run(THREE, ['--predictions', file]);
  const rows = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map(([id]) => id)).toEqual(['1', '2', '3']);
  for (const [, predicted, confidence] of rows) {
    expect(['entailment', 'contradiction', 'neutral']).toContain(predicted);
    expect(Number(confidence)).toBeGreaterThan(1 / 3 - 1e-4);
  }
});

test('a packed file reads like a plain one', async () => {
  const plain = await run(THREE, ['--json']);
  expect((await run(gzipSync(THREE), ['--json'], 'pairs.tsv.gz')).stdout).toBe(plain.stdout);
});

test.each([
  ['a label that is none', `${THREE}4\tOne.\tTwo.\tmaybe\n`, /^error: .*pairs\.tsv:5: The label cannot be "maybe"/],
  ['no pairs', 'id\tpremise\thypothesis\tlabel\n', /^error: .*pairs\.tsv: The file holds no pairs/],
  ['damaged packing', 'not gzip', /^error: .*bad\.tsv\.gz: The file cannot be read/],
])('%s', async (_, text, message) => {
  const { code, stdout, stderr } = await run(text, ['--json'], text === 'not gzip' ? 'bad.tsv.gz' : 'pairs.tsv');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('a file that is not there', async () => {
  const io = memoryIo();
  expect(await main(['eval', join(folder, 'none.tsv')], io)).toBe(2);
  expect(io.stderr.text).toMatch(/none\.tsv: There is no such file/);
});
