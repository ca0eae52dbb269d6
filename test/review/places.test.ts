import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/review/places.js';

const TEXT = 'First line.\n\nThe ferry left\nthe har-\nbour on Friday.\n\nPage 3\n\nIt came back.\n';
const at = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('a quote', () => {
  it.each([
    ['as it is', { ...at('First line.'), text: 'First line.' }, 'stands'],
    [
      'with its wraps undone',
      { ...at('The ferry left\nthe har-\nbour on Friday.'), text: 'The ferry left the harbour on Friday.' },
      'stands',
    ],
    ['elsewhere', { start: 2, end: 13, text: 'It came back.' }, 'moved'],
    ['with another word', { ...at('First line.'), text: 'Third line.' }, 'gone'],
    ['beyond the end', { start: 9000, end: 9013, text: 'It came home.' }, 'gone'],
    [
      'of which only a part is quoted',
      { ...at('The ferry left\nthe har-\nbour on Friday.'), text: 'The ferry left the harbour' },
      'moved',
    ],
  ])('%s: %s', (_, quote, state) => expect(placesIn(TEXT)(quote).state).toBe(state));

  it('goes on over a page', () => {
    const text = 'The ferry left the harbour of\n\nNordport Gazette, page 4\n\nNord on Friday evening at ten.';
    const quote = { start: 0, end: text.length, text: 'The ferry left the harbour of Nord on Friday evening at ten.' };
    expect(placesIn(text)(quote)).toEqual({ state: 'stands' });
  });

  it.each([
    ['It was never opened again.', 'It was opened again.'],
    ['It was opened again by nobody at all.', 'It was opened again by nobody.'],
    ['Not all of it was opened again.', 'all of it was opened again.'],
  ])('“%s” is not “%s”', (text, quote) => {
    expect(placesIn(text)({ start: 0, end: text.length, text: quote }).state).not.toBe('stands');
  });

  it('that has moved is found where it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (before) => {
        const text = `${before}\n${TEXT}`;
        const place = placesIn(text)({ start: 0, end: 0, text: 'The ferry left the harbour on Friday.' });
        expect(place).toEqual({ state: 'moved', start: text.indexOf('The ferry') });
      }),
    );
  });
});
