import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { grid } from '../../src/cli/grid.js';

const COLUMNS = [{ head: 'id' }, { head: 'n', align: 'right' as const }, { head: 'text', flexible: true }];

test('columns line up, the last one wraps, no line ends in a space', () => {
  const rows = [
    ['short', 7, 'one two three four five six seven eight nine ten'],
    ['a longer id', 1234, 'short'],
  ];
  expect(grid(COLUMNS, rows, { width: 40, color: false })).toBe(`id              n  text
short           7  one two three four
                   five six seven eight
                   nine ten
a longer id  1234  short
`);
});

test.each([40, 60, 100])('wide characters keep within %i columns', (width) => {
  const text = '新しい工場が開かれた。'.repeat(3);
  const table = grid(
    COLUMNS,
    [
      ['東京', 1, `${text} ${text}`],
      ['🚀👩‍🚀', 22, 'word '.repeat(40)],
    ],
    { width, color: false },
  );
  for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test('control characters and line breaks do not get out of their cell', () => {
  const table = grid(COLUMNS, [['a\nb', 1, '\u001b[2Jboo\r\n\u202e']], { width: 80, color: false });
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('a b');
  expect(table).toContain('<1B>[2Jboo');
});

test('nothing is cut off', () => {
  const address = `https://example.org/${'path/'.repeat(40)}`;
  const table = grid(
    [
      { head: 'text', flexible: true },
      { head: 'more', flexible: true },
    ],
    [[address, 'word '.repeat(50)]],
    { width: 60, color: false },
  );
  const column = (from: number, to?: number) =>
    table
      .split('\n')
      .slice(1)
      .map((line) => line.slice(from, to).trim())
      .join('');
  expect(column(0, 29)).toBe(address);
  expect(column(31).match(/word/g)).toHaveLength(50);
});

test('no rows: the heads alone', () => {
  expect(grid(COLUMNS, [], { width: 80, color: false })).toBe('id  n  text\n');
});
