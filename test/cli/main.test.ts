import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { type MemoryIo, memoryIo } from './io.js';

const ferry = fileURLToPath(new URL('../cases/ferry/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

async function run(argv: string[], given: Parameters<typeof memoryIo>[0] = {}): Promise<MemoryIo & { code: number }> {
  const io = memoryIo({ cwd: ferry, ...given });
  const code = await main(argv, io);
  return { ...io, code };
}

describe('exit code, standard output, standard error', () => {
  const nothing = /^$/;
  test.each<[string[], number, RegExp, RegExp]>([
    [['--version'], 0, new RegExp(`^${version}\n$`), nothing],
    [['-V'], 0, new RegExp(`^${version}\n$`), nothing],
    [['topics', '--version'], 0, new RegExp(`^${version}\n$`), nothing],
    [['--help'], 0, /^Usage: compare[\s\S]*Commands:[\s\S]*Examples:/, nothing],
    [['help', 'eval'], 0, /^Usage: compare eval/, nothing],
    [['examples'], 0, /compare explain/, nothing],
    [['completion', 'bash'], 0, /complete -o default/, nothing],
    [['completion', 'tcsh'], 2, nothing, /no completion for "tcsh"/],
    [['--nonsense'], 2, nothing, /^error: Unknown option "--nonsense"/],
    [['grounding', '-f', 'xml'], 2, nothing, /no format "xml"/],
    [['sentences', 'x.txt', '-f', 'html'], 2, nothing, /no format "html"/],
    [['sentences', 'none.txt'], 2, nothing, /none\.txt: There is no such file/],
    [['sentences', '.'], 2, nothing, /folder, not a file/],
    [['pair', 'One.', ' '], 2, nothing, /cannot be empty/],
    [['topic'], 2, nothing, /Which topic/],
    [['--fail-on', 'any'], 2, nothing, /--fail-on needs a topic[\s\S]*compare report/],
    [['--limit', '3', '--corpus', 'corpus'], 2, nothing, /--limit needs a topic/],
    [['-f', 'csv'], 2, nothing, /no format "csv" here/],
    [['crew', '--keywords', 'a'], 2, nothing, /not both/],
    [['crew', '--fail-on', 'agreements'], 2, nothing, /--fail-on/],
  ])('compare %j: %i', async (argv, code, stdout, stderr) => {
    const got = await run(argv);
    expect(got.code).toBe(code);
    expect(got.stdout.text).toMatch(stdout);
    expect(got.stderr.text).toMatch(stderr);
  });
});

describe('two sentences', () => {
  test('a verdict with every gate and signal', async () => {
    const { code, stdout } = await run([
      'pair',
      'Twelve people were hurt.',
      'Nineteen people were hurt.',
      '--engine',
      'signals',
    ]);
    expect(code).toBe(0);
    for (const part of ['Gates', 'Signals', 'Scores', 'Twelve people', 'Read together'])
      expect(stdout.text).toContain(part);
  });

  test('as data', async () => {
    const { stdout } = await run([
      'pair',
      'The mill is closed.',
      'The mill is not closed.',
      '--engine',
      'signals',
      '--json',
    ]);
    expect(JSON.parse(stdout.text)).toMatchObject({
      schemaVersion: '1.0',
      relation: expect.stringMatching(/^(agreement|contradiction|tension|none)$/),
      probabilities: { ab: { entailment: expect.any(Number) }, ba: { contradiction: expect.any(Number) } },
      a: { text: 'The mill is closed.' },
      gates: expect.any(Array),
      signals: expect.any(Array),
    });
  });
});

test('the text of a document as offsets count it, and as data', async () => {
  const text = readFileSync(new URL('../cases/ferry/corpus/courier.txt', import.meta.url), 'utf8');
  const asked = ['sources', '--corpus', 'corpus', '--text', 'courier'];
  expect((await run(asked)).stdout.text).toBe(text);
  expect(JSON.parse((await run([...asked, '--json'])).stdout.text)).toEqual({
    schemaVersion: '1.0',
    id: 'courier',
    text,
  });
});

describe('segments of a text', () => {
  test('every segment of a file, with offsets into it', async () => {
    const { stdout } = await run(['sentences', 'corpus/watch.txt', '--json']);
    const text = readFileSync(`${ferry}corpus/watch.txt`, 'utf8');
    const segments = JSON.parse(stdout.text) as { text: string; start: number; end: number; kind: string }[];
    for (const { text: segment, start, end } of segments) expect(text.slice(start, end)).toBe(segment);
    expect(
      segments
        .map(({ text: segment }) => segment)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe(text.replace(/\s+/g, ' ').trim());
  });
});

describe('terminal', () => {
  test('colours where somebody watches, none in a pipe, none with NO_COLOR', async () => {
    const args = ['grounding', '--corpus', 'corpus', '--engine', 'signals'];
    const sequence = '\u001b[';
    expect((await run(args, { isTTY: true, columns: 100 })).stdout.text).toContain(sequence);
    expect((await run(args)).stdout.text).not.toContain(sequence);
    expect((await run(args, { isTTY: true, env: { NO_COLOR: '1' } })).stdout.text).not.toContain(sequence);
  });

  test.each([60, 80, 100, 140, 200])('no line is wider than %i columns', async (columns) => {
    for (const args of [[], ['topics'], ['sources'], ['grounding', '--engine', 'signals']]) {
      const { code, stdout } = await run([...args, '--corpus', 'corpus'], {
        isTTY: true,
        columns,
        env: { NO_COLOR: '1' },
      });
      expect(code).toBe(0);
      const widest = Math.max(...stdout.text.split('\n').map((line) => line.length));
      expect({ args, widest: widest <= columns }).toEqual({ args, widest: true });
    }
  });
});

test('--fail-on: 1 only where asked for and found', async () => {
  const crew = ['crew', '--corpus', 'corpus', '--engine', 'signals', '--json'];
  const plain = await run(crew);
  const { contradictions, tensions } = JSON.parse(plain.stdout.text) as Record<string, unknown[]>;
  expect(plain.code).toBe(0);
  const code = (kind: string) => run([...crew, '--fail-on', kind]).then((got) => got.code);
  expect(await code('contradictions')).toBe(contradictions?.length ? 1 : 0);
  expect(await code('tensions')).toBe(tensions?.length ? 1 : 0);
  expect(await code('any')).toBe(contradictions?.length || tensions?.length ? 1 : 0);
});
