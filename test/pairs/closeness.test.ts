import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimOfText } from '../../src/claims/index.js';
import type { Claim } from '../../src/claims/types.js';
import { Closeness } from '../../src/pairs/closeness.js';
import { profileOf } from '../../src/pairs/profile.js';
import { align } from '../../src/pairs/similarity.js';
import { corpusWeights } from '../../src/pairs/weights.js';

/** Made of pieces that meet as equals, synonyms, families, names, dates and figures. */
const pieces = [
  ['Ida Brandt', 'Brandt', 'The harbour board', 'Norway', 'Oslo', 'The Coast Guard', 'Crews'],
  ['said on Monday that', 'announced in May 2021 that', 'denied that', 'confirmed on May 4, 2021 that', 'hoped'],
  ['the ferry', 'two boats', 'at least 12 ships', 'about 14 ships', '58 people', 'some 40 percent of the fleet'],
  ['sank near', 'was rescued at', 'left', 'did not leave', 'invaded', 'began the invasion of', 'were evacuated from'],
  ['the island.', 'Bergen in 2021.', 'the port of Bergen.', 'Brandt Island last year.', 'three harbours.'],
];
const text = fc.tuple(...pieces.map((list) => fc.constantFrom(...list))).map((chosen) => chosen.join(' '));

it('says of any pair, in any order, exactly what the alignment says', async () => {
  const claims = new Map<string, Claim>();
  const claimFor = async (words: string): Promise<Claim> => {
    const known = claims.get(words) ?? (await claimOfText(words, { id: words, source: words, date: '2021-06-01' }));
    claims.set(words, known);
    return known;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 6 }), async (texts) => {
      const profiles = (await Promise.all(texts.map(claimFor))).map(profileOf);
      const weights = corpusWeights(profiles);
      const closeness = new Closeness(profiles, weights);
      const places = [...profiles.keys()];
      const all = places.flatMap((a) => places.map((b) => [a, b] as const));
      const aligned = all.map(([a, b]) => align(profiles[a] as never, profiles[b] as never, weights).similarity);
      expect(all.map(([a, b]) => closeness.of(a, b))).toEqual(aligned);
    }),
  );
});
