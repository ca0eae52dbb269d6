import { describe, expect, it } from 'vitest';
import { blocksOf, readAll, readOne } from './build.js';

const P1 = 'The council of Velmora voted on Tuesday to close the old bridge, and the shops will have to move.';
const P2 = 'Nobody in the town hall would say how long the work was going to take, or what it would cost.';

const HEAD = {
  From: 'Velmora Gazette <news@gazette.example>',
  To: 'readers@gazette.example',
  Subject: 'A town without a bridge',
  Date: 'Mon, 03 May 2021 23:30:00 -0500',
};
type Head = Record<string, string | null>;

/** A mail with the usual fields, some of them changed or (null) left out. */
function eml(body: string, more: Head = {}): string {
  const fields = Object.entries<string | null>({ ...HEAD, ...more }).filter(([, value]) => value !== null);
  return `${fields.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`;
}

const part = (type: string, content: string, more = ''): string =>
  `--=_b1\nContent-Type: ${type}; charset=utf-8${more}\n\n${content}\n`;
const parts = (kind: string, ...list: string[]): string =>
  eml(`${list.join('')}--=_b1--\n`, { 'MIME-Version': '1.0', 'Content-Type': `multipart/${kind}; boundary="=_b1"` });
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');

describe('a mail', () => {
  it('is a document: title, source and date are those of its head', async () => {
    expect(await readOne('a.eml', eml(`${P1}\n`))).toEqual({
      text: `${P1}\n`,
      format: 'plain',
      roles: new Map(),
      title: 'A town without a bridge',
      source: 'Velmora Gazette',
      author: 'Velmora Gazette',
      // Where it was sent it was still Monday.
      date: 'Mon, 03 May 2021 23:30:00 -0500',
    });
  });

  it.each<[string, Head, object]>([
    ['an address without a name', { From: 'ann@gazette.example' }, { source: 'ann@gazette.example' }],
    ['a name with a comma', { From: '"Body, Ann" <ann@gazette.example>' }, { source: 'Body, Ann' }],
    [
      'an encoded name',
      { From: '=?utf-8?q?Ann_B=C3=B6dy?= <a@g.example>' },
      { source: 'Ann Bödy', author: 'Ann Bödy' },
    ],
    ['a sender but no author', { From: null, Sender: 'Post <p@g.example>' }, { source: 'Post' }],
    ['an encoded subject', { Subject: '=?iso-8859-1?Q?The_caf=E9?=\r\n =?iso-8859-1?Q?s?=' }, { title: 'The cafés' }],
    ['a subject over two lines', { Subject: 'A town\r\n without a bridge' }, { title: 'A town without a bridge' }],
    ['a mail passed on', { Subject: 'Fwd: RE: A town' }, { title: 'A town' }],
    ['an archive', { 'Archived-At': '<https://g.example/1>' }, { url: 'https://g.example/1' }],
    ['a date without a weekday', { Date: '3 May 2021 10:00:00 +0200' }, { date: '3 May 2021 10:00:00 +0200' }],
  ])('with %s', async (_, head, expected) => {
    expect(await readOne('a.eml', eml(P1, head))).toMatchObject(expected);
  });

  it('without a date, or with one that is none, has none', async () => {
    for (const sent of [null, 'yesterday'])
      expect(await readOne('a.eml', eml(P1, { Date: sent }))).not.toHaveProperty('date');
  });

  it.each<[string, string]>([
    ['quoted-printable', eml('The caf=C3=A9 said=\n no.', { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' })],
    ['base64', eml(base64('The café said no.'), { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' })],
    ['lines that flow', eml('The café \nsaid no.', { 'Content-Type': 'text/plain; charset=utf-8; format=flowed' })],
    ['no declaration', eml('The café said no.')],
    ['bare line feeds', eml('The café said no.').replaceAll('\r\n', '\n')],
    ['a byte order mark', `\ufeff${eml('The café said no.')}`],
  ])('decodes its text: %s', async (_, mail) => {
    expect((await readOne('a.eml', mail)).text.trim()).toBe('The café said no.');
  }); // biome-ignore format: a table

  it('decodes other alphabets by their declaration', async () => {
    const head = { 'Content-Type': 'text/plain; charset=koi8-r', 'Content-Transfer-Encoding': '8bit' };
    const mail = Buffer.concat([Buffer.from(eml('', head)), Buffer.from([0xed, 0xcf, 0xd3, 0xd4])]);
    expect((await readOne('a.eml', mail)).text.trim()).toBe('Мост');
  });

  it('gives its plain text rather than its HTML', async () => {
    const mail = parts('alternative', part('text/plain', P1), part('text/html', `<p>${P2}</p>`));
    expect(blocksOf(await readOne('a.eml', mail))).toEqual([`prose: ${P1}`]);
  });

  it('gives its HTML where it has no plain text, or none worth the name', async () => {
    const page = `<html><body><h1>The vote</h1>${`<p>${P1}</p><p>${P2}</p>`.repeat(3)}</body></html>`;
    const expected = ['heading: The vote', `prose: ${P1}`, `prose: ${P2}`];
    const alone = await readOne('a.eml', eml(page, { 'Content-Type': 'text/html; charset=utf-8' }));
    expect(blocksOf(alone).slice(0, 3)).toEqual(expected);
    expect(alone).toMatchObject({ format: 'structured', title: 'A town without a bridge' });
    const excuse = part('text/plain', 'Your program does not show HTML.');
    expect(blocksOf(await readOne('a.eml', parts('alternative', excuse, part('text/html', page)))).slice(0, 3)).toEqual(
      expected,
    );
  });

  it('passes over what is attached', async () => {
    const mail = parts(
      'mixed',
      part('text/plain', P1),
      part('text/plain', P2, '\nContent-Disposition: attachment; filename=b.txt'),
      part('application/pdf', base64('%PDF-1.4 no'), '\nContent-Transfer-Encoding: base64'),
    );
    expect(blocksOf(await readOne('a.eml', mail))).toEqual([`prose: ${P1}`]);
  });

  it('stands for the message it carries, if that says more', async () => {
    const inner = eml(P1, {
      From: 'Harbour Post <p@h.example>',
      Subject: 'The bridge',
      Date: 'Sun, 02 May 2021 10:00:00 +0000',
    });
    const passedOn = parts('mixed', part('text/plain', 'Have a look.'), part('message/rfc822', inner));
    expect(await readOne('a.eml', passedOn)).toMatchObject({
      source: 'Harbour Post',
      title: 'The bridge',
      text: expect.stringContaining(P1),
    });
    const commented = parts('mixed', part('text/plain', `${P1} ${P2}`), part('message/rfc822', inner));
    expect(await readOne('a.eml', commented)).toMatchObject({
      source: 'Velmora Gazette',
      text: expect.stringContaining(P2),
    });
  });
});

describe('the text of a mail', () => {
  const read = async (body: string) => blocksOf(await readOne('a.eml', eml(body)));

  it('is told from quoted lines and who wrote them', async () => {
    const quoted =
      'On Mon, May 3, 2021 at 10:00 AM Ann Body\n<ann@gazette.example> wrote:\n\n> Is it true?\n> It is what I heard.\n';
    expect(await read(`${P1}\n\n${quoted}\n${P2}\n`)).toEqual([
      `prose: ${P1}`,
      'card: On Mon, May 3, 2021 at 10:00 AM Ann Body',
      'card: <ann@gazette.example> wrote:',
      'card: > Is it true?',
      'card: > It is what I heard.',
      `prose: ${P2}`,
    ]);
  });

  it('is told from the signature', async () => {
    expect(await read(`${P1}\n-- \nAnn Body\nVelmora Gazette, Harbour Street 7\n`)).toEqual([
      `prose: ${P1}`,
      'card: --',
      'card: Ann Body',
      'card: Velmora Gazette, Harbour Street 7',
    ]);
    const long = Array.from({ length: 14 }, (_, i) => `${P2.replace('Nobody', `Person ${i}`)}\n\n`).join('');
    expect((await read(`${P1}\n\n--\n\n${long}`)).filter((block) => block.startsWith('prose'))).toHaveLength(15);
  });

  const WHO = 'Velmora Desk <desk@post.example>';
  it.each<[string, string]>([
    ['Gmail', `---------- Forwarded message ---------\nFrom: ${WHO}\nDate: Sun, May 2, 2021 at 9:00 AM\nSubject: The bridge\nTo: <ann@g.example>\n\n\n`],
    ['Thunderbird', `-------- Forwarded Message --------\nSubject: \tThe bridge\nDate: \tSun, 2 May 2021 09:00:00 +0200\nFrom: \t${WHO}\nTo: \tann@g.example\n\n`],
    ['Outlook', '-----Original Message-----\nFrom: Velmora Desk [mailto:desk@post.example]\nSent: Sunday, May 2, 2021 9:00 AM\nTo: Ann Body\nSubject: The bridge\n\n'],
    ['a later Outlook', `________________________________\nFrom: ${WHO}\nSent: Sunday, May 2, 2021 9:00 AM\nSubject: The\n bridge\n\n`],
    ['Apple', `Begin forwarded message:\n\nFrom: "Velmora Desk" <desk@post.example>\nSubject: The bridge\nDate: 2 May 2021 at 09:00:00 CEST\n\n`],
  ])('is the message passed on in it, as %s does it', async (_, head) => {
    const found = await readOne('a.eml', eml(`Have a look.\n\n${head}${P1}\n\n${P2}\n`));
    expect(found).toMatchObject({ source: 'Velmora Desk', title: 'The bridge', date: expect.stringMatching(/May/) });
    expect(found.date).toMatch(/\b2\b/);
    expect(blocksOf(found).filter((block) => block.startsWith('prose'))).toEqual([`prose: ${P1}`, `prose: ${P2}`]);
    expect(blocksOf(found)[0]).toBe('card: Have a look.');
  }); // biome-ignore format: a table

  it('is freed of the marks some programs put before each line they pass on', async () => {
    const found = await readOne(
      'a.eml',
      eml(`Begin forwarded message:\n\n> From: ${WHO}\n> Subject: The bridge\n> \n> ${P1}\n`),
    );
    expect(found).toMatchObject({ source: 'Velmora Desk' });
    expect(blocksOf(found).at(-1)).toBe(`prose: ${P1}`);
  });

  it('is the mail itself where that says more than what it passes on', async () => {
    const found = await readOne(
      'a.eml',
      eml(`${P1} ${P2}\n\n-----Original Message-----\nFrom: ${WHO}\nSubject: The bridge\n\nIs it true?\n`),
    );
    expect(found).toMatchObject({ source: 'Velmora Gazette', title: 'A town without a bridge' });
    expect(blocksOf(found).filter((block) => block.startsWith('prose'))).toEqual([`prose: ${P1} ${P2}`]);
  });
});

describe('files that are no mail', () => {
  const absurd = (piece: string, times: number) =>
    eml(piece.repeat(times), { 'Content-Type': 'multipart/mixed; boundary=b' });
  it.each<[string, string | Uint8Array, object]>([
    ['text', `${P1}\n\n${P2}\n`, { code: 'notAMail' }],
    ['nothing', '', { code: 'notAMail' }],
    ['something else', new Uint8Array(500), { code: 'notAMail' }],
    ['a head too long', eml(P1, { 'X-Long': 'x'.repeat(3_000_000) }), { code: 'damagedArchive', format: 'mail' }],
    ['a part for every line', absurd('--b\n', 20_000), { code: 'tooManyEntries', limit: 10_000 }],
    ['lines of nothing', absurd('\n', 1_000_000), { code: 'tooMuchText', limit: '900,000 lines' }],
    ['more than a mail can be', eml('x'.repeat(65 * 2 ** 20)), { code: 'tooLarge', limit: '64 MB' }],
  ])('%s', async (_, content, finding) => {
    await expect(readOne('a.eml', content)).rejects.toMatchObject({ finding });
  });

  it('nor is one that nests without end, which is read as far as it makes sense', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? eml(P1) : eml(nested(depth - 1).replaceAll('\r\n', '\n'), { 'Content-Type': 'message/rfc822' });
    expect((await readOne('a.eml', nested(4))).text).toContain(P1);
    expect((await readOne('a.eml', nested(50))).text.trim()).toBe('');
    const multiparts = Array.from(
      { length: 300 },
      (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
    ).join('');
    await expect(
      readOne('a.eml', eml(multiparts, { 'Content-Type': 'multipart/mixed; boundary=b0' })),
    ).rejects.toMatchObject({
      finding: { code: 'damagedArchive', format: 'mail' },
    });
  });
});

describe('a mailbox', () => {
  const box = (...mails: string[]): string =>
    mails
      .map(
        (mail, i) => `From ann@gazette.example Mon May  ${i + 1} 10:00:00 2021\n${mail.replaceAll('\r\n', '\n')}\n\n`,
      )
      .join('');
  const items = async (content: string | Uint8Array, limits = {}) =>
    (await readAll('a.mbox', content, limits)).map((item) => ('document' in item ? item.document : item.fault));

  it('is a document a message', async () => {
    const found = await items(box(eml(P1), eml(P2, { Subject: 'Two', From: 'Post <p@h.example>' })));
    expect(found).toMatchObject([
      { record: 1, title: 'A town without a bridge', source: 'Velmora Gazette', text: expect.stringContaining(P1) },
      { record: 2, title: 'Two', source: 'Post', text: expect.stringContaining(P2) },
    ]);
  });

  it.each([
    ['of RFC 4155', 'From ann@gazette.example Mon May  3 10:00:00 2021'],
    ['of Thunderbird', 'From - Mon May  3 10:00:00 2021'],
    ['of Gmail', 'From 1698374650@xxx Mon May 03 10:00:00 +0000 2021'],
    ['without a sender', 'From Mon May  3 10:00:00 2021'],
    ['with a time zone', 'From "ann body"@g.example Mon May  3 10:00 CEST 2021'],
  ])('with separators %s', async (_, separator) => {
    const mail = eml(P1).replaceAll('\r\n', '\n');
    expect(await items(`${separator}\n${mail}\n\n${separator}\r\n${mail}`)).toHaveLength(2);
  });

  it('gives back "From " at the beginning of a line, marked or not', async () => {
    const body = `>From the river came a sound.\n>>From afar.\n\nFrom Monday on, the ferry runs.\n`;
    const [found] = await items(box(eml(body), eml(P2)));
    expect(found).toMatchObject({
      text: expect.stringContaining('From the river came a sound.\n\n>From afar.\n\nFrom Monday on, the ferry runs.'),
    });
  });

  it('tells messages that cannot be read, by number, and goes on', async () => {
    const long = eml('x'.repeat(5000));
    const found = await items(box(eml(P1), 'no mail at all', eml(' '), long, eml(P2)), { recordBytes: 3000 });
    expect(found).toMatchObject([
      { record: 1 },
      { code: 'notAMail', mail: 2 },
      { code: 'empty', mail: 3 },
      { code: 'tooLongMail', mail: 4 },
      { record: 5 },
    ]);
  });

  it.each([
    ['another kind of text', P1],
    ['a mail that is not in a box', eml(P1)],
    ['text in UTF-16', Buffer.from(`\ufeff${box(eml(P1))}`, 'utf16le')],
    ['something else', new Uint8Array(500)],
  ])('is not %s', async (_, content) => {
    await expect(items(content)).rejects.toMatchObject({ finding: { code: 'notAMailbox' } });
  });

  it('may be empty', async () => {
    expect(await items('')).toEqual([]);
    expect(await items('\n\n')).toEqual([]);
  });
});
