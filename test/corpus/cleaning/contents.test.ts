import { describe, expect, it } from 'vitest';
import { contents } from '../../../src/corpus/cleaning/contents.js';
import { MORE, marksOf, PROSE, page } from './helper.js';

const marked = (...blocks: string[]) => marksOf(contents, page(...blocks)).map(([text]) => text);

describe('contents', () => {
  it('takes out the entries that come again as headings', () => {
    const entries = ['1. The old bridge', '2. The new bridge'];
    expect(marked('Table of Contents', ...entries, 'The old bridge', PROSE, 'The new bridge', MORE)).toEqual([
      'Table of Contents',
      ...entries,
    ]);
  });

  it('leaves the heading behind an empty table', () => {
    expect(marked('Table of Contents', 'The old bridge', PROSE)).toEqual(['Table of Contents']);
  });

  it('knows lines with leaders', () => {
    expect(marked(PROSE, 'The old bridge ........ 12', 'Annex . . . . . . iv', 'And so on ...')).toEqual([
      'The old bridge ........ 12',
      'Annex . . . . . . iv',
    ]);
  });
});
