import { describe, expect, it } from 'vitest';
import { blocksOf, type PdfLine, pdf, readOne } from './build.js';

/** Lines from the top of a page down, 14 points apart; an empty line leaves a gap. */
const lines = (top: number, ...texts: string[]): PdfLine[] =>
  texts.map((text, i): PdfLine => [text, top - 14 * i]).filter(([text]) => text !== '');
const HEAD = 'Velmora Quarterly';

const REPORT = pdf(
  [
    [
      [HEAD, 800],
      ...lines(
        760,
        'A town without a bridge',
        '',
        'The council of Velmora voted on Tuesday to close the old bridge,',
        'and most of the shops on the far bank will have to move. The govern-',
        'ment had asked for this since the flood of last year, when three',
      ),
      ['1', 40],
    ],
    [
      [HEAD, 800],
      ...lines(
        760,
        'carts fell into the river.',
        '',
        'Nobody in the town hall would say how long the work would take,',
        'although the money has been set aside.',
      ),
      ['2', 40],
    ],
    [
      [HEAD, 800],
      ...lines(
        760,
        'The ferry will run twice a day until a new bridge stands, and it',
        'will be free for everybody who lives on the far bank.',
      ),
      ['3', 40],
    ],
  ],
  { Title: 'A town without a bridge', Author: 'Ann Body', CreationDate: "D:20210503120000+02'00'" },
);

describe('PDF', () => {
  it('gives paragraphs over lines and pages, without running heads and page numbers', async () => {
    const found = await readOne('report.pdf', REPORT);
    expect(blocksOf(found).filter((block) => !block.startsWith('navigation'))).toEqual([
      'heading: A town without a bridge',
      'prose: The council of Velmora voted on Tuesday to close the old bridge, and most of the shops on the far bank will have to move. The government had asked for this since the flood of last year, when three carts fell into the river.',
      'prose: Nobody in the town hall would say how long the work would take, although the money has been set aside.',
      'prose: The ferry will run twice a day until a new bridge stands, and it will be free for everybody who lives on the far bank.',
    ]);
  });

  it('knows where its pages begin, and its properties', async () => {
    const found = await readOne('report.pdf', REPORT);
    expect(found.pages?.map((at) => found.text.slice(at, at + HEAD.length))).toEqual([HEAD, HEAD, HEAD]);
    expect(found).toMatchObject({ title: 'A town without a bridge', author: 'Ann Body', date: '2021-05-03' });
  });

  it('passes over titles that programs made up', async () => {
    expect(
      (await readOne('report.pdf', pdf([lines(700, 'Text.')], { Title: 'Microsoft Word - bridge.doc' }))).title,
    ).toBeUndefined();
  });

  it.each([
    ['pages without text', pdf([[], []]), { code: 'noText', pages: 2 }],
    ['something else', Buffer.from('no PDF'), { code: 'damagedArchive', format: 'PDF' }],
    ['a cut-off file', REPORT.subarray(0, 300), { code: 'damagedArchive', format: 'PDF' }],
  ])('refuses %s', async (_, bytes, finding) => {
    await expect(readOne('report.pdf', bytes)).rejects.toMatchObject({ finding });
  });
});
