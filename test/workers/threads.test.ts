import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, compare, ensureBuilt } from '../cli/built.js';
import { type Article, articles, topics } from './articles.js';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
const env = { CLAIM_COMPARE_CACHE: join(folder, 'cache') };
beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jsonLine = ({ text, meta: { id, source, date, title } }: Article): string =>
  JSON.stringify({ id, source, date, title, text });

/** Large enough for threads: more than a million characters. */
const list = articles(700, 20);
const corpus = join(folder, 'all.jsonl');
const topicsFile = join(folder, 'topics.yaml');
writeFileSync(corpus, list.map(jsonLine).join('\n'));
writeFileSync(topicsFile, 'topics:\n  - {id: walrus, label: Walrus, keywords: [walrus]}\n');
const asked = ['walrus', '--corpus', corpus, '--topics', topicsFile, '--engine', 'signals', '--json'];

describe('threads', () => {
  it('give the same bytes whatever their number, with the cache and without', async () => {
    const alone = await compare([...asked, '--no-cache', '--jobs', '1'], { env });
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    for (const more of [['--no-cache', '--jobs', '3'], ['--jobs', '2'], []]) {
      expect(await compare([...asked, ...more], { env }), more.join(' ')).toEqual(alone);
    }
  }, 300_000);

  it('judge pairs as one thread does', async () => {
    const question = ['sanctions', '--json', '--no-cache'];
    const alone = await compare([...question, '--jobs', '1'], { env });
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(await compare(question, { env })).toEqual(alone);
  }, 120_000);

  it('parse web pages as one thread does', async () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    for (const [at, { text }] of list.slice(0, 40).entries()) {
      const html = `<title>Page ${at}</title><article>${text.replace(/^.+$/gm, '<p>$&</p>')}</article>`;
      writeFileSync(join(pages, `page-${at}.html`), html);
    }
    const question = ['Ida Brandt', '--corpus', pages, '--engine', 'signals', '--json'];
    const alone = await compare([...question, '--no-cache', '--jobs', '1'], { env });
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    for (const more of [['--no-cache', '--jobs', '3'], ['--jobs', '2'], []]) {
      expect(await compare([...question, ...more], { env }), more.join(' ')).toEqual(alone);
    }
    const { stdout } = await compare(['cache', '--json'], { env });
    expect(JSON.parse(stdout).kinds).toContainEqual(expect.objectContaining({ kind: 'files', entries: 40 }));
  }, 120_000);

  it('do not silence warnings', async () => {
    const faulty = join(folder, 'faulty.jsonl');
    const lines = list.map((one, at) => (at === 650 ? '{"text": 3}' : jsonLine(one)));
    writeFileSync(faulty, lines.join('\n'));
    const { code, stderr } = await compare(['topics', '--corpus', faulty, '--topics', topicsFile, '--jobs', '2'], {
      env,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/warning: faulty\.jsonl: .*651/) });
  }, 120_000);

  it('tell what went wrong as if it had happened in the main one', async () => {
    const built = pathToFileURL(join(dirname(BIN), '..', 'dist', 'workers', 'crew.js')).href;
    const { Crew } = (await import(built)) as typeof import('../../src/workers/crew.js');
    const crew = await Crew.hire({ jobs: 2 });
    const builder = await crew.builder();
    for (const { text, meta } of list.slice(0, 5)) await builder.add(text, meta);
    const broken = { ...topics[0], patterns: ['(?=x)'], patternPlaces: ['topics.yaml:3:5'] } as (typeof topics)[0];
    await expect(crew.sentences(await builder.done(), [broken], null, () => [])).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('no regular expression'),
      place: 'topics.yaml:3:5',
      hint: expect.stringContaining('RE2'),
    });
  });
});

describe('the cache, as people see it', () => {
  const shown = async (...args: string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await compare(['cache', ...args, '--json'], { env })).stdout);

  it('is shown and emptied', async () => {
    await compare(asked, { env });
    const full = await shown();
    expect(full).toMatchObject({ path: env.CLAIM_COMPARE_CACHE });
    expect(full.entries).toBeGreaterThan(1400);
    expect(await shown('clear')).toMatchObject({ removed: { entries: full.entries } });
    expect(await shown()).toMatchObject({ entries: 0, bytes: 0 });
  }, 120_000);

  it('does not slow down a small corpus: nothing but the answer is kept of it', async () => {
    const small = join(folder, 'small.jsonl');
    writeFileSync(small, list.slice(0, 20).map(jsonLine).join('\n'));
    await compare(['walrus', '--corpus', small, '--topics', topicsFile, '--engine', 'signals'], { env });
    expect(await shown()).toMatchObject({ entries: 1 });
  });
});
