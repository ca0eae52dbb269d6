import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
  writeFileSync(file, readFileSync(file, 'utf8').replace('AA', 'AB'));
  expect(await run()).toBe(first);
});
