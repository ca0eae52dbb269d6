import { describe, expect, it } from 'vitest';
import { blocksOf, readAll } from './build.js';

const documents = async (xml: string, file = 'news.xml') =>
  (await readAll(file, xml)).map((item) => ('document' in item ? item.document : expect.fail(item.fault.code)));
const P = 'The council of Velmora voted on Tuesday to close the old bridge, and the shops will have to move.';

describe('feeds', () => {
  it('RSS: a document an item, full content before summaries', async () => {
    const [first, second] =
      await documents(`<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Velmora Gazette</title>
      <item><title>A town &amp;amp; its bridge</title><link>https://g.example/1</link><pubDate>Mon, 03 May 2021 10:00:00 +0200</pubDate><dc:creator>Ann Body</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<h2>The vote</h2><p>${P}</p><p>${P.replace('Tuesday', 'Friday')}</p>]]></content:encoded></item>
      <item><title>Two</title><description>&lt;p&gt;${P}&lt;/p&gt;</description><guid>https://g.example/2</guid></item></channel></rss>`);
    expect(first).toMatchObject({
      record: 1,
      source: 'Velmora Gazette',
      author: 'Ann Body',
      url: 'https://g.example/1',
      date: 'Mon, 03 May 2021 10:00:00 +0200',
    });
    expect(first && blocksOf(first)).toEqual([
      'heading: The vote',
      `prose: ${P}`,
      `prose: ${P.replace('Tuesday', 'Friday')}`,
    ]);
    expect(second).toMatchObject({ record: 2, text: P, url: 'https://g.example/2' });
  });

  it('Atom, with markup escaped or not', async () => {
    const [first, second] = await documents(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>
      <entry><title>One</title><link rel="self" href="https://g.example/self"/><link href="https://g.example/1"/><published>2021-05-03T10:00:00Z</published><author><name>Ann Body</name></author><content type="html">&lt;p&gt;${P}&lt;/p&gt;</content></entry>
      <entry><title>Two</title><updated>2021-05-04</updated><content type="xhtml"><div xmlns="x"><p>${P}</p></div></content></entry></feed>`,
      'news.atom',
    );
    expect(first).toMatchObject({
      title: 'One',
      text: P,
      author: 'Ann Body',
      date: '2021-05-03T10:00:00Z',
      url: 'https://g.example/1',
      source: 'Gazette',
    });
    expect(second).toMatchObject({ title: 'Two', text: P, date: '2021-05-04' });
  });

  it('RSS 1.0, with its items beside the channel', async () => {
    const [first] = await documents(
      `<rdf:RDF xmlns:rdf="r"><channel><title>Gazette</title></channel><item><title>One</title><description>${P}</description></item></rdf:RDF>`,
    );
    expect(first).toMatchObject({ source: 'Gazette', title: 'One', text: P });
  });

  it('never expands entities of its own, and refuses those that name files', async () => {
    const feed = (entity: string) =>
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b ${entity}>]><rss><channel><item><description>one &b; two</description></item></channel></rss>`;
    expect((await documents(feed('"&a;&a;&a;"')))[0]?.text).toBe('one &b; two');
    await expect(documents(feed('SYSTEM "file:///etc/hostname"'))).rejects.toMatchObject({
      finding: { code: 'damagedArchive' },
    });
  });

  it.each([
    ['another kind of XML', '<note><to>all</to></note>', 'notAFeed'],
    ['no XML', 'just text', 'damagedArchive'],
    ['broken XML', '<rss><channel><item></chan', 'damagedArchive'],
  ])('refuses %s', async (_, xml, code) => {
    const refusal = await documents(xml).catch((error: unknown) => error);
    if (code === 'damagedArchive' && Array.isArray(refusal)) expect(refusal).toEqual([]);
    else expect(refusal).toMatchObject({ finding: { code } });
  });
});
