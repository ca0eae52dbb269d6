import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/corpus/document.js';
import { MORE, PROSE, page } from './helper.js';

const kinds = (...blocks: string[]) => documentFromText(page(...blocks)).blocks.map(({ kind }) => kind);

describe('headings', () => {
  it.each([
    'The price of a bridge',
    'What did the council decide?',
    'VELMORA AFTER THE VOTE',
    '3. The new bridge',
    'Key facts:',
    'COUNCIL OF VELMORA CLOSES THE OLD BRIDGE, SHOPS ON THE FAR BANK HAVE TO MOVE BEFORE WINTER, MAYOR WARNS OF WORSE TO COME',
  ])('above running text: %j', (heading) => {
    expect(kinds(PROSE, heading, MORE)).toEqual(['prose', 'heading', 'prose']);
  });

  it.each([
    ['a short sentence', 'He did not.'],
    ['a sentence that lost its full stop', 'But the shops said that their losses would be small'],
    ['another one', 'Ultimately, the council told the mayor nothing'],
    ['a lead-in', 'This is what the council wrote to them:'],
    ['a broken-off sentence', 'The council said that it would'],
    ['a line that goes on', 'and nobody else'],
    ['two sentences', 'It rained. Nobody came'],
    [
      'a long line',
      'The people of the far bank who had waited for nine years for a bridge that would carry more than one cart at a time',
    ],
    ['a list item', '• The bridge carries forty carts a day'],
  ])('not %s', (_, block) => {
    expect(kinds(PROSE, block, MORE)[1]).toBe('prose');
  });

  it('takes title and subtitle at the top, and the first of them as the title', () => {
    const document = documentFromText(page('A town without a bridge', 'What the council will not say', PROSE));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'prose']);
    expect(document.title).toBe('A town without a bridge');
  });

  it('finds no title below the beginning of the text', () => {
    expect(documentFromText(page(PROSE, 'The price of a bridge', MORE)).title).toBeNull();
  });

  it('calls nothing a heading in a document of short lines only', () => {
    expect(kinds('The bridge is closed', 'The ferry is not')).toEqual(['prose', 'prose']);
  });
});

describe('behind the end of the text', () => {
  it('headlines of other articles, twice or once, are navigation', () => {
    const [one, two] = ['Ferry prices rise again - The Gazette', 'Mayor of Skerra resigns - The Gazette'];
    expect(kinds(PROSE, one as string, one as string, two as string)).toEqual([
      'prose',
      'navigation',
      'duplicate',
      'navigation',
    ]);
  });

  it('a broken-off last sentence stays', () => {
    expect(kinds(PROSE, 'Furthermore, the council refused to say in the')).toEqual(['prose', 'prose']);
    expect(kinds(PROSE, `${MORE} Furthermore, the council said that it would`)).toEqual(['prose', 'prose']);
  });
});

describe('repeats', () => {
  it('of a paragraph are duplicates; the first one stays', () => {
    expect(kinds(PROSE, MORE, PROSE)).toEqual(['prose', 'prose', 'duplicate']);
  });

  it('of short sentences are kept', () => {
    expect(kinds(PROSE, 'He did not.', MORE, 'He did not.')).toEqual(['prose', 'prose', 'prose', 'prose']);
  });
});

describe('rows of links', () => {
  it('have no function words', () => {
    const row = 'Home News Sport Weather Travel Culture Money Archive Crosswords Jobs Dating';
    const list =
      'Velmora Gazette Harbour Post Skerra Courier Noirmont Herald Tamur Ridge Echo Port Ellery Observer Florin Times Varn Star';
    expect(kinds(PROSE, row, MORE)).toEqual(['prose', 'navigation', 'prose']);
    expect(kinds(PROSE, list, MORE)).toEqual(['prose', 'navigation', 'prose']);
  });
});
