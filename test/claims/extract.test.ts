import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/extract.js';
import { claimIds } from '../../src/claims/ids.js';
import type { Document } from '../../src/corpus/types.js';
import { sentencesOf } from '../../src/text/index.js';
import type { TaggedSentence } from '../../src/topics/types.js';
import { tools } from './tagging.js';

/** A document of one paragraph a line, with all its sentences on one topic. */
function article(text: string, extra: Partial<Document> = {}): { document: Document; sentences: TaggedSentence[] } {
  let at = 0;
  const blocks: Document['blocks'] = text.split('\n').map((line) => {
    const block = {
      start: at,
      end: at + line.length,
      kind: 'prose' as const,
      text: line,
      runs: [{ at: 0, start: at, length: line.length }],
      reason: null,
    };
    at += line.length + 1;
    return block;
  });
  const document: Document = {
    id: 'courier-1', source: 'courier', sourceName: 'Courier', title: null, author: null, date: '2021-03-04', url: null,
    file: 'courier.txt', text, blocks, origins: {}, ...extra,
  }; // biome-ignore format: short
  const sentences = sentencesOf(document).map((sentence) => ({
    ...sentence,
    tags: [{ topic: 'dam', weight: 1, reasons: [] }],
  }));
  return { document, sentences };
}

function extract(text: string, extra: Partial<Document> = {}) {
  const { document, sentences } = article(text, extra);
  return extractClaims(document, sentences, tools);
}

const speakers = (text: string) => extract(text).claims.map(({ speaker, modality }) => [speaker, modality]);

describe('claims of a document', () => {
  it('every sentence comes back, as a claim or with the reason why not', () => {
    const { claims, nonClaims } = extract('The dam held. Will it hold again? Officials said it may not.');
    expect(claims.map(({ text }) => text)).toEqual(['The dam held.', 'Officials said it may not.']);
    expect(nonClaims).toEqual([
      { document: 'courier-1', sentence: 1, text: 'Will it hold again?', reason: { code: 'question' } },
    ]);
  });

  it('a claim knows where it stands and from whom it comes', () => {
    const [, claim] = extract('The dam held.\nThe bridge fell in 2019.').claims;
    expect(claim).toMatchObject({
      document: 'courier-1',
      source: 'courier',
      sentence: 1,
      date: '2021-03-04',
      line: 2,
      column: 1,
      start: 14,
      end: 38,
    });
    expect(claim?.dates[0]).toMatchObject({ from: '2019-01-01', to: '2019-12-31' });
    expect(claim?.tags[0]?.topic).toBe('dam');
  });

  it('a dateline is no part of the statement', () => {
    const text = 'ARDEN, March 3 (Courier) - The dam held.';
    const evidence = [{ field: 'date' as const, value: '2021-03-03', code: 'dateline', start: 0, end: 26 }];
    const [claim] = extract(text, { evidence }).claims;
    expect(claim?.text).toBe(text);
    expect(claim?.roles.map(({ agent, verb }) => [agent, verb])).toEqual([['dam', 'hold']]);
  });
});

describe('speakers that only the sentences before tell', () => {
  it.each([
    [
      'a pronoun',
      'Jan Olsen said the dam held. He said the town was safe.',
      [
        ['Jan Olsen', 'reported'],
        ['Jan Olsen', 'reported'],
      ],
    ],
    [
      'a quotation alone',
      'The mayor said the dam held. “The town was never in danger.”',
      [
        ['mayor', 'reported'],
        ['mayor', 'reported'],
      ],
    ],
    [
      'nobody before',
      'The dam held. “The town was never in danger.”',
      [
        [null, 'asserted'],
        [null, 'reported'],
      ],
    ],
    [
      'a speaker three sentences back is forgotten',
      'The mayor said it would rain. The dam held. The town slept. The rain fell. He said it was over.',
      [
        ['mayor', 'reported'],
        [null, 'asserted'],
        [null, 'asserted'],
        [null, 'asserted'],
        [null, 'reported'],
      ],
    ],
    [
      'hearsay belongs to nobody',
      'The mayor said the dam held. The bridge reportedly fell.',
      [
        ['mayor', 'reported'],
        [null, 'reported'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('a sentence inside a quotation that runs over several is reported', () => {
    const text = 'The mayor spoke at noon. “The dam held. Nobody was hurt. We can all go home,” she said.';
    const { document, sentences } = article(text);
    const pieces = ['“The dam held.', 'Nobody was hurt.', 'We can all go home,” she said.'];
    const cut = pieces.map((piece, k): TaggedSentence => {
      const start = text.indexOf(piece);
      return { ...(sentences[0] as TaggedSentence), index: k + 1, text: piece, start, end: start + piece.length };
    });
    const { claims } = extractClaims(document, [sentences[0] as TaggedSentence, ...cut], tools);
    expect(claims.map(({ speaker, modality }) => [speaker, modality])).toEqual([
      [null, 'asserted'],
      ['mayor', 'reported'],
      ['mayor', 'reported'],
      ['mayor', 'reported'],
    ]);
  });
});

describe('ids', () => {
  it('are stable under edits elsewhere', () => {
    const before = extract('The dam held. The bridge fell.').claims;
    const after = extract('A storm came in March. The dam held. It rained for days. The bridge fell.').claims;
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  it('tell repeated sentences apart', () => {
    const ids = extract('The dam held. The bridge fell. The dam held.').claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('do not hang on white space, quotation marks or dashes', () => {
    const [a, b] = [claimIds('d'), claimIds('d')];
    expect(a('“The dam — it held.”')).toBe(b('"The dam  - it held."'));
    expect(a('The dam held.')).not.toBe(claimIds('e')('The dam held.'));
  });

  it.each([
    ['courier-1', /^courier-1-[0-9a-f]{12}$/],
    ['März/2020 §', /^März-2020-[0-9a-f]{12}$/],
    ['../../etc', /^etc-[0-9a-f]{12}$/],
    ['\u202e\u0007', /^[0-9a-f]{12}$/],
    ['x'.repeat(200), /^x{24}-[0-9a-f]{12}$/],
  ])('begin with what can be read of the document id: %s', (document, pattern) => {
    expect(claimIds(document)('The dam held.')).toMatch(pattern);
  });
});
