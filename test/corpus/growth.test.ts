import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/corpus/document.js';

/** Texts made to hurt: each is a piece that is repeated. */
const PIECES: [name: string, piece: string][] = [
  ['one endless token', 'x'],
  ['one endless line', 'word '],
  ['spaces', ' '],
  ['uneven spaces', 'a  b\t'],
  ['carriage returns', '\r'],
  ['form feeds', 'a line of text here\f'],
  ['split words', 'some word con-\n'],
  ['split words in sentences', 'some word con-\ntra goes on. And then.\n'],
  ['page numbers', '12\n'],
  ['one sentence over and over', 'The same seven words come here again.\n\n'],
  [
    'pull quotes',
    '“The same seven words come here again.” Said one.\n\nThe same seven words come here again and that is all.\n\n',
  ],
  ['headings', 'A heading line\n\n'],
  ['rows of a card', 'key : value\n'],
  ['tables of contents', 'Contents\n\nabc\n\n'],
  ['open links', '[]('],
  ['open images', '!['],
  ['open tags', '<a <!-- '],
  ['open comments', '<!--\n'],
  ['open fences', '```\n'],
  ['marks', '*a _b __c '],
  ['quotations', '> '],
];
/** Work that grows with the square of so many characters does not end before the test runner gives up. */
const SIZE = 400_000;

describe.each(['plain', 'markdown'] as const)('a long %s text made to hurt is read to its end', (format) => {
  it.each(PIECES)('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    const { blocks } = documentFromText(text, { format });
    expect(blocks.filter(({ start }, at) => start < (blocks[at - 1]?.end ?? 0))).toEqual([]);
    expect(blocks.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
