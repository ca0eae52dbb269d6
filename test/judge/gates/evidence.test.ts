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

/** What the gate lets two sentences be at most in a corpus of so many claims. */
function most(x: string, y: string, claims: number): string {
  const pair = { a: claim('x', x), b: claim('y', y), similarity: 0 };
  const others = Array.from({ length: claims / 2 }, (_, i) => ({
    a: { ...(STORIES[i % 40] as Claim), id: `a${i}`, source: 'a' },
    b: { ...(STORIES[(i + 1) % 40] as Claim), id: `b${i}`, source: 'b' },
    similarity: 0,
  }));
  const { passed, cap } = evidence.run(analysePair(pair, createContext([pair, ...others])));
  return passed ? 'anything' : cap;
}

describe('two sentences of a corpus of many stories', () => {
  it.each([
    ['She called the police.', 'She said she did not call the police.'],
    ['He will not protest again.', 'There should have been protests.'],
  ])('stops what shares common words only: %s | %s', (x, y) => {
    expect(most(x, y, 1200)).toBe('none');
  });

  it.each([
    ['She called the Hallum police.', 'Hallum police said she never called.'],
    ['Hallum police called her.', 'The Hallum police did not call.'],
  ])('lets pass what shares a name: %s | %s', (x, y) => {
    expect(most(x, y, 1200)).toBe('anything');
  });

  it('sees no conflict where telling words are shared but no name', () => {
    const sacked = 'The turbine maker sacked its accountant.';
    expect(most(sacked, 'The accountant of the turbine maker was not sacked.', 1200)).toBe('agreement');
  });

  it('stays silent where one story is told', () => {
    expect(most('She called the police.', 'She said she did not call the police.', 100)).toBe('anything');
  });
});
