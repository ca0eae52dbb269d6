import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/pairs/index.js';
import { plainClaim } from './plain-claim.js';

const words = ['ferry', 'harbour', 'storm', 'valve', 'crew', 'island', 'rescue', 'captain', 'anchor', 'lighthouse'];
const claim = fc.record({
  source: fc.constantFrom('a', 'b', 'c'),
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')),
});
const claims = fc
  .array(claim, { maxLength: 30 })
  .map((list) => list.map(({ text, source }, i) => plainClaim(text, source, i)));
const ids = (found: ReturnType<typeof findCandidates>): string[] => found.pairs.map(({ a, b }) => `${a.id} ${b.id}`);

describe('findCandidates', () => {
  it('keeps every cross-source pair of a small corpus, closest first', () => {
    const found = findCandidates([
      plainClaim('ferry sank storm', 'a', 0),
      plainClaim('ferry sank storm harbour', 'b', 0),
      plainClaim('wheat prices', 'b', 1),
      plainClaim('storm', 'a', 1),
    ]);
    expect(found.total).toBe(4);
    expect(found.leftOut).toEqual({});
    expect(ids(found)[0]).toBe('a-0 b-0');
    expect(found.pairs.map((pair) => pair.similarity)).toEqual(
      [...found.pairs.map((p) => p.similarity)].sort((x, y) => y - x),
    );
  });

  it('never pairs a source with itself', () => {
    fc.assert(fc.property(claims, (list) => findCandidates(list).pairs.every(({ a, b }) => a.source !== b.source)));
  });

  it('accounts for every cross-source pair, however it is bound', () => {
    fc.assert(
      fc.property(claims, fc.nat(3), fc.nat(20), (list, perClaim, limit) => {
        const found = findCandidates(list, { perClaim, limit, keepAllUpTo: 0 });
        const left = Object.values(found.leftOut).reduce((sum, n) => sum + n, 0);
        expect(found.pairs.length).toBeLessThanOrEqual(limit);
        expect(found.pairs.length + left).toBe(found.total);
        expect(new Set(ids(found)).size).toBe(found.pairs.length);
      }),
    );
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(claims, fc.boolean(), (list, small) => {
        const options = { perClaim: 3, keepAllUpTo: small ? 3000 : 0 };
        expect(ids(findCandidates([...list].reverse(), options))).toEqual(ids(findCandidates(list, options)));
      }),
    );
  });

  it('finds the partner of a claim among thousands without forming all pairs', () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      plainClaim(`word${i % 97} thing${i % 89} item${i % 83}`, `s${i % 7}`, i),
    );
    const needle = plainClaim('walrus trombone custard', 'x', 1);
    const twin = plainClaim('custard walrus trombone', 'y', 1);
    const found = findCandidates([...many, needle, twin], { limit: 5000 });
    expect(ids(found)[0]).toBe('x-1 y-1');
    expect(found.pairs).toHaveLength(5000);
    expect(found.leftOut.noSharedTerm).toBeGreaterThan(1_000_000);
  });
});
