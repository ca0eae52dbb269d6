import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/corpus/cleaning/draft.js';
import { functionShare, linkLists } from '../../../src/corpus/cleaning/link-lists.js';
import { paragraphsOf } from '../../../src/corpus/layout/paragraphs.js';
import { markOf, PROSE } from './helper.js';

const ROW = 'Home News Sport Weather Travel Culture Money Archive Crosswords Jobs Dating';

describe('rows of links', () => {
  it('have hardly a function word', () => {
    expect(markOf(linkLists, ROW)).toBe('navigation linkList');
  });

  it.each(['The vote of the council and what it means for the people of the far bank', `${ROW}.`, 'Home News Sport'])(
    'leaves %j',
    (block) => {
      expect(markOf(linkLists, block)).toBeNull();
    },
  );

  it('are not looked for in other languages, whose function words are not known', () => {
    const draft = draftOf(ROW, paragraphsOf(ROW), false);
    expect(linkLists.run(draft, new Map()).marks).toEqual([]);
  });
});

describe('the share of function words', () => {
  it('tells running English from other text', () => {
    expect(functionShare(PROSE)).toBeGreaterThan(0.3);
    expect(functionShare('Der Rat der Stadt stimmte am Dienstag dafür, die alte Brücke zu schließen.')).toBeLessThan(
      0.15,
    );
    expect(functionShare('')).toBe(0);
  });
});
