import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse, claimsOf } from '../../src/compare.js';
import { directBuilder } from '../../src/corpus/loading/builder.js';
import type { Corpus, Document } from '../../src/corpus/types.js';
import { Crew, type CrewOptions } from '../../src/workers/crew.js';
import { type Article, articles, topics, walrus } from './articles.js';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'crew-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const corpusOf = (documents: Document[]): Corpus => ({
  root: '', documents, sources: [], warnings: [], topicsFile: null,
}); // biome-ignore format: short

/** Everything the later stages see of the articles, in this thread and without memory. */
async function plainly(list: readonly Article[]) {
  const builder = directBuilder();
  for (const { text, meta } of list) await builder.add(text, meta);
  const documents = await builder.done();
  const analysis = await analyse({ corpus: corpusOf(documents), topics });
  const claims = await Promise.all(topics.map((topic) => claimsOf(analysis, topic)));
  return { documents, sentences: [...analysis.sentences], claims };
}

/** The same by a crew, and how much of it was remembered. */
async function byCrew(list: readonly Article[], options: CrewOptions) {
  const crew = await Crew.hire(options);
  const builder = await crew.builder();
  for (const { text, meta } of list) await builder.add(text, meta);
  const documents = await builder.done();
  const analysis = await analyse({ corpus: corpusOf(documents), topics, crew });
  const claims = [];
  for (const topic of topics) claims.push(await claimsOf(analysis, topic));
  return { result: { documents, sentences: [...analysis.sentences], claims }, tally: crew.tally };
}

describe('a crew', () => {
  it('finds what is found without it', async () => {
    const list = articles(80);
    expect((await byCrew(list, { jobs: 1 })).result).toEqual(await plainly(list));
  });

  it('cuts only what names the topic asked about, and the rest when somebody looks at it', async () => {
    const list = articles(80);
    const crew = await Crew.hire({ jobs: 1, cache });
    const builder = await crew.builder();
    for (const { text, meta } of list) await builder.add(text, meta);
    const input = { corpus: corpusOf(await builder.done()), topics: [...topics, walrus] };
    const analysis = await analyse({ ...input, crew }, undefined, ['walrus']);
    const whole = await analyse(input);
    expect(await claimsOf(analysis, walrus)).toEqual(await claimsOf(whole, walrus));
    expect((await claimsOf(analysis, walrus)).claims).toHaveLength(2);
    expect([...analysis.sentences]).toEqual([...whole.sentences]);
    // Another question is not answered by what was passed over for the first.
    const other = await analyse({ ...input, crew }, undefined, ['ferry']);
    expect(await claimsOf(other, topics[0] as never)).toEqual(await claimsOf(whole, topics[0] as never));
  });

  it('finds the same from memory, and does nothing again', async () => {
    const list = articles(60);
    const first = await byCrew(list, { jobs: 1, cache });
    const second = await byCrew(list, { jobs: 1, cache });
    expect(second.result).toEqual(first.result);
    expect(first.tally.documents).toEqual({ documents: 60, remembered: 0 });
    for (const { documents, remembered } of Object.values(second.tally)) expect(remembered).toBe(documents);
  });

  it('analyses the one article that changed, and no other, wherever they now lie', async () => {
    const list = articles(60);
    await byCrew(list, { jobs: 1, cache });
    const renamed = list.map(({ text, meta }) => ({ text, meta: { ...meta, file: 'new.jsonl', record: 99 } }));
    const changed = renamed.map((one, at) => (at === 17 ? { ...one, text: `${one.text}\nThe ferry is back.\n` } : one));
    const { result, tally } = await byCrew(changed, { jobs: 1, cache });
    expect(result).toEqual(await plainly(changed));
    expect(tally.documents).toEqual({ documents: 60, remembered: 59 });
    expect(tally.sentences).toEqual({ documents: 60, remembered: 59 });
    const { documents = 0, remembered = 0 } = tally.claims ?? {};
    // The article is on two of the three topics.
    expect(documents - remembered).toBe(2);
  });

  it.each([
    ['with a cache', true],
    ['without', false],
  ])('names a document by all it holds, %s', async (_, remembers) => {
    const [{ text, meta }] = articles(1) as [Article];
    const nameOf = async (own: string, other: Partial<Article['meta']> = {}): Promise<string> => {
      const crew = await Crew.hire({ jobs: 1, cache: remembers ? cache : null });
      const builder = await crew.builder();
      await builder.add(own, { ...meta, ...other });
      const [document] = await builder.done();
      return crew.nameOf(document as Document);
    };
    const name = await nameOf(text);
    expect(await nameOf(text)).toBe(name);
    const others = [nameOf(`${text}More.\n`), nameOf(text, { id: 'other' }), nameOf(text, { date: '2021' })];
    const names = [name, ...(await Promise.all([...others, nameOf(text, { record: 7 })]))];
    expect(new Set(names).size).toBe(5);
  });

  it('computes again what was damaged', async () => {
    const list = articles(20);
    const { result } = await byCrew(list, { jobs: 1, cache });
    for (const store of await readdir(cache)) {
      for (const file of await readdir(join(cache, store))) await writeFile(join(cache, store, file), 'x\ty\tz\n');
    }
    const again = await byCrew(list, { jobs: 1, cache });
    expect(again.result).toEqual(result);
    expect(again.tally.documents?.remembered).toBe(0);
    expect((await byCrew(list, { jobs: 1, cache })).tally.documents?.remembered).toBe(20);
  });
});
