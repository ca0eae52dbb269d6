import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/corpus/document.js';
import { frontMatter } from '../../src/corpus/markdown/front-matter.js';

const read = (text: string) => documentFromText(text, { format: 'markdown' });
const blocks = (text: string) => read(text).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const END = '\n\nThe council will meet again in June, when the engineers have had the time to look at the piers.\n';

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    [
      'headings',
      '# A town without a bridge\n\n## The vote ##',
      ['heading: A town without a bridge', 'heading: The vote'],
    ],
    ['underlined headings', 'The vote\n========\n\nThe money\n---', ['heading: The vote', 'heading: The money']],
    ['bold lines as headings', '**The vote**', ['heading: The vote']],
    ['a heading right above its text', '## The vote\nIt was short.', ['heading: The vote', 'prose: It was short.']],
    ['wrapped lines', 'The vote was\nshort.', ['prose: The vote was short.']],
    ['emphasis', 'The vote was **very** _short_, not `long`.', ['prose: The vote was very short, not long.']],
    ['unpaired marks', 'It cost 5 * 3 florins, a_b_c and 2*2.', ['prose: It cost 5 * 3 florins, a_b_c and 2*2.']],
    [
      'links',
      'The [council](https://velmora.example "Town") and its [mayor][1] voted.',
      ['prose: The council and its mayor voted.'],
    ],
    [
      'links over a line end',
      'The [old\nbridge](https://velmora.example) is closed.',
      ['prose: The old bridge is closed.'],
    ],
    ['brackets that are none', 'The council [of nine] voted (twice).', ['prose: The council [of nine] voted (twice).']],
    ['footnotes', 'The council voted.[^2]\n\n[^2]: In May.', ['prose: The council voted.', 'card: [^2]: In May.']],
    ['images', '![The bridge at low water](bridge.png)', ['caption: The bridge at low water']],
    ['images in a sentence', 'The bridge ![old](b.png) is closed.', ['prose: The bridge is closed.']],
    [
      'lists',
      '- The bridge is closed to all carts.\n- The ferry\n  runs twice a day.',
      ['prose: The bridge is closed to all carts.', 'prose: The ferry runs twice a day.'],
    ],
    ['quotations', '> Nobody asked us\n> what we wanted.', ['prose: Nobody asked us what we wanted.']],
    ['code', '```js\nlet bridge = null;\n```', ['card: ```js let bridge = null; ```']],
    ['comments', '<!-- ask\nagain -->\n\nIt rained.', ['card: <!-- ask again -->', 'prose: It rained.']],
    ['comments in a sentence', 'The vote <!-- when? --> was short.', ['prose: The vote was short.']],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |', ['card: | a | b | |---|---| | 1 | 2 |']],
    ['rules', '---', ['card: ---']],
    ['entities and escapes', 'Bread &amp; fish cost 5\\*3.', ['prose: Bread & fish cost 5*3.']],
    ['tags', 'The <b>vote</b> was<br/>short, 3 < 5.', ['prose: The vote wasshort, 3 < 5.']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text + END).slice(0, -1)).toEqual(expected);
  });

  it('maps the text behind markup back to the file', () => {
    const { text, blocks } = read(`A [bridge](x) **fell**.${END}`);
    const [block] = blocks;
    expect(block?.runs.map(({ start, length }) => text.slice(start, start + length))).toEqual([
      'A ',
      'bridge',
      ' ',
      'fell',
      '.',
    ]);
  });

  it('leaves plain text alone', () => {
    expect(documentFromText('It cost 5 *florins*. See [1] & more.').blocks[0]?.text).toBe(
      'It cost 5 *florins*. See [1] & more.',
    );
  });
});

describe('front matter', () => {
  it.each([
    [
      'plain and quoted fields',
      "---\ntitle: \"A town: no bridge\"\nauthor: Ann Body\ndate: 2021-05-03 # the vote\nsource: 'The ''Gazette'''\nurl: https://g.example/a#b\n---\n",
      {
        title: 'A town: no bridge',
        author: 'Ann Body',
        date: '2021-05-03',
        source: "The 'Gazette'",
        url: 'https://g.example/a#b',
      },
    ],
    [
      'other names for the fields',
      '---\nheadline: A town\npublisher: Gazette\npublished: 2021\nlink: https://g.example\n---\n',
      { title: 'A town', source: 'Gazette', date: '2021', url: 'https://g.example' },
    ],
    ['lists of authors', '---\nauthors:\n  - Ann Body\n  - Jo Nobody\n---\n', { author: 'Ann Body, Jo Nobody' }],
    ['lists in brackets', '---\nauthor: [Ann Body, "Jo Nobody"]\n---\n', { author: 'Ann Body, Jo Nobody' }],
    ['Windows line ends', '---\r\ntitle: A town\r\n---\r\nText', { title: 'A town' }],
    ['plus signs', '+++\ntitle = "A town"\n+++\n', { title: 'A town' }],
  ])('%s', (_, text, metadata) => {
    expect(frontMatter(text)?.metadata).toEqual(metadata);
  });

  it.each([
    '# Title\n---\n',
    '---\nno end',
    '---\n\nA rule, and a paragraph below it.\n\n---\n',
    'text\n---\ntitle: x\n---\n',
  ])('is not in %j', (text) => {
    expect(frontMatter(text)).toBeNull();
  });

  it('is a block with its reason, and gives the document its fields', () => {
    const document = read(`---\ntitle: A town\nsource: The Gazette\ndate: 3 May 2021\n---\n\n# Another title${END}`);
    expect(document.blocks[0]).toMatchObject({ kind: 'card', reason: { code: 'frontMatter' }, start: 0 });
    expect(document).toMatchObject({
      title: 'A town',
      source: 'the-gazette',
      sourceName: 'The Gazette',
      date: '2021-05-03',
    });
    expect(document.origins).toMatchObject({ title: 'front matter', source: 'front matter', date: 'front matter' });
  });
});
