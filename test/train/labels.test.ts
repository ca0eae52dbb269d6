import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const TRAIN = join(import.meta.dirname, '../../train');
const WHOLE = 'agree anchor contradict contradict none partial_agree tension';
const RELATIONS = ['agree', 'partial_agree', 'contradict', 'tension', 'none'];

type Row = Record<string, string>;

/** Tab separated, a header line, no quoting; a row with too few or too many columns fails. */
function table(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(TRAIN, file), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line, at) => {
    const cells = line.split('\t');
    expect(cells, `${file}:${at + 2}`).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const faultsOfRelation = ({ relation = '', strength = '' }: Row): string[] => [
  ...(RELATIONS.includes(relation) ? [] : [`relation ${relation}`]),
  ...(/^[0-3]$/.test(strength) && (strength === '0') === (relation === 'none') ? [] : [`strength ${strength}`]),
];

describe.each(readdirSync(join(TRAIN, 'events')))('the labels of event %s', (event) => {
  it('name sentences of two outlets on one topic, each pair once', () => {
    const sentences = new Map(table(`events/${event}/sentences.tsv`).map((row) => [row.id, row]));
    expect(sentences.size).toBeGreaterThan(50);
    const seen = new Set<string>();
    const faults = table(`events/${event}/pairs.tsv`).flatMap((row) => {
      const [a, b] = [sentences.get(row.a), sentences.get(row.b)];
      if (!a || !b) return [`${row.a} ${row.b}: no such sentence`];
      const found = faultsOfRelation(row);
      if (a.doc === b.doc) found.push('one outlet');
      const topics = new Set(a.topics?.split(','));
      if (!b.topics?.split(',').some((topic) => topic !== '-' && topics.has(topic))) found.push('no common topic');
      const key = [row.a, row.b].sort().join(' ');
      if (seen.has(key)) found.push('twice');
      seen.add(key);
      return found.map((fault) => `${row.a} ${row.b}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('the contrast sets', () => {
  const rows = table('contrasts.tsv');

  it('have an anchor each and one sentence of every relation, two that contradict', () => {
    const sets = new Map<string, string[]>();
    for (const { set = '', relation = '' } of rows) sets.set(set, [...(sets.get(set) ?? []), relation]);
    expect(sets.size).toBeGreaterThan(1_000);
    const bad = [...sets.values()].filter((kinds) => kinds[0] !== 'anchor' || kinds.sort().join(' ') !== WHOLE);
    expect(bad).toEqual([]);
  });

  it('have relations and strengths as in events', () => {
    expect(rows.filter(({ relation }) => relation !== 'anchor').flatMap(faultsOfRelation)).toEqual([]);
  });
});

describe('the labels that point into real news', () => {
  const isSpan = (from = '', to = ''): boolean => /^\d+$/.test(from) && /^\d+$/.test(to) && Number(from) < Number(to);

  it.each(['news-pairs.tsv', 'news-retold.tsv'])('have relations and strengths as in events: %s', (file) => {
    expect(table(file).flatMap(faultsOfRelation)).toEqual([]);
  });

  it('give passages by their offsets', () => {
    const spans = [
      ...table('news-pairs.tsv').flatMap(({ startA, endA, startB, endB }) => [
        isSpan(startA, endA),
        isSpan(startB, endB),
      ]),
      ...[...table('news-retold.tsv'), ...table('news-statements.tsv')].map(({ start, end }) => isSpan(start, end)),
    ];
    expect(spans.filter((fine) => !fine)).toEqual([]);
  });

  it('have their topics, and those that train nothing, in the files that name them', () => {
    const topics = [...new Set(table('news-pairs.tsv').map(({ topic }) => topic))].sort();
    const named = parse(readFileSync(join(TRAIN, 'news-topics.yaml'), 'utf8')) as { topics: { id: string }[] };
    expect(named.topics.map(({ id }) => id).sort()).toEqual(topics);
    const listed = (file: string, name: RegExp): string[] => {
      const [, list = ''] = name.exec(readFileSync(join(TRAIN, file), 'utf8')) ?? [];
      return [...list.matchAll(/["'](\w+)["']/g)].map(([, topic = '']) => topic);
    };
    const held = listed('datalists.py', /NEWS_PAIRS_HELD = \[([^\]]*)\]/);
    expect(topics).toEqual(expect.arrayContaining(held));
    const fitted = [/STRICT: readonly string\[\] = \[(.*)\]/, /GENEROUS: readonly string\[\] = \[(.*)\]/].flatMap(
      (name) => listed('builtin/crowd.ts', name),
    );
    expect(fitted.length).toBeGreaterThan(5);
    expect(held).toEqual(expect.arrayContaining(fitted));
  });

  it('say what a passage does to a statement', () => {
    const labels = new Set(table('news-statements.tsv').map(({ label }) => label));
    expect([...labels].sort()).toEqual(['contradiction', 'entailment', 'neutral']);
  });
});

describe.each([
  { file: 'twins.tsv', about: 'cause', order: 'anchor none contradict agree', least: 500 },
  { file: 'plain.tsv', about: 'phenomenon', order: 'anchor agree agree contradict contradict none none', least: 100 },
])('the sets of $file', ({ file, about, order, least }) => {
  it(`are ${order}, on one ${about}, and all different`, () => {
    const sets = new Map<string, Row[]>();
    for (const row of table(file)) sets.set(row.set ?? '', [...(sets.get(row.set ?? '') ?? []), row]);
    expect(sets.size).toBeGreaterThan(least);
    const bad = [...sets.values()].filter(
      (rows) =>
        rows.map(({ relation }) => relation).join(' ') !== order ||
        new Set(rows.map((row) => row[about])).size !== 1 ||
        new Set(rows.map(({ sentence }) => sentence)).size !== rows.length,
    );
    expect(bad).toEqual([]);
  });
});
