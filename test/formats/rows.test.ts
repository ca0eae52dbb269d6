import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/formats/csv.js';
import { renderNdjson } from '../../src/formats/ndjson.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';
import { hostile, readCsv } from './hostile.js';

const csv = (comparisons = [orsa()], options = {}): string =>
  whole(renderCsv({ comparisons, kind: 'topic' }, { ...OPTIONS, ...options }));
const ndjson = (comparisons = [orsa()]): { type: string; [key: string]: unknown }[] =>
  whole(renderNdjson({ comparisons, kind: 'topic' }, OPTIONS))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('csv', () => {
  it('has one row a pair: agreements pair by pair, contradictions, tensions', () => {
    const [head = [], ...rows] = readCsv(csv());
    const column = (name: string): (string | undefined)[] => rows.map((row) => row[head.indexOf(name)]);
    expect(column('relation')).toEqual([
      ...Array(3).fill('agreement'),
      ...Array(2).fill('contradiction'),
      ...Array(3).fill('tension'),
    ]);
    expect(column('confidence')).toEqual(['0.91', '0.70', '0.66', '0.83', '0.70', '0.78', '0.55', '0.50']);
    const contradiction = Object.fromEntries(head.map((name, i) => [name, rows[3]?.[i]]));
    expect(contradiction).toMatchObject({
      topic: 'orsa-dam',
      finding: 'contradiction-1',
      source_a: 'Northern Courier',
      date_a: '2021-03-02',
      text_a: 'The operator had inspected the dam in January.',
      file_a: 'courier.txt',
      line_a: '3',
      source_b: 'Valley Post',
      text_b: 'The dam had not been inspected since 2017.',
      reasons: 'one denies what the other says: “had inspected” against “not been inspected”',
      reason_codes: 'negation',
    });
  });

  it('has as many fields in every row as in the first, and no formula, whatever the texts are', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, name) => {
        const articles = ARTICLES.map((article) => ({
          ...article,
          source: name + article.source,
          sentences: article.sentences.map((sentence) => text + sentence),
        }));
        const { agreements, contradictions, tensions } = orsa();
        const rows = readCsv(csv([comparison(articles, { agreements, contradictions, tensions })]));
        expect(rows).toHaveLength(9);
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]?.length ?? 0);
          for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is only its header where nothing was found', () => {
    expect(readCsv(csv([nothing()]))).toHaveLength(1);
  });
});

describe('ndjson', () => {
  it('gives every record its type and topic', () => {
    const records = ndjson();
    const counts = new Map<string, number>();
    for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      topic: 1,
      source: 5,
      document: 5,
      claim: 14,
      agreement: 1,
      contradiction: 2,
      tension: 3,
      unique: 3,
      silent: 1,
      change: 2,
      examined: 1,
    });
    for (const record of records.slice(1)) expect(record.topic).toBe('orsa-dam');
  });

  it('keeps the fields of the JSON document', () => {
    const [first] = ndjson().filter(({ type }) => type === 'contradiction');
    expect(first).toEqual({
      type: 'contradiction',
      topic: 'orsa-dam',
      id: 'contradiction-1',
      a: 'courier-3',
      b: 'valley-3',
      confidence: 0.83,
      reasons: [{ code: 'negation', a: [13, 26], b: [12, 30] }],
    });
  });
});
