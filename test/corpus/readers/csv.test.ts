import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from './build.js';

const rows = async (file: string, content: string | Uint8Array, limits = {}, size?: number) =>
  (await readAll(file, content, limits, size)).map((item) => ('document' in item ? item.document : item.fault));

/** As rows, but only what was read and on which line. */
const brief = async (content: string | Uint8Array, limits = {}, size?: number) =>
  (await rows('t.csv', content, limits, size)).map((row) =>
    'text' in row ? `${row.record}: ${row.text}` : `${row.line}: ${row.reason}`,
  );

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

  it.each([
    ['LF', 'id,text\na,One\n\nb,"Two\n2"\nc,Three', ['2: One', '4: Two\n2', '6: Three']],
    ['CRLF', 'id,text\r\na,One\r\n\r\nb,"Two\r\n2"\r\nc,Three', ['2: One', '4: Two\r\n2', '6: Three']],
    ['CR', 'id;text\ra;One, two, three\r\rb;"Two\r2"\rc;Three', ['2: One, two, three', '4: Two\r2', '5: Three']],
    ['several of them', 'id,text\r\na,One\rb,Two\n\rc,Three\n', ['2: One', '3: Two', '5: Three']],
  ])('with lines that end in %s', async (_, table, expected) => {
    for (const size of [1, 2, 1000]) expect(await brief(table, {}, size)).toEqual(expected);
  });

  it('is the same in whatever pieces it comes', async () => {
    const unit = fc.constantFrom('a', '"', '""', ',', '\n', '\r', '\r\n', 'é', '“', '🚢');
    const table = fc.string({ unit, maxLength: 60 }).map((cells) => `text,id\n${cells}`);
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (content, size) => {
        expect(await rows('t.csv', content, {}, size)).toEqual(await rows('t.csv', content));
      }),
    );
  });
});

describe('the encoding of a table', () => {
  const TABLE = 'id,text\na,Plain.\nb,“Two” – 2\n';
  const TEXTS = ['2: Plain.', '3: “Two” – 2'];
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8', Buffer.from(TABLE), TEXTS],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), TEXTS],
    ['UTF-16', wide(`\ufeff${TABLE}`), TEXTS],
    ['UTF-16, the other way round', wide(`\ufeff${TABLE}`).swap16(), TEXTS],
    ['UTF-16 without a mark', wide('id,text\na,Plain.\nb,Café\n'), ['2: Plain.', '3: Café']],
    ['Windows-1252', latin('id,text\na,Plain.\nb,\x93Two\x94 \x96 2\n'), TEXTS],
    // Of its bytes alone the first row would be UTF-8 ("é").
    ['Windows-1252 in every row', latin('id,text\na,Caf\xc3\xa9\nb,Caf\xe9\n'), ['2: CafÃ©', '3: Café']],
    // Of its bytes alone the second row would be Windows-1252 ("CafÃ").
    ['damaged UTF-8', Buffer.concat([Buffer.from('id,text\na,“Five good ones”: – – –\nb,Caf'), latin('\xc3\n')]), ['2: “Five good ones”: – – –', '3: Caf\ufffd']],
  ])('may be %s', async (_, table, expected) => {
    for (const size of [1, 3, 1000]) expect(await brief(table, {}, size)).toEqual(expected);
  }); // biome-ignore format: a table

  it.each<[string, Uint8Array, object]>([
    ['a program', new Uint8Array(500), { code: 'binary' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a]), { code: 'binary', format: 'png' }],
    ['Cyrillic in eight bits', latin(`id,text\na,${'\xcf\xf0\xe8\xe2\xe5\xf2 '.repeat(20)}\n`), { code: 'encoding' }],
  ])('is not that of %s', async (_, bytes, finding) => {
    await expect(brief(bytes, {}, 100)).rejects.toMatchObject({ finding });
  }); // biome-ignore format: a table
});

describe('records of a table that are longer than the limit', () => {
  const limits = { recordBytes: 40 };

  it('are faults of their own, and the rest is read', async () => {
    const table = `id,text\na,"${'long\n'.repeat(20)}"\nb,Two\nc,${'x'.repeat(50)}\nd,Four\n`;
    for (const size of [1, 7, 1000])
      expect(await brief(table, limits, size)).toEqual(['2: tooLong', '23: Two', '24: tooLong', '25: Four']);
  });

  it('end with the next quote where their own is not closed', async () => {
    const table = `id,text\na,"open\n${'b,One\n'.repeat(8)}c,"Two"\nd,Four\n`;
    expect(await brief(table, limits, 7)).toEqual(['2: tooLong', '12: Four']);
  });

  it('take the rest of the file with them where no quote follows, and are not kept', async () => {
    const table = `id,text\na,One\nb,"open\n${'c,Two\n'.repeat(50)}`;
    expect(await brief(table, limits, 7)).toEqual(['2: One', '3: tooLong']);
  });

  it('make the table unreadable where it is the head', async () => {
    await expect(brief(`id,text,${'x'.repeat(50)}\na,One,\n`, limits)).rejects.toMatchObject({
      finding: { code: 'badLine', line: 1, reason: 'tooLong' },
    });
  });
});
