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
const SIZE = 100_000;

/** Processor time in seconds; other programs on the machine do not count. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe.each(['plain', 'markdown'] as const)(
  'time grows with the length of %s text, not with its square',
  (format) => {
    it.each(PIECES)('%s', (_, piece) => {
      const read = (size: number) => () =>
        void documentFromText(piece.repeat(Math.ceil(size / piece.length)), { format });
      read(SIZE / 10)();
      const small = cost(read(SIZE));
      const large = cost(read(4 * SIZE));
      // Four times the text: four times the time if it is linear, sixteen times if it is not. Below a second nothing is told.
      expect(large).toBeLessThan(Math.max(1, 10 * small));
    });
  },
);
