import { describe, expect, it } from 'vitest';
import { htmlFragment } from '../../../src/corpus/readers/html/index.js';
import { StructuredText } from '../../../src/corpus/readers/structured.js';
import { blocksOf, readOne } from './build.js';

const P1 =
  'The council of Velmora voted on Tuesday to close the old bridge, and most of the shops on the far bank will have to move before the winter.';
const P2 =
  'Nobody in the town hall would say how long the work was going to take, although the money has been set aside since the spring of last year.';
const P3 =
  'The ferry will run twice a day until a new bridge stands; the council puts its price at nine million florins, the shopkeepers at twice as much.';

const page = (head: string, main: string) => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<script>var text = "<p>not text</p>";</script><style>p { color: red }</style>
<article>${main}</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ferry prices rise</a></li><li><a href="/2">Mayor resigns</a></li></ul></aside>
<footer>Copyright Velmora Gazette</footer></body></html>`;

const ARTICLE = `<h1>A town without a bridge</h1><p>${P1}</p><figure><img src="b.jpg"><figcaption>The bridge at low water</figcaption></figure>
<h2>What comes next</h2><p>${P2}</p><p>${P3.replace('ferry', 'fer&shy;ry').replace('; ', ';<br>')}</p>`;

describe('HTML', () => {
  it('gives the main text without the page around it, each block as what it is', async () => {
    const found = await readOne('page.html', page('<title>A town without a bridge | Velmora Gazette</title>', ARTICLE));
    expect(blocksOf(found).filter((block) => !block.includes('A town without'))).toEqual([
      `prose: ${P1}`,
      'caption: The bridge at low water',
      'heading: What comes next',
      `prose: ${P2}`,
      `prose: ${P3}`,
    ]);
  });

  it.each<[string, string, object]>([
    [
      'Open Graph',
      '<meta property="og:title" content="A town"><meta property="og:site_name" content="Velmora Gazette"><meta property="article:published_time" content="2021-05-03T10:00:00Z"><meta name="author" content="Ann Body"><link rel="canonical" href="https://g.example/a">',
      {
        title: 'A town',
        source: 'Velmora Gazette',
        date: '2021-05-03',
        author: 'Ann Body',
        url: 'https://g.example/a',
      },
    ],
    [
      'linked data',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"A town","datePublished":"2021-05-03","author":[{"name":"Ann Body"},{"name":"Jo Nobody"}],"publisher":{"name":"Velmora Gazette"}}]}</script>',
      { title: 'A town', source: 'Velmora Gazette', date: '2021-05-03', author: 'Ann Body, Jo Nobody' },
    ],
    [
      'nothing but a title and an address',
      '<title>A town</title><link rel="canonical" href="https://www.gazette.example/a">',
      { title: 'A town', source: 'gazette.example' },
    ],
    [
      'broken linked data',
      '<script type="application/ld+json">{"@type": </script><title>A town</title>',
      { title: 'A town' },
    ],
    [
      'the site behind the title',
      '<title>A town - The Gazette (Velmora)</title><meta property="og:site_name" content="The Gazette (Velmora)">',
      { title: 'A town' },
    ],
  ])('reads its metadata: %s', async (_, head, expected) => {
    expect(await readOne('page.html', page(head, ARTICLE))).toMatchObject(expected);
  });

  it.each([
    [
      'its own declaration',
      Buffer.from(
        `<html><head><meta charset="windows-1252"></head><body><p>The café’s owner said no. ${P1}</p></body></html>`.replace(
          '’',
          '\x92',
        ),
        'latin1',
      ),
    ],
    [
      'another declaration',
      Buffer.from(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>The café’s owner said no. ${P1}</p></body></html>`.replace(
          '’',
          '\x92',
        ),
        'latin1',
      ),
    ],
    [
      'UTF-8 declared as Latin-1',
      Buffer.from(
        `<html><head><meta charset="latin1"></head><body><p>The café’s owner said no. ${P1}</p></body></html>`,
      ),
    ],
    ['no declaration', Buffer.from(`<p>The café’s owner said no. ${P1}</p>`)],
  ])('decodes by %s', async (_, bytes) => {
    expect((await readOne('page.html', bytes)).text).toContain('The café’s owner');
  });

  it('decodes other alphabets by their declaration', async () => {
    const cyrillic = [...'Мост закрыт'].map((letter) =>
      letter === ' ' ? 0x20 : (letter.codePointAt(0) as number) - 0x350,
    );
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from(cyrillic),
      Buffer.from('</p></body></html>'),
    ]);
    expect((await readOne('page.html', bytes)).text).toBe('Мост закрыт');
  });

  it('tells data tables from tables that lay out text', async () => {
    const data = '<table><tr><th>Year</th><th>Carts</th></tr><tr><td>2020</td><td>40</td></tr></table>';
    const layout = `<table><tr><td><p>${P1}</p></td><td><p>${P2}</p></td></tr></table>`;
    const out = new StructuredText();
    await htmlFragment(layout + data + P3, out);
    expect(blocksOf({ text: out.text, roles: out.roles, format: 'structured' })).toEqual([
      `prose: ${P1}`,
      `prose: ${P2}`,
      ...['Year', 'Carts', '2020', '40'].map((cell) => `card: ${cell}`),
      `prose: ${P3}`,
    ]);
  });

  it.each(['<blockquote>', '<blockquote type="cite">'])('keeps what %s quotes a quotation', async (open) => {
    const out = new StructuredText();
    await htmlFragment(`<p>${P1}</p>${open}${P2}</blockquote>`, out);
    expect([...out.roles.values()].map(({ role }) => role)).toEqual(['quotation']);
  });

  it('survives nesting, open tags and sheer size', async () => {
    const deep = `${'<div>'.repeat(30_000)}<p>${P1}</p>`;
    expect((await readOne('page.html', deep)).text).toContain(P1);
    expect((await readOne('page.html', `<p>${P1}<p>${P2}<b><i`)).text).toContain(P2);
    const long = `<p>${P1}</p>`.repeat(70_000);
    expect((await readOne('page.html', long)).text.length).toBeGreaterThan(9_000_000);
  });
});
