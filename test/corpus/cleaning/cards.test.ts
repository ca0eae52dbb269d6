import { describe, expect, it } from 'vitest';
import { authors } from '../../../src/corpus/cleaning/authors.js';
import { cards } from '../../../src/corpus/cleaning/cards.js';
import { filler } from '../../../src/corpus/cleaning/filler.js';
import { MORE, markOf, marksOf, PROSE, page } from './helper.js';

describe('cards', () => {
  const card = [
    'Writer details:',
    '• Name : Ann Body',
    '• Email : ann@gazette.example',
    '• Phone : 555 0100',
    'Networks',
    'chatter:',
    '• followers : 12',
  ];

  it('takes out rows of "key : value" with the labels between and above them', () => {
    expect(marksOf(cards, page(PROSE, ...card)).map(([text]) => text)).toEqual(card);
  });

  it('leaves explanations behind a colon, and labels in the text', () => {
    const items = [
      'Cost: the council puts it at two million.',
      'Time: nobody knows.',
      'Risk: the river floods every spring.',
    ];
    expect(marksOf(cards, page(PROSE, ...items, MORE))).toEqual([]);
    expect(marksOf(cards, page('Name: unknown', PROSE))).toEqual([]);
  });
});

describe('authors', () => {
  it('takes out the section about the author up to the next heading', () => {
    const text = page(
      PROSE,
      'About the Author',
      'Independent writer on bridges and roads.',
      'What the council decided in the end',
      MORE,
    );
    expect(marksOf(authors, text).map(([block]) => block)).toEqual([
      'About the Author',
      'Independent writer on bridges and roads.',
    ]);
  });

  it('takes out a biography at the end, but no such sentence elsewhere', () => {
    const biography = 'Ann Body is a senior fellow at the Institute for Bridges.';
    const filling = Array.from({ length: 8 }, (_, i) => `${PROSE} ${i}`);
    expect(marksOf(authors, page(PROSE, biography))).toEqual([[biography, 'card', 'biography']]);
    expect(marksOf(authors, page(PROSE, biography, ...filling))).toEqual([]);
    expect(marksOf(authors, page(PROSE, 'Skerra is an independent state in all but name.'))).toEqual([]);
  });

  it('takes out a long one that lists every post', () => {
    const posts = 'She has served on the boards of two harbours and of a bridge, and writes on roads. '
      .repeat(7)
      .trim();
    const biography = `Ann Body, co-author of "Tolls" and head of a league, is the founder of The Road Caucus. ${posts}`;
    expect(marksOf(authors, page(PROSE, biography))).toEqual([[biography, 'card', 'biography']]);
  });
});

describe('filler', () => {
  it('takes out placeholder text and nothing else', () => {
    expect(markOf(filler, 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.')).toBe('card filler');
    expect(markOf(filler, 'Quia voluptatem aut molestias ut dolorem nobis fugiat enim.')).toBe('card filler');
    expect(markOf(filler, 'He quoted Cicero: non nobis solum nati sumus, and sat down.')).toBeNull();
  });
});
