import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { Fixed, jsonDocument, jsonLine } from '../../src/formats/json-text.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';
import { hostile } from './hostile.js';

const schema = JSON.parse(readFileSync(new URL('../../data/schema/comparison.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

async function render(comparisons = [orsa()], options = {}, kind: 'topic' | 'report' = 'topic'): Promise<string> {
  return whole((await formats.json?.render({ comparisons, kind }, { ...OPTIONS, ...options })) ?? '');
}

describe('json', () => {
  it('has the keys of the contract, in its order', async () => {
    const answer = JSON.parse(await render());
    expect(Object.keys(answer).slice(0, 11)).toEqual([
      'schemaVersion',
      'topic',
      'sources',
      'documents',
      'claims',
      'agreements',
      'contradictions',
      'tensions',
      'unique',
      'silent',
      'examined',
    ]);
    expect(answer.schemaVersion).toBe('1.0');
    const keys = (value: object): string => Object.keys(value).join(' ');
    expect(keys(answer.topic)).toBe('id label');
    expect(keys(answer.sources[0])).toBe('id name documents claims');
    expect(keys(answer.documents[0])).toBe('id source title date url file');
    expect(keys(answer.claims[0])).toBe('id source document text start end line column date speaker modality');
    expect(keys(answer.agreements[0])).toBe('id claims sources origins confidence pairs');
    expect(keys(answer.agreements[0].pairs[0])).toBe('a b confidence reasons');
    expect(keys(answer.contradictions[0])).toBe('id a b confidence reasons');
    expect(keys(answer.tensions[0])).toBe('id a b confidence reasons');
    expect(keys(answer.examined)).toBe('pairs judged leftOut');
  });

  it.each([
    ['a full answer', [orsa()], 'topic'],
    ['an empty answer', [nothing()], 'topic'],
    ['no documents at all', [comparison([], {})], 'topic'],
    ['a report', [orsa(), nothing()], 'report'],
    ['a report without topics', [], 'report'],
  ] as const)('%s is valid against the schema', async (_, comparisons, kind) => {
    const ok = valid(JSON.parse(await render([...comparisons], {}, kind)));
    expect(valid.errors).toBeNull();
    expect(ok).toBe(true);
  });

  it.each([
    ['a confidence above one', '"confidence": 0.78', '"confidence": 1.78'],
    ['a contradiction without its claims', '"a": "courier-3"', '"c": "courier-3"'],
    ['an unknown modality', '"modality": "hedged"', '"modality": "shouted"'],
    ['another version', '"schemaVersion": "1.0"', '"schemaVersion": "2.0"'],
    ['a reason without a code', '"code": "time"', '"kind": "time"'],
  ])('the schema refuses %s', async (_, good, bad) => {
    const text = await render();
    expect(text).toContain(good);
    expect(valid(JSON.parse(text.replace(good, bad)))).toBe(false);
  });

  it('writes two decimals, always', async () => {
    const text = await render();
    expect(text).toContain('"confidence": 0.70');
    for (const [, digits] of text.matchAll(/"confidence": \d\.(\d+)/g)) expect(digits).toHaveLength(2);
  });

  it('orders by the confidence it prints, ties by claim ids', async () => {
    const answer = orsa();
    const [first, second] = answer.contradictions;
    if (!first || !second) throw new Error('the fixture has two contradictions');
    // .834 and .829 both print as 0.83: the claim ids decide.
    answer.contradictions = [
      { ...second, confidence: 0.834 },
      { ...first, confidence: 0.829 },
    ];
    const { contradictions } = JSON.parse(await render([answer]));
    expect(contradictions.map(({ a }: { a: string }) => a)).toEqual(['courier-3', 'courier-5']);
  });

  it('is the same, byte for byte, whatever it was rendered before', async () => {
    expect(await render()).toBe(await render());
  });

  it('keeps every character of a text and shows it safely', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const articles = ARTICLES.map((article) => ({ ...article, sentences: [text || 'x'] }));
        const json = await render([comparison(articles, {})]);
        expect(json).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(JSON.parse(json).claims[0].text).toBe(text || 'x');
      }),
      { numRuns: 20 },
    );
  });

  it('lists everything without --limit, and says how much a limit leaves out', async () => {
    const all = JSON.parse(await render());
    expect(all.contradictions).toHaveLength(2);
    expect(all.notListed).toBeUndefined();
    const one = JSON.parse(await render([orsa()], { limit: 1 }));
    expect(one.contradictions).toHaveLength(1);
    expect(one.notListed).toEqual({ agreements: 0, contradictions: 1, tensions: 2 });
    expect(one.changes).toEqual([{ tension: 'tension-1', earlier: 'courier-2', later: 'valley-2' }]);
    expect(valid(one)).toBe(true);
  });

  it('leaves out what is weaker than --min-confidence', async () => {
    const answer = JSON.parse(await render([orsa()], { minConfidence: 0.75 }));
    expect(answer.contradictions.map(({ id }: { id: string }) => id)).toEqual(['contradiction-1']);
    expect(answer.changes).toHaveLength(1);
  });

  it('gives a report the same document per topic', async () => {
    const report = JSON.parse(await render([orsa(), nothing()], {}, 'report'));
    const { schemaVersion, ...topic } = JSON.parse(await render());
    expect(report.schemaVersion).toBe(schemaVersion);
    expect(report.topics).toHaveLength(2);
    expect(report.topics[0]).toEqual(topic);
  });
});

describe('json text', () => {
  it('means what JSON.stringify means', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonLine(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse([...jsonDocument({ value, list: [{ value }] })].join(''))).toEqual(
          JSON.parse(JSON.stringify({ value, list: [{ value }] })),
        );
      }),
    );
  });

  it.each([
    [0.7, '0.70'],
    [1, '1.00'],
    [0.914, '0.91'],
    [0, '0.00'],
  ])('%d as %s', (value, text) => {
    expect(jsonLine(new Fixed(value))).toBe(text);
  });
});
