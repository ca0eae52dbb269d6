import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementsOf } from '../../src/comparison/agreements.js';
import { changesOf } from '../../src/comparison/changes.js';
import { conflictsOf } from '../../src/comparison/conflicts.js';
import { findOrigins } from '../../src/comparison/origins.js';
import { addWeaker, weakerOf } from '../../src/comparison/weaker.js';
import type { Sentence } from '../../src/text/types.js';
import { claim, verdict } from './claims.js';

const a = claim('a', 'Post');
const b = claim('b', 'Times');
const c = claim('c', 'Herald');
const d = claim('d', 'Globe');

describe('agreements', () => {
  it('puts claims that all agree with one another into one cluster', () => {
    const verdicts = [
      verdict(a, b, 'agreement', 0.9),
      verdict(a, c, 'agreement', 0.8),
      verdict(b, c, 'agreement', 0.7),
    ];
    const [agreement, ...rest] = agreementsOf(verdicts, [a, b, c], []);
    expect(rest).toEqual([]);
    expect(agreement).toMatchObject({
      claims: ['a', 'b', 'c'],
      sources: ['Herald', 'Post', 'Times'],
      origins: 3,
      confidence: 0.9,
    });
    expect(agreement?.pairs).toHaveLength(3);
  });

  it('does not chain: a like b, b like c does not put a beside c', () => {
    const chain = [verdict(a, b, 'agreement', 0.9), verdict(b, c, 'agreement', 0.8), verdict(c, d, 'agreement', 0.7)];
    expect(agreementsOf(chain, [a, b, c, d], []).map(({ claims }) => claims)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
  });

  it('puts two sentences of one source into one cluster where each agrees with what others say', () => {
    const more = claim('a2', 'Post');
    const verdicts = [verdict(a, b, 'agreement', 0.9), verdict(more, b, 'agreement', 0.8)];
    expect(agreementsOf(verdicts, [a, b, more], [])[0]?.claims).toEqual(['a', 'b', 'a2']);
  });

  it('lets a claim join that agrees with two in three', () => {
    const all = [a, b, c].flatMap((x, i) => [a, b, c].slice(i + 1).map((y) => verdict(x, y, 'agreement', 0.9)));
    const joining = [...all, verdict(a, d, 'agreement', 0.8), verdict(b, d, 'agreement', 0.7)];
    expect(agreementsOf(joining, [a, b, c, d], [])[0]?.claims).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts copies of one text as one origin', () => {
    const verdicts = [verdict(a, b, 'agreement', 0.9)];
    const copied = [{ id: 'Post', documents: ['Post', 'Times'] }];
    expect(agreementsOf(verdicts, [a, b], copied)[0]?.origins).toBe(1);
    expect(agreementsOf(verdicts, [a, b], [])[0]?.origins).toBe(2);
  });

  it('counts the same words in two papers as one origin', () => {
    const same = [
      claim('x', 'Post', { text: 'Five died, police said.' }),
      claim('y', 'Times', { text: '“Five died”, police said' }),
    ];
    const [x, y] = same as [typeof a, typeof a];
    expect(agreementsOf([verdict(x, y, 'agreement', 1)], same, [])[0]?.origins).toBe(1);
  });

  it('lists every pair the judge found exactly once, whatever the order of the verdicts', () => {
    const claims = Array.from({ length: 8 }, (_, i) => claim(`c${i}`, `s${i}`));
    const edge = fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 99 })).filter(([x, y]) => x < y);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ([x, y]) => `${x}-${y}` }), (edges) => {
        const verdicts = edges.map(([x, y, p]) =>
          verdict(claims[x] as typeof a, claims[y] as typeof a, 'agreement', p / 100),
        );
        const found = agreementsOf(verdicts, claims, []);
        const pairs = found.flatMap((agreement) => agreement.pairs.map((pair) => `${pair.a}-${pair.b}`));
        expect(pairs.sort()).toEqual(edges.map(([x, y]) => `c${x}-c${y}`).sort());
        expect(agreementsOf([...verdicts].reverse(), claims, [])).toEqual(found);
      }),
    );
  });
});

describe('conflicts', () => {
  it('lists the strongest first and points repeats at the best example', () => {
    const again = claim('z', 'Echo', { text: a.text });
    const verdicts = [
      verdict(b, again, 'contradiction', 0.6),
      verdict(a, b, 'contradiction', 0.8),
      verdict(a, c, 'tension', 0.9),
    ];
    const [best, repeat, ...rest] = conflictsOf(verdicts, 'contradiction');
    expect(rest).toEqual([]);
    expect(best).toMatchObject({ a: 'a', b: 'b', like: null });
    expect(repeat).toMatchObject({ a: 'b', b: 'z', like: best?.id });
  });

  it.each([
    [
      'a word that a desk put in makes a repeat',
      'late last night near the old harbour of Torvik killed 14 workers',
      true,
    ],
    ['another figure makes another finding', 'near the old harbour of Torvik killed 15 workers', false],
  ])('%s', (_, end, repeated) => {
    const first = claim('f', 'Echo', {
      text: 'The fire at the cotton mill near the old harbour of Torvik killed 14 workers.',
    });
    const second = claim('s', 'Globe', { text: `The fire at the cotton mill ${end}.` });
    const verdicts = [verdict(first, a, 'contradiction', 0.8), verdict(second, a, 'contradiction', 0.7)];
    const [best, other] = conflictsOf(verdicts, 'contradiction');
    expect(other?.like).toBe(repeated ? best?.id : null);
  });
});

