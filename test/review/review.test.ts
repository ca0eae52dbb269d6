import { describe, expect, it } from 'vitest';
import { renderBaseline } from '../../src/formats/baseline.js';
import { parseBaseline } from '../../src/review/baseline.js';
import { review } from '../../src/review/index.js';
import type { Baseline, PersonVerdict, Word } from '../../src/review/types.js';
import { orsa } from '../formats/fixture.js';

const baselineOf = async (comparison = orsa()): Promise<Baseline> =>
  parseBaseline(renderBaseline([comparison]), 'known.json');

const against = (
  comparison: ReturnType<typeof orsa>,
  baseline: Baseline | null,
  verdicts: PersonVerdict[] = [],
  partial = false,
) =>
  review(comparison, {
    baseline,
    verdicts: verdicts.length > 0 ? { file: 'said.yaml', entries: verdicts } : null,
    partial,
  });

/** The same corpus with one sentence written otherwise. */
function edited(id: string, text: string): ReturnType<typeof orsa> {
  const answer = orsa();
  answer.claims = answer.claims.map((claim) => (claim.id === id ? { ...claim, text } : claim));
  return answer;
}

const statuses = (answer: ReturnType<typeof against>) => [...(answer.review?.baseline?.status.values() ?? [])];

describe('a baseline', () => {
  it('knows everything it was made of', async () => {
    const answer = against(orsa(), await baselineOf());
    expect(new Set(statuses(answer))).toEqual(new Set(['unchanged']));
    expect(answer.review?.baseline?.resolved).toEqual([]);
  });

  it('holds one finding a line, sorted, the same whatever the order of the findings', () => {
    const answer = orsa();
    const text = renderBaseline([answer]);
    answer.contradictions.reverse();
    answer.tensions.reverse();
    expect(renderBaseline([answer])).toBe(text);
    const lines = text
      .split('\n')
      .filter((line) => line.includes('"relation"'))
      .map((line) => line.replace(/,$/, ''));
    const { agreements, contradictions, tensions } = orsa();
    expect(lines).toHaveLength(agreements.length + contradictions.length + tensions.length);
    expect(lines).toEqual([...lines].sort());
  });

  it('knows a finding whose sentence was edited a little', async () => {
    const answer = against(edited('valley-3', 'The dam had not been inspected since  2017 .'), await baselineOf());
    expect(new Set(statuses(answer))).toEqual(new Set(['unchanged']));
  });

  it('takes another figure for news, and the old one for resolved', async () => {
    const answer = against(edited('valley-3', 'The dam had not been inspected since 2015.'), await baselineOf());
    expect(statuses(answer).filter((status) => status === 'new')).toHaveLength(1);
    expect(answer.review?.baseline?.resolved.map(({ relation }) => relation)).toEqual(['contradiction']);
  });

  it('resolves nothing where only a part was looked at', async () => {
    const answer = orsa();
    answer.contradictions = [];
    expect(against(answer, await baselineOf()).review?.baseline?.resolved).toHaveLength(orsa().contradictions.length);
    expect(against(answer, await baselineOf(), [], true).review?.baseline?.resolved).toEqual([]);
  });

  it('passes over entries of other topics', async () => {
    const baseline = await baselineOf();
    for (const finding of baseline.findings) finding.topic = 'another';
    const answer = against(orsa(), baseline);
    expect(new Set(statuses(answer))).toEqual(new Set(['new']));
    expect(answer.review?.baseline?.resolved).toEqual([]);
  });

  it('remembers the line of each entry', async () => {
    const { findings } = await baselineOf();
    const lines = renderBaseline([orsa()]).split('\n');
    for (const { line, quotes } of findings)
      expect(lines[line - 1]).toContain(JSON.stringify(quotes[0]?.text).slice(1, -1));
  });

  it.each([
    ['no JSON', '{ "schemaVersion": ', /not valid JSON/, /known\.json:1:/],
    ['another version', '{\n "schemaVersion": "9.0",\n "findings": [] }', /version "1.0"/, /known\.json:2:19/],
    ['no findings', '{ "schemaVersion": "1.0" }', /no list of "findings"/, /known\.json:1:/],
    [
      'another relation',
      '{ "schemaVersion": "1.0",\n "findings": [{ "topic": "t", "relation": "x" }] }',
      /one of agreement/,
      /known\.json:2:43/,
    ],
    [
      'one quote',
      '{ "schemaVersion": "1.0", "findings": [{ "topic": "t", "relation": "tension", "quotes": [1] }] }',
      /two "quotes"/,
      /known\.json:1:/,
    ],
    ['a list', '[]', /one JSON object/, /known\.json:1:1/],
  ])('with %s is refused with its place', async (_, text, message, place) => {
    await expect(parseBaseline(text, 'known.json')).rejects.toMatchObject({
      message: expect.stringMatching(message),
      place: expect.stringMatching(place),
      hint: expect.stringContaining('compare baseline'),
    });
  });
});

