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

  it.each([
    ['“it” is no person', 'Mayor Olaf Renn said the dam held. It said the town was safe.', ['Olaf Renn', null]],
    ['but a body that acted before', 'The committee met for nine hours. It said the dam held.', [null, 'committee']],
    [
      'and the person before that body is not meant',
      'Mayor Olaf Renn said the dam held. The committee met for nine hours. It said the dam leaked.',
      ['Olaf Renn', null, 'committee'],
    ],
    ['“he” is no body', 'The ministry said the dam held. He said the town was safe.', ['ministry', null]],
    [
      'but the person before that body',
      'Mayor Olaf Renn said the dam held. The ministry was silent. He said the town was safe.',
      ['Olaf Renn', null, 'Olaf Renn'],
    ],
    [
      '“they” is several people',
      'Officials said the dam held. They said the town was safe.',
      ['Officials', 'Officials'],
    ],
    ['and the police', 'Police said the dam held. They said the town was safe.', ['Police', 'Police']],
    [
      '“he” and “she” are two',
      'Ida Brandt said the dam held. She said it was new. He said the town was safe.',
      ['Ida Brandt', 'Ida Brandt', null],
    ],
    [
      'one after the other, however many',
      `Ida Brandt said the dam held. ${'She said the town was safe. '.repeat(4)}`.trim(),
      ['Ida Brandt', 'Ida Brandt', 'Ida Brandt', 'Ida Brandt', 'Ida Brandt'],
    ],
    [
      '“she” may be a name no list knows',
      'Olaf Renn said the dam held. Ida Brandt disagreed. She said the town was at risk.',
      ['Olaf Renn', null, 'Ida Brandt'],
    ],
    ['nobody is no one to mean', 'Nobody was hurt. He said the dam held.', [null, null]],
  ])('whom a pronoun can mean: %s', (_name, text, expected) => {
    expect(speakers(text).map(([speaker]) => speaker)).toEqual(expected);
  });

  describe('are the same whatever the topic', () => {
    const text = [
      'Mayor Olaf Renn said the harbour must stay open.',
      'Engineer Ida Brandt disagreed about the walls.',
      "'The harbour and its walls must be closed at once,' she said.",
      'It rained all day.',
      'She said the walls of the harbour would fall.',
    ].join(' ');
    const on = (topic: string) => {
      const { document, sentences } = article(text);
      const tagged = sentences.filter((sentence) => sentence.text.includes(topic));
      const { claims } = extractClaims(document, tagged, tools, sentences);
      return claims.map(({ sentence, speaker }) => [sentence, speaker]);
    };

    it.each([
      ['harbour', [[0, 'Olaf Renn'], [2, 'Engineer Ida Brandt'], [4, 'Engineer Ida Brandt']]],
      ['walls', [[1, null], [2, 'Engineer Ida Brandt'], [4, 'Engineer Ida Brandt']]],
      ['fall', [[4, 'Engineer Ida Brandt']]],
    ])('%s', (topic, expected) => {
      expect(on(topic)).toEqual(expected);
    }); // biome-ignore format: a table

    it('and only the sentences before one that needs it are looked at', () => {
      const filler = 'The gulls were loud. '.repeat(50);
      const { document, sentences } = article(`${filler}${text} ${filler}`.trim());
      let tagged = 0;
      const counting = {
        ...tools,
        tag: (one: string) => {
          tagged++;
          return tools.tag(one);
        },
      };
      extractClaims(
        document,
        sentences.filter(({ text: one }) => one.includes('open')),
        counting,
        sentences,
      );
      expect(tagged).toBe(1);
      extractClaims(
        document,
        sentences.filter(({ text: one }) => one.includes('fall')),
        counting,
        sentences,
      );
      expect(tagged).toBe(1 + 4);
    });
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
