import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/index.js';
import { spanToOriginal } from '../../src/corpus/original.js';
import type { BlockKind, Corpus } from '../../src/corpus/types.js';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await loadCorpus(fileURLToPath(new URL('../../data/corpus/corpus.yaml', import.meta.url)));
});

const document = (id: string) => corpus.documents.find((item) => item.id === id) ?? expect.fail(`no document ${id}`);
const of = (id: string, kind: BlockKind) =>
  document(id)
    .blocks.filter((block) => block.kind === kind)
    .map(({ text }) => text);

describe('the shipped articles', () => {
  it('are read without a warning', () => {
    expect(corpus.warnings).toEqual([]);
    expect(corpus.documents.map(({ id, date }) => [id, date])).toEqual([
      ['2020-khoshnood', '2020'],
      ['2022-analysis', '2022-08'],
      ['2023-bahrami', '2023'],
      ['2023-institute', '2023-10-28'],
      ['2025-blog', '2025'],
    ]);
    expect(new Set(corpus.documents.map(({ source }) => source)).size).toBe(5);
  });

  it('have as much running text as their authors wrote', () => {
    expect(corpus.documents.map(({ id }) => [id, of(id, 'prose').length])).toEqual([
      ['2020-khoshnood', 9],
      ['2022-analysis', 15],
      ['2023-bahrami', 8],
      ['2023-institute', 9],
      ['2025-blog', 20],
    ]);
  });

  it('keep their furniture, each piece as what it is', () => {
    expect(of('2022-analysis', 'caption').map((text) => text.replace(/^.*\(/, '('))).toEqual([
      '(credit: FARS)',
      '(credit: Wikimedia Commons)',
    ]);
    expect(of('2022-analysis', 'pullquote')).toHaveLength(1);
    expect(of('2023-institute', 'navigation')).toEqual(['top of page', 'bottom of page']);
    expect(of('2023-institute', 'pullquote')).toHaveLength(1);
    expect(of('2023-bahrami', 'reference')).toHaveLength(9);
    expect(of('2023-bahrami', 'byline')).toEqual(['Hamid Bahrami']);
    expect(of('2025-blog', 'contents')).toEqual(['Table of Contents']);
    expect(of('2025-blog', 'duplicate')).toHaveLength(3);
    expect(of('2025-blog', 'card')).toHaveLength(24);
    expect(of('2025-blog', 'heading')).toHaveLength(10);
  });

  it('show the day of the dateline', () => {
    const [found] = document('2023-institute').evidence?.filter(({ code }) => code === 'dateline') ?? [];
    expect(found?.value).toBe('2023-10-28');
  });

  it('map back to their files', () => {
    for (const { blocks, text } of corpus.documents) {
      for (const block of blocks) {
        const { start, end } = spanToOriginal(block, 0, block.text.length);
        expect(text.slice(start, end).replace(/\s+/g, ' ').replace('U.S.- enforced', 'U.S.-enforced')).toBe(block.text);
      }
    }
  });
});
