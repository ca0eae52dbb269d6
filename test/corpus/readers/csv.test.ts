import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from './build.js';

const rows = async (file: string, content: string) =>
  (await readAll(file, content)).map((item) => ('document' in item ? item.document : item.fault));

describe('CSV', () => {
  it('is a document a row, columns known by name, line ends in quotes kept', async () => {
    const table =
      'Headline,Outlet,Published At,Content,ID\r\n"A town, no bridge",Gazette,2021-05-03,"It said: ""No.""\n\nThat was all.",a\r\n\r\nTwo,Post,,Short.,b\r\n';
    expect(await rows('news.csv', table)).toEqual([
      {
        text: 'It said: "No."\n\nThat was all.',
        format: 'plain',
        record: 2,
        title: 'A town, no bridge',
        source: 'Gazette',
        date: '2021-05-03',
        id: 'a',
      },
      { text: 'Short.', format: 'plain', record: 6, title: 'Two', source: 'Post', id: 'b' },
    ]);
  });

  it.each([
    ['semicolons', 'news.csv', 'id;text\na;One, two.\n'],
    ['tabs', 'news.tsv', 'id\ttext\na\tOne, two.\n'],
    ['bars', 'news.csv', 'id|text\na|One, two.'],
    ['text in quotes after all', 'news.csv', 'id,text\na,"One, two"."\n'],
  ])('with %s', async (name, file, table) => {
    const [row] = await rows(file, table);
    expect(row).toMatchObject({ id: 'a', text: name.startsWith('text') ? 'One, two."' : 'One, two.' });
  });

  it('tells rows that do not fit, by line, and goes on', async () => {
    expect(await rows('news.csv', 'id,text\na\nb,Two.\n')).toEqual([
      { code: 'badLine', line: 2, reason: 'cells', cells: 1, columns: 2 },
      { text: 'Two.', format: 'plain', record: 3, id: 'b' },
    ]);
  });

  it('needs a column of text', async () => {
    await expect(rows('news.csv', 'id,words\na,b\n')).rejects.toMatchObject({
      finding: { code: 'noTextColumn', columns: ['id', 'words'] },
    });
    await expect(rows('news.csv', '')).rejects.toMatchObject({ finding: { code: 'noTextColumn' } });
  });

  it('gives back whatever was quoted', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', ';') })
      .map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (cells) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = `title,text\n${cells.map((row) => row.map(quote).join(',')).join('\n')}\n`;
        const found = await rows('t.csv', table);
        expect(found.map((row) => ('text' in row ? [row.title, row.text] : row))).toEqual(
          cells.map(([title, text]) => [title.trim(), text]),
        );
      }),
    );
  });
});
