import { describe, expect, it } from 'vitest';
import { repeats } from '../../../src/corpus/cleaning/repeats.js';
import { MORE, marksOf, PROSE, page } from './helper.js';

const marked = (...blocks: string[]) => marksOf(repeats, page(...blocks));

describe('repeats', () => {
  it('marks the later one of two blocks that say the same, whatever their case', () => {
    expect(marked(PROSE, MORE, PROSE)).toEqual([[PROSE, 'duplicate', 'repeats']]);
    expect(marked('Ferry prices rise', PROSE, 'FERRY PRICES RISE')).toEqual([
      ['FERRY PRICES RISE', 'duplicate', 'repeats'],
    ]);
  });

  it('leaves short sentences, which are repeated on purpose', () => {
    expect(marked('He did not.', PROSE, 'He did not.')).toEqual([]);
  });

  it('leaves blocks that only begin alike', () => {
    expect(marked(PROSE, `${PROSE} ${MORE}`)).toEqual([]);
  });
});
