import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGE } from '../../src/workers/reading.js';
import { compare, ensureBuilt } from './built.js';

let home: string;
beforeAll(ensureBuilt);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'answers-'));
  writeFileSync(join(home, 'courier.txt'), 'The harbour fire killed four people on Monday, police said.\n');
  writeFileSync(join(home, 'herald.txt'), 'Police said the fire in the harbour killed five people on Monday.\n');
  writeFileSync(join(home, 'topics.yaml'), 'topics:\n  - { id: fire, label: Fire, keywords: [fire] }\n');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = async (...more: string[]): Promise<string> => {
  const args = ['fire', '--corpus', home, '--topics', join(home, 'topics.yaml'), '--engine', 'signals', '--json'];
  const { stdout, stderr, code } = await compare([...args, ...more], {
    env: { CLAIM_COMPARE_CACHE: join(home, '.c') },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
  return stdout;
};
const kept = (): string[] =>
  readdirSync(join(home, '.c'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));

test('an answer from memory is the answer worked out anew, to the byte', async () => {
  const first = await run();
  expect(kept()).toHaveLength(1);
  expect(await run()).toBe(first);
  expect(await run('--no-cache')).toBe(first);
  expect(kept()).toHaveLength(1);
});

test('another text or another question has another answer', async () => {
  const first = await run();
  expect(await run('--min-confidence', '0')).not.toBe(first);
  writeFileSync(join(home, 'herald.txt'), 'The fire in the harbour is out, the mayor said.\n');
  const changed = await run();
  expect(changed).not.toBe(first);
  expect(changed).toBe(await run('--no-cache'));
});

test('a free topic is not the topic of the file with the same id', async () => {
  writeFileSync(join(home, 'topics.yaml'), 'topics:\n  - { id: fire, label: Fire, keywords: [mayor] }\n');
  const args = ['--corpus', home, '--topics', join(home, 'topics.yaml'), '--engine', 'signals', '--json'];
  const claims = async (...question: string[]): Promise<number> => {
    const { stdout } = await compare([...question, ...args], { env: { CLAIM_COMPARE_CACHE: join(home, '.c') } });
    return (JSON.parse(stdout) as { claims: unknown[] }).claims.length;
  };
  expect(await claims('fire')).toBe(0);
  expect(await claims('--keywords', 'fire')).toBe(2);
});

test('an answer that cannot be read is worked out anew', async () => {
  const first = await run();
  const [name = ''] = kept();
  const folder = join(home, '.c', name.split(/[\\/]/)[0] ?? '');
  const [line = ''] = readFileSync(join(home, '.c', name), 'utf8').split('\n');
  const content = `${line.split('\t')[0]}\tbm90aGluZw==\n`;
  rmSync(join(home, '.c', name));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  writeFileSync(join(folder, `${hash}.jsonl`), content);
  expect(await run()).toBe(first);
});

test('a damaged memory is forgotten', async () => {
  const first = await run();
  const [name = ''] = kept();
  const file = join(home, '.c', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/.$/m, '!'));
  expect(await run()).toBe(first);
});

describe('a large corpus', () => {
  const FORMATS = ['json', 'ndjson', 'markdown', 'html', 'table'];
  const TOPICS = `topics:
  - { id: fire, label: Fire, keywords: [fire] }
  - { id: quay, label: Quay, keywords: [quay, mayor] }
`;
  const fire = [
    'The harbour fire killed four people on Monday, police said. The quay was closed. Divers came in the evening.',
    'It rained all day. The harbour fire killed fourteen people on Monday, police said. The mayor spoke at noon.',
    'Nobody was hurt on the quay. Four people died in the harbour fire on Monday. The fire was out by the evening.',
  ];
  const minutes = (at: number): string =>
    `The committee of room ${at} met again and had little to say of the roof, the budget or the bridge. `.repeat(60);
  /** Articles that say nothing of a topic, and three short ones. */
  const write = (texts: readonly string[]): void => {
    const others = Array.from({ length: 180 }, (_, at) => ({ id: `minutes-${at}`, text: minutes(at) }));
    const all = [...others, ...texts.map((text, at) => ({ id: `paper-${at}`, text }))];
    expect(all.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(LARGE);
    writeFileSync(join(home, 'all.jsonl'), all.map((one) => `${JSON.stringify(one)}\n`).join(''));
    writeFileSync(join(home, 'topics.yaml'), TOPICS);
  };
  /** The answer in every format, the exit code, and whether the corpus was analysed for it. */
  const ask = async (...question: string[]) => {
    const outputs = FORMATS.flatMap((format) => ['-o', `${format}:${join(home, `answer.${format}`)}`]);
    const given = ['--corpus', join(home, 'all.jsonl'), '--topics', join(home, 'topics.yaml'), '--engine', 'signals'];
    const env = { CLAIM_COMPARE_CACHE: join(home, '.c') };
    const { stderr, code } = await compare([...question, ...given, ...outputs, '--timing'], { env });
    const texts = FORMATS.map((format) => readFileSync(join(home, `answer.${format}`), 'utf8'));
    return { texts, code, worked: / analyse$/m.test(stderr) };
  };

  test.each([
    ['fire', 0, ''],
    ['fire', 1, '--context 1 --by source --min-confidence 0 --fail-on any'],
    ['--keywords=quay,mayor', 0, ''],
  ])('%s is remembered as it was worked out (exit code %i) %s', async (asked, code, options) => {
    write(fire);
    const question = [asked, ...options.split(' ').filter(Boolean)];
    const first = await ask(...question);
    const again = await ask(...question);
    const anew = await ask(...question, '--no-cache');
    expect(first.code).toBe(code);
    expect([first.worked, again.worked, anew.worked]).toEqual([true, false, true]);
    expect(again).toEqual({ ...first, worked: false });
    expect(anew).toEqual(first);
  });

  test('a report of which only one topic is remembered is the report worked out anew', async () => {
    write(fire);
    await ask('fire');
    const { texts, worked } = await ask('report');
    expect(worked).toBe(true);
    expect(texts).toEqual((await ask('report', '--no-cache')).texts);
  });

  test('one changed article is another question', async () => {
    write(fire);
    const first = await ask('fire');
    write([fire[0] as string, 'The fire in the harbour is out, the mayor said.', fire[2] as string]);
    const changed = await ask('fire');
    expect(changed.worked).toBe(true);
    expect(changed.texts).not.toEqual(first.texts);
    expect(changed.texts).toEqual((await ask('fire', '--no-cache')).texts);
    write(fire);
    expect(await ask('fire')).toEqual({ ...first, worked: false });
  });
});
