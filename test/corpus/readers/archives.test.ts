import { describe, expect, it } from 'vitest';
import { blocksOf, docx, readAll, readOne, wordParagraph, zip } from './build.js';

const P1 = 'The council of Velmora voted on Tuesday to close the old bridge, and the shops will have to move.';
const P2 = 'Nobody in the town hall would say how long the work was going to take, or what it would cost.';

describe('DOCX', () => {
  const CORE = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>A town without a bridge</dc:title><dc:creator>Ann Body</dc:creator><dcterms:created>2021-05-03T10:00:00Z</dcterms:created></cp:coreProperties>`;

  it('gives paragraphs with their styles, and its properties', async () => {
    const body = [
      wordParagraph(['A town ', 'without a bridge'], 'Title'),
      wordParagraph([P1.slice(0, 20), P1.slice(20)]),
      wordParagraph(['The bridge at low water'], 'Caption'),
      wordParagraph(['The vote'], 'Heading2'),
      `<w:p><w:r><w:t>${P2.slice(0, 30)}</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>${P2.slice(30)}</w:t></w:r></w:ins></w:p>`,
      `<w:tbl><w:tr><w:tc>${wordParagraph(['Carts'])}</w:tc><w:tc>${wordParagraph(['40'])}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const found = await readOne('report.docx', docx(body, { 'docProps/core.xml': CORE }));
    expect(blocksOf(found)).toEqual([
      'heading: A town without a bridge',
      `prose: ${P1}`,
      'caption: The bridge at low water',
      'heading: The vote',
      `prose: ${P2}`,
      'card: Carts',
      'card: 40',
    ]);
    expect(found).toMatchObject({ title: 'A town without a bridge', author: 'Ann Body', date: '2021-05-03T10:00:00Z' });
  });

  it('puts notes at the end, as notes', async () => {
    const notes = `<w:footnotes xmlns:w="w"><w:footnote w:id="1">${wordParagraph(['In May of that year, the minutes say.'])}</w:footnote></w:footnotes>`;
    const found = await readOne('report.docx', docx(wordParagraph([P1]), { 'word/footnotes.xml': notes }));
    expect(blocksOf(found)).toEqual([`prose: ${P1}`, 'card: In May of that year, the minutes say.']);
  });

  it.each([
    ['no archive', Buffer.from('not a zip at all')],
    ['a cut-off archive', docx(wordParagraph([P1])).subarray(0, 200)],
    ['an archive without a text', zip({ 'readme.txt': 'x' })],
    ['broken XML', zip({ 'word/document.xml': '<w:document' })],
  ])('refuses %s', async (_, bytes) => {
    await expect(readOne('report.docx', bytes)).rejects.toMatchObject({
      finding: { code: 'damagedArchive', format: 'DOCX' },
    });
  });

  it('refuses bombs: by size, by ratio, by number of entries', async () => {
    const bomb = docx(wordParagraph(['x'.repeat(5_000_000)]));
    const refusal = (limits: object) => readAll('report.docx', bomb, limits).catch((error: unknown) => error);
    expect(await refusal({})).toMatchObject({ finding: { code: 'unpacksTooLarge' } });
    expect(await refusal({ archiveRatio: 1e9, unpackedBytes: 1e6 })).toMatchObject({
      finding: { code: 'unpacksTooLarge' },
    });
    expect(await refusal({ archiveEntries: 1 })).toMatchObject({ finding: { code: 'tooManyEntries' } });
  });

  it('refuses absurd depth rather than falling over', async () => {
    const deep = docx(`${'<w:sdt>'.repeat(50_000)}${wordParagraph([P1])}${'</w:sdt>'.repeat(50_000)}`);
    const found = await readAll('report.docx', deep).catch(
      (error: { finding?: { code: string } }) => error.finding?.code,
    );
    expect(found === 'damagedArchive' || Array.isArray(found)).toBe(true);
  });
});

describe('EPUB', () => {
  const book = (more: Record<string, string> = {}) =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="x"/></rootfiles></container>',
      'OEBPS/book.opf': `<package xmlns:dc="d"><metadata><dc:title>Bridges</dc:title><dc:creator>Ann Body</dc:creator><dc:date>2021-05-03</dc:date><dc:publisher>Harbour Press</dc:publisher></metadata>
        <manifest><item id="two" href="text/two%20b.xhtml"/><item id="one" href="text/one.xhtml"/><item id="nav" href="nav.xhtml" properties="nav"/></manifest>
        <spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="lost"/></spine></package>`,
      'OEBPS/nav.xhtml': '<html><body><nav><ol><li>One</li></ol></nav></body></html>',
      'OEBPS/text/one.xhtml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>The vote</h1><p>${P1}</p></body></html>`,
      'OEBPS/text/two b.xhtml': `<html><body><h1>The cost</h1><p>${P2}</p></body></html>`,
      ...more,
    });

  it('gives the chapters in reading order, each on its page', async () => {
    const found = await readOne('book.epub', book());
    expect(blocksOf(found)).toEqual(['heading: The vote', `prose: ${P1}`, 'heading: The cost', `prose: ${P2}`]);
    expect(found.pages?.map((at) => found.text.slice(at, at + 8))).toEqual(['The vote', 'The cost']);
    expect(found).toMatchObject({ title: 'Bridges', author: 'Ann Body', date: '2021-05-03', source: 'Ann Body' });
  });

  it('refuses an archive that is no book', async () => {
    await expect(readOne('book.epub', zip({ 'a.xhtml': '<p/>' }))).rejects.toMatchObject({
      finding: { code: 'damagedArchive', format: 'EPUB' },
    });
  });
});
