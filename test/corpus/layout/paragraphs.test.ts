import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/corpus/layout/paragraphs.js';

const paragraphs = (text: string) => paragraphsOf(text).map((unit) => unit.text);

const FIRST = [
  'The harbour of Velmora was closed on Monday after a crane fell',
  'on two barges that were being loaded with grain. Nobody was',
  'hurt, the port authority said, but the channel will stay shut',
  'until the wreck has been lifted.',
];
const SECOND = [
  'Shipowners complained that they had been told too late. The',
  'authority answered that its warning had gone out at dawn and',
  'that the pilots had confirmed it.',
];
const joined = [FIRST.join(' '), SECOND.join(' ')];

describe('undoing line wraps', () => {
  it.each<[string, string, string[]]>([
    ['a blank line between paragraphs', `${FIRST.join('\n')}\n\n${SECOND.join('\n')}`, joined],
    ['Windows line ends', `${FIRST.join('\r\n')}\r\n\r\n${SECOND.join('\r\n')}`, joined],
    ['trailing spaces', `${FIRST.join(' \n')} \n \n${SECOND.join(' \n')}`, joined],
    [
      'a blank line after every line, three between paragraphs',
      `${FIRST.join(' \n\n')}\n\n \n\n${SECOND.join(' \n\n')}`,
      joined,
    ],
    [
      'a blank line after every line, paragraphs known by their short last line',
      `${FIRST.join('\n\n')}\n\n${SECOND.join('\n\n')}`,
      joined,
    ],
    ['no blank line at all, indented first lines', `   ${FIRST.join('\n')}\n   ${SECOND.join('\n')}`, joined],
    ['old Macintosh line ends', `${FIRST.join('\r')}\r\r${SECOND.join('\r')}`, joined],
    ['a paragraph a line', joined.join('\n'), joined],
    ['a paragraph a line, blank lines between', joined.join('\n\n'), joined],
  ])('%s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['one sentence over two lines', 'It rained all day \nin the valley.', ['It rained all day in the valley.']],
    [
      'a sentence broken before a name',
      'The treaty was signed by the\nSkerran envoy.',
      ['The treaty was signed by the Skerran envoy.'],
    ],
    ['a list of words', 'apples\nripe pears\nplums, cherries\n', ['apples', 'ripe pears', 'plums, cherries']],
    [
      'a heading above its text',
      'A quiet harbour\nThe boats left long ago.',
      ['A quiet harbour', 'The boats left long ago.'],
    ],
    ['sentences a line', 'The boats left.\nThe nets were sold.', ['The boats left.', 'The nets were sold.']],
  ])('in a text too short to know its wraps: %s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it('keeps list items, headings and the title apart from wrapped text', () => {
    const text = `A port without ships\n\n${FIRST.join('\n')}\n- the crane, which had been\n  inspected in May\n- the barges\n\n${SECOND.join('\n')}`;
    expect(paragraphs(text)).toEqual([
      'A port without ships',
      joined[0],
      '- the crane, which had been inspected in May',
      '- the barges',
      joined[1],
    ]);
  });

  it('takes the first line for the title if it ends early', () => {
    expect(paragraphs(`Who closed the harbour?\n${FIRST.join('\n')}\n\n${SECOND.join('\n')}`)).toEqual([
      'Who closed the harbour?',
      ...joined,
    ]);
  });

  it('leaves page numbers and running heads out of a sentence, with their reason', () => {
    const page = (number: number, lines: string[]) => `${lines.join('\n')}\n${number}\n`;
    const head = 'Velmora Quarterly 12';
    const lines = [...FIRST.slice(0, 2), ...FIRST.slice(2), ...SECOND];
    const text = [
      page(1, [head, ...lines.slice(0, 2)]),
      page(2, [head, ...lines.slice(2, 4)]),
      page(3, [head, ...lines.slice(4)]),
    ].join('\f');
    const units = paragraphsOf(text).filter((unit) => unit.role === 'text');
    expect(units.map((unit) => unit.text)).toEqual(joined);
    expect(units[0]?.omitted.map(({ start, end, reason }) => [text.slice(start, end), reason.code])).toEqual([
      ['1', 'pageNumber'],
      [head, 'runningHead'],
    ]);
  });
});

describe('hyphens at line ends', () => {
  const wrap = (left: string, right: string, rest = '') =>
    paragraphs(
      `${FIRST.join('\n')}\n\nThe report of the commission dealt at some length with ${left}\n${right} and other things.${rest}`,
    )[1];

  it.each([
    ['a split word', 'govern-', 'ment', 'government'],
    ['a soft hyphen', 'govern\u00ad', 'ment', 'government'],
    ['a compound with an abbreviation', 'U.S.-', 'led talks', 'U.S.-led talks'],
    ['a compound of its kind', 'self-', 'imposed limits', 'self-imposed limits'],
    ['a name', 'Franco-', 'German talks', 'Franco-German talks'],
    ['a number', '24-', 'hour service', '24-hour service'],
    ['two words that make one', 'some-', 'thing new', 'something new'],
    ['a word that begins others', 'under-', 'standing', 'understanding'],
    ['a word that ends others', 'leader-', 'ship', 'leadership'],
    ['a dash', 'prices -', 'and wages', 'prices - and wages'],
    ['a long dash', 'prices—', 'and wages', 'prices—and wages'],
    ['a long dash with a space', 'prices —', 'and wages', 'prices — and wages'],
  ])('%s', (_, left, right, expected) => {
    expect(wrap(left, right)).toBe(
      `The report of the commission dealt at some length with ${expected} and other things.`,
    );
  });

  it('follows the document where it writes the word elsewhere', () => {
    expect(wrap('re-', 'elected mayors', ' The re-elected mayor spoke.')).toContain('re-elected mayors');
    expect(wrap('co-', 'operation', ' All cooperation ended.')).toContain('cooperation and');
  });
});