/** A verdict on two claims of the fixture, named by their sentences. */
function said(verdict: Word, a: string, b: string): PersonVerdict {
  const text = (id: string): string => orsa().claims.find((claim) => claim.id === id)?.text ?? '';
  return {
    verdict, reason: 'two dams', by: 'A. Reader', date: '2024-05-02', topic: null, finding: null, claims: null,
    quotes: [{ source: null, text: text(a) }, { source: null, text: text(b) }], line: 1,
  }; // biome-ignore format: a record
}

describe('verdicts of people', () => {
  const [found] = orsa().contradictions;
  const pair = [found?.a ?? '', found?.b ?? ''] as const;

  it.each([
    ['not-a-contradiction', 'aside', [-1, 0]],
    ['unrelated', 'aside', [-1, 0]],
    ['same-event', 'aside', [-1, 0]],
    ['contradiction', 'confirmed', [0, 0]],
    ['tension', 'tension', [-1, 1]],
    ['update', 'tension', [-1, 1]],
    ['agreement', 'agreement', [-1, 0]],
  ] as const)('%s on a contradiction: %s', (word, outcome, [contradictions, tensions]) => {
    const before = orsa();
    const answer = against(orsa(), null, [said(word, ...pair)]);
    expect(answer.review?.judged).toMatchObject([{ id: found?.id, relation: 'contradiction', outcome }]);
    expect(answer.contradictions.length - before.contradictions.length).toBe(contradictions);
    expect(answer.tensions.length - before.tensions.length).toBe(tensions);
    if (word === 'agreement') {
      expect(answer.agreements.some(({ claims }) => pair.every((id) => claims.includes(id)))).toBe(true);
      expect(answer.unique).not.toContain(pair[0]);
    }
    if (word === 'update')
      expect(answer.tensions.find(({ a, b }) => a === pair[0] && b === pair[1])?.reasons[0]?.code).toBe('time');
  });

  it('say nothing where they are about another kind of finding', () => {
    const answer = against(orsa(), null, [said('not-an-agreement', ...pair)]);
    expect(answer.review?.judged).toEqual([]);
    expect(answer.contradictions).toEqual(orsa().contradictions);
  });

  it('take a pair out of an agreement, and the agreement with its last pair', () => {
    const [agreement] = orsa().agreements;
    const words = (agreement?.pairs ?? []).map(({ a, b }) => said('not-an-agreement', a, b));
    const answer = against(orsa(), null, words);
    expect(answer.agreements).toHaveLength(orsa().agreements.length - 1);
    expect(answer.unique).toEqual(expect.arrayContaining(agreement?.claims ?? []));
    const fewer = against(orsa(), null, words.slice(0, 1));
    expect(fewer.agreements.flatMap(({ pairs }) => pairs)).toHaveLength(
      orsa().agreements.flatMap(({ pairs }) => pairs).length - 1,
    );
  });

  it.each([
    ['by the id of the finding', { finding: found?.id ?? '', quotes: null }],
    ['by claim ids, in any order', { claims: [pair[1], pair[0]] as [string, string], quotes: null }],
  ])('name a pair %s', (_, how) => {
    const answer = against(orsa(), null, [{ ...said('not-a-contradiction', ...pair), ...how }]);
    expect(answer.review?.judged).toHaveLength(1);
  });

  it('the last entry on a pair counts', () => {
    const words = [said('not-a-contradiction', ...pair), said('contradiction', ...pair)];
    expect(against(orsa(), null, words).review?.judged).toMatchObject([{ outcome: 'confirmed' }]);
  });

  it('make nothing new and resolve nothing in the baseline', async () => {
    const baseline = await baselineOf();
    for (const word of ['tension', 'not-a-contradiction'] as const) {
      const answer = against(orsa(), baseline, [said(word, ...pair)]);
      expect(statuses(answer)).not.toContain('new');
      if (word === 'not-a-contradiction')
        expect(answer.review?.baseline?.status.get(found?.id ?? '')).toBe('unchanged');
      expect(answer.review?.baseline?.resolved).toEqual([]);
    }
  });

  it('leave the comparison they are given alone', () => {
    const given = orsa();
    against(given, null, [said('agreement', ...pair)]);
    expect(given).toEqual(orsa());
  });
});
