import { describe, expect, it } from 'vitest';
import { claimFrom, loadTools } from '../../../src/claims/index.js';
import type { Claim } from '../../../src/claims/types.js';
import { analysePair, createContext } from '../../../src/judge/context.js';
import { evidence } from '../../../src/judge/gates/evidence.js';

const tools = await loadTools();
const claim = (id: string, text: string): Claim => claimFrom(text, { id, source: id }, tools);

/** Sentences of other stories, in which everyday words are as common as they are in news. */
const STORIES = Array.from({ length: 40 }, (_, i) =>
  claim(`story ${i}`, `${['She', 'He', 'They'][i % 3]} called the police about the protest in street ${i + 1}.`),
);

/** Does the gate let two sentences pass in a corpus of so many claims? */
function passes(x: string, y: string, claims: number): boolean {
  const pair = { a: claim('x', x), b: claim('y', y), similarity: 0 };
  const others = Array.from({ length: claims / 2 }, (_, i) => ({
    a: { ...(STORIES[i % 40] as Claim), id: `a${i}`, source: 'a' },
    b: { ...(STORIES[(i + 1) % 40] as Claim), id: `b${i}`, source: 'b' },
    similarity: 0,
  }));
  return evidence.run(analysePair(pair, createContext([pair, ...others]))).passed;
}

describe('two sentences of a corpus of many stories', () => {
  it.each([
    ['She called the police.', 'She said she did not call the police.'],
    ['He will not protest again.', 'There should have been protests.'],
  ])('stops what shares common words only: %s | %s', (x, y) => {
    expect(passes(x, y, 1200)).toBe(false);
  });

  it.each([
    ['She called the Hallum police.', 'Hallum police said she never called.'],
    ['The turbine maker sacked its accountant.', 'The accountant of the turbine maker was sacked.'],
  ])('lets pass what shares a name or telling words: %s | %s', (x, y) => {
    expect(passes(x, y, 1200)).toBe(true);
  });

  it('stays silent where one story is told', () => {
    expect(passes('She called the police.', 'She said she did not call the police.', 100)).toBe(true);
  });
});