describe('changes', () => {
  it('are tensions over time, earlier to later; others are disputes', () => {
    const early = claim('e', 'Post', { date: '2019' });
    const late = claim('l', 'Times', { date: '2022-03' });
    const time = verdict(late, early, 'tension', 0.7, [{ code: 'time' }]);
    const voice = verdict(late, early, 'tension', 0.9, [{ code: 'voice' }]);
    const undated = verdict(a, early, 'tension', 0.9, [{ code: 'time' }]);
    const tensions = conflictsOf([time, voice, undated], 'tension');
    expect(changesOf(tensions, [early, late, a])).toMatchObject([{ earlier: 'e', later: 'l' }]);
  });

  const on = (from: string) => ({ text: from, from, to: from, start: 0, end: 0 }) as (typeof a)['dates'][number];
  it('go by the times that the sentences name, if these tell them apart', () => {
    const looksBack = claim('l', 'Times', { date: '2022-05-01', dates: [on('2014')] });
    const recent = claim('r', 'Post', { date: null, dates: [on('2021')] });
    const tensions = conflictsOf(
      [verdict(recent, looksBack, 'tension', 0.7, [{ code: 'time', kind: 'dates' }])],
      'tension',
    );
    expect(changesOf(tensions, [looksBack, recent])).toMatchObject([{ earlier: 'l', later: 'r' }]);
  });

  it('are not what two texts date differently', () => {
    const [x, y] = [claim('x', 'Times', { date: '2022-05-01' }), claim('y', 'Post', { date: '2022-05-02' })];
    const tensions = conflictsOf([verdict(x, y, 'tension', 0.7, [{ code: 'time', kind: 'disputed' }])], 'tension');
    expect(changesOf(tensions, [x, y])).toEqual([]);
  });
});

describe('origins', () => {
  const text = (document: string, ...texts: string[]): [string, Sentence[]] => [
    document,
    texts.map((words, index) => ({
      document,
      index,
      block: 0,
      kind: 'prose',
      text: words,
      start: 0,
      end: 0,
      line: 1,
      column: 1,
      complete: true,
      reason: null,
    })),
  ];
  const wire = [
    'The minister resigned late on Monday after a long cabinet meeting.',
    'Her deputy will lead the ministry until a successor has been found.',
  ];

  it('groups documents that print the same story', () => {
    const documents = new Map([
      text('echo', ...wire),
      text('own', 'A completely different story about the harvest in the north.'),
      text('post', ...wire, 'The paper added one sentence of its own at the very end.'),
    ]);
    expect(findOrigins(documents)).toEqual([
      { id: 'echo', documents: ['echo', 'post'] },
      { id: 'own', documents: ['own'] },
    ]);
  });

  it('groups a story that very many papers print, some of them cut, but not by a notice that all of them print', () => {
    const many = Array.from({ length: 120 }, (_, n) => `paper-${n}`);
    const stories = many.map((id, n) => text(id, ...(n % 3 ? wire : wire.slice(0, 1))));
    expect(findOrigins(new Map(stories))).toHaveLength(1);
    const notice = 'This text may not be published or broadcast without the written consent of its authors.';
    const own = many.map((id, n) =>
      text(id, notice, `Paper number ${n} has a story of its own about the village of ${n}.`),
    );
    expect(findOrigins(new Map(own))).toHaveLength(120);
  });

  it('does not take a statement that both quote for copying', () => {
    const quoted = 'Renn said: “The bridge is closed for good and we are going to sell what is left of it.”';
    const documents = new Map([text('brief', quoted), text('story', quoted, ...wire)]);
    expect(findOrigins(documents)).toHaveLength(2);
  });

  it('does not take a shared stock phrase for copying', () => {
    const documents = new Map([
      text('one', 'He declined to comment.', wire[0] as string),
      text('two', 'He declined to comment.', wire[1] as string),
    ]);
    expect(findOrigins(documents)).toHaveLength(2);
  });
});

describe('weaker pairs', () => {
  const weak = (relation: string, confidence: number) =>
    verdict(a, b, 'none', 0, [{ code: 'weak', relation, confidence, least: 0.55 }]);

  it('counts what only lacks confidence, unless it lacks very much', () => {
    const verdicts = [
      weak('agreement', 0.5),
      weak('agreement', 0.3),
      weak('agreement', 0.29),
      weak('tension', 0.4),
      verdict(a, b, 'none', 0, [{ code: 'subject' }]),
      verdict(a, b, 'agreement', 0.9),
    ];
    expect(weakerOf(verdicts)).toEqual({ agreement: 2, contradiction: 0, tension: 1 });
  });

  it('adds up over parts, of which older ones do not tell', () => {
    const one = weakerOf([weak('contradiction', 0.5)]);
    expect(addWeaker(addWeaker(one, one), undefined)).toEqual({ agreement: 0, contradiction: 2, tension: 0 });
  });
});
