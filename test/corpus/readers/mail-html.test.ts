import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../../src/corpus/readers/types.js';
import { blocksOf, readOne } from './build.js';

const OWN = 'The council of Velmora voted on Tuesday to close the old bridge, and the shops will have to move.';
const OTHER = 'Nobody in the town hall would say how long the work was going to take, or what it would cost.';
const THIRD = 'The ferry will run until midnight, and the buses will take the longer way over the hills.';

const HEAD =
  'From: Ann Body <ann@gazette.example>\r\nSubject: Re: Your question\r\nDate: Mon, 03 May 2021 23:30:00 -0500\r\n';
const read = (html: string): Promise<Extracted> =>
  readOne(
    'a.eml',
    `${HEAD}MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>\r\n`,
  );
/** Each line with its role: `reason: text` for what is not the text itself. */
const linesOf = ({ text, roles }: Extracted): string[] => {
  let start = 0;
  return text.split('\n\n').map((line) => {
    const code = roles?.get(start)?.reason?.code;
    start += line.length + 2;
    return code ? `${code}: ${line}` : line;
  });
};

const WROTE = 'On Sun, May 2, 2021 at 9:00 AM Velmora Desk &lt;desk@post.example&gt; wrote:';
const WROTE_READ = 'quotedMail: On Sun, May 2, 2021 at 9:00 AM Velmora Desk <desk@post.example> wrote:';
const FIELDS = [
  'From: Velmora Desk &lt;desk@post.example&gt;',
  'Sent: Sunday, May 2, 2021 9:00 AM',
  'To: Ann Body',
  'Subject: The bridge',
];
const fields = (sent = 'Sent') =>
  FIELDS.map((line) => line.replace(/^(\w+):/, (_, name) => `<b>${name === 'Sent' ? sent : name}:</b>`));

describe('a reply in HTML is told from what it answers', () => {
  it.each<[string, string, string[]]>([
    ['Gmail', `<div dir="ltr">${OWN}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${WROTE}<br></div><blockquote class="gmail_quote" style="margin:0"><div>${OTHER}</div></blockquote></div>`, [WROTE_READ]],
    ['an older Gmail', `<div>${OWN}</div><div class="gmail_extra"><div class="gmail_quote">${WROTE}<br><blockquote class="gmail_quote">${OTHER}</blockquote></div></div>`, [WROTE_READ]],
    ['Apple Mail', `${OWN}<br><div><br><blockquote type="cite"><div>${WROTE}</div><br class="Apple-interchange-newline"><div><div>${OTHER}</div></div></blockquote></div>`, [WROTE_READ]],
    ['an older Apple Mail', `${OWN}<br><div><div>${WROTE}</div><br><blockquote type="cite">${OTHER}</blockquote></div>`, [WROTE_READ]],
    ['Thunderbird', `<p>${OWN}</p><div class="moz-cite-prefix">${WROTE}<br></div><blockquote type="cite" cite="mid:1@post.example"><p>${OTHER}</p></blockquote>`, [WROTE_READ]],
    ['Yahoo', `<div class="ydp1a2bb">${OWN}</div><div id="ydp3c4dyahoo_quoted_123" class="ydp3c4dyahoo_quoted"><div><div>${WROTE}</div><div><br></div><div>${OTHER}</div></div></div>`, [WROTE_READ]],
    ['Proton', `<div>${OWN}</div><div class="protonmail_quote">${WROTE}<br><br><blockquote class="protonmail_quote" type="cite">${OTHER}</blockquote></div>`, [WROTE_READ]],
    ['Outlook on the web', `<div>${OWN}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font>${fields().join('<br>')}</font><div>&nbsp;</div></div><div>Is it true?</div>`, ['mailHead']],
    ['Outlook', `<div class="WordSection1"><p class="MsoNormal">${OWN}</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${fields().join('<br>')}</p></div></div><p class="MsoNormal">Is it true?</p></div>`, ['mailHead']],
    ['a newer Outlook', `<div>${OWN}</div><div id="mail-editor-reference-message-container"><div style="border-width:1pt medium medium; border-style:solid none none; border-color:rgb(181,196,223)">${fields().join('<br>')}</div><p>Is it true?</p></div>`, ['mailHead']],
  ])('%s', async (_, html, [head]) => {
    const found = await read(html);
    const lines = linesOf(found);
    expect(lines.filter((line) => !/^(?:quotedMail|mailHead): /.test(line))).toEqual([OWN]);
    expect(lines.some((line) => line.startsWith(head as string))).toBe(true);
    expect(lines.at(-1)).toMatch(/^quotedMail: (?:Nobody|Is it)/);
    expect(blocksOf(found).filter((block) => block.startsWith('prose'))).toEqual([`prose: ${OWN}`]);
    expect(found).toMatchObject({ source: 'Ann Body', title: 'Your question', format: 'structured' });
  }); // biome-ignore format: a table

  it('also where the answers stand between what is quoted', async () => {
    const found = await read(
      `<div class="moz-cite-prefix">${WROTE}</div><blockquote type="cite"><p>Is it true?</p></blockquote><p>${OWN}</p><blockquote type="cite"><p>Where?</p><blockquote type="cite">${OTHER}</blockquote></blockquote><p>${THIRD}</p>`,
    );
    expect(linesOf(found)).toEqual([
      WROTE_READ, 'quotedMail: Is it true?', OWN, 'quotedMail: Where?', `quotedMail: ${OTHER}`, THIRD,
    ]); // biome-ignore format: short
  });

  it('and all of it stays in the text, headings and lists in their places', async () => {
    const found = await read(
      `<h2>The vote</h2><p>${OWN}</p><ul><li>One bridge</li></ul><blockquote><p>${THIRD}</p></blockquote><div class="gmail_quote"><h2>Heading</h2><ul><li>Is <b>it</b> true?</li></ul></div>`,
    );
    expect(linesOf(found)).toEqual([
      'markup: The vote', OWN, 'One bridge', THIRD, 'quotedMail: Heading', 'quotedMail: Is it true?',
    ]); // biome-ignore format: short
    expect([...(found.roles?.values() ?? [])].map(({ role }) => role)).toEqual([
      'heading', 'item', 'quotation', 'matter', 'matter',
    ]); // biome-ignore format: short
  });

  it('is the message it answers where it says nothing itself', async () => {
    const found = await read(
      `<div><br></div><div class="gmail_quote"><div class="gmail_attr">${WROTE}</div><blockquote class="gmail_quote"><p>${OTHER}</p><blockquote class="gmail_quote">${THIRD}</blockquote></blockquote></div>`,
    );
    expect(linesOf(found)).toEqual([WROTE_READ, OTHER, `quotedMail: ${THIRD}`]);
  });
});

describe('a message passed on in HTML is the text', () => {
  const NOTE = 'Have a look.';
  const ARTICLE = `<h1>A town without a bridge</h1><p>${OTHER}</p><p>${THIRD}</p>`;
  it.each<[string, string]>([
    ['Gmail', `<div dir="ltr">${NOTE}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Velmora Desk</strong> <span dir="auto">&lt;<a href="mailto:desk@post.example">desk@post.example</a>&gt;</span><br>Date: Sun, May 2, 2021 at 9:00 AM<br>Subject: The bridge<br>To:  &lt;<a href="mailto:ann@g.example">ann@g.example</a>&gt;<br></div><br><br>${ARTICLE}</div></div>`],
    ['Apple Mail', `<div>${NOTE}<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin:0"><span><b>From: </b></span><span>Velmora Desk &lt;desk@post.example&gt;<br></span></div><div><b>Subject: </b>The bridge<br></div><div><b>Date: </b>2 May 2021 at 09:00:00 CEST<br></div><div><b>To: </b>ann@g.example<br></div><br><div>${ARTICLE}</div></blockquote></div></div>`],
    ['an older Apple Mail', `<div>${NOTE}</div><div>Begin forwarded message:</div><br><blockquote type="cite"><div><b>From: </b>Velmora Desk &lt;desk@post.example&gt;</div><div><b>Date: </b>2 May 2021</div><div><b>Subject: </b>The bridge</div><br>${ARTICLE}</blockquote>`],
    ['Thunderbird', `<p>${NOTE}</p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0"><tbody><tr><th valign="BASELINE">Subject: </th><td>The bridge</td></tr><tr><th>Date: </th><td>Sun, 2 May 2021 09:00:00 +0200</td></tr><tr><th>From: </th><td>Velmora Desk <a href="mailto:desk@post.example">&lt;desk@post.example&gt;</a></td></tr><tr><th>To: </th><td>ann@g.example</td></tr></tbody></table><br><br>${ARTICLE}</div>`],
    ['Outlook', `<p class="MsoNormal">${NOTE}</p><div style="border:none;border-top:solid #B5C4DF 1.0pt"><p>${fields().join('<br>')}</p></div>${ARTICLE}`],
    ['Outlook on the web', `<div>${NOTE}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${fields().join('<br>')}</div><br>${ARTICLE}`],
    ['Yahoo', `<div>${NOTE}</div><div class="yahoo_quoted"><div>----- Forwarded Message -----<div><b>From:</b> Velmora Desk &lt;desk@post.example&gt;</div><div><b>To:</b> ann@g.example</div><div><b>Sent:</b> Sunday, May 2, 2021, 09:00:00 AM GMT+2</div><div><b>Subject:</b> The bridge</div></div>${ARTICLE}</div>`],
    ['Proton', `<div>${NOTE}</div><div class="protonmail_quote">------- Forwarded Message -------<br>From: Velmora Desk &lt;desk@post.example&gt;<br>Date: Sunday, 2 May 2021 9:00 AM<br>Subject: The bridge<br>To: ann@g.example<br><br><blockquote class="protonmail_quote" type="cite">${ARTICLE}</blockquote></div>`],
  ])('by %s', async (_, html) => {
    const found = await read(html);
    expect(found).toMatchObject({ source: 'Velmora Desk', title: 'The bridge', date: expect.stringMatching(/May/) });
    expect(found.date).toMatch(/\b2\b/);
    const lines = linesOf(found);
    expect(lines[0]).toBe(`forwardNote: ${NOTE}`);
    expect(lines.slice(1).filter((line) => !line.startsWith('mailHead: '))).toEqual(['markup: A town without a bridge', OTHER, THIRD]);
    expect(blocksOf(found).filter((block) => block.startsWith('prose'))).toEqual([`prose: ${OTHER}`, `prose: ${THIRD}`]);
  }); // biome-ignore format: a table

  it('without what it quotes itself', async () => {
    const found = await read(
      `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Velmora Desk &lt;desk@post.example&gt;<br>Subject: Re: The bridge<br></div><p>${OTHER}</p><div class="gmail_quote">${WROTE}<blockquote class="gmail_quote">${THIRD}</blockquote></div></div>`,
    );
    expect(linesOf(found).slice(-3)).toEqual([OTHER, WROTE_READ, `quotedMail: ${THIRD}`]);
    expect(found).toMatchObject({ source: 'Velmora Desk', title: 'The bridge' });
  });

  it('unless the mail itself says more', async () => {
    const found = await read(
      `<p>${OWN}</p><p>${OTHER}</p><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Velmora Desk<br>Subject: The bridge<br></div>${THIRD}</div>`,
    );
    expect(linesOf(found)).toEqual([
      OWN,
      OTHER,
      'mailHead: ---------- Forwarded message ---------',
      'mailHead: From: Velmora Desk',
      'mailHead: Subject: The bridge',
      `quotedMail: ${THIRD}`,
    ]);
    expect(found).toMatchObject({ source: 'Ann Body', title: 'Your question' });
  });
});

describe('a signature in HTML', () => {
  it.each([
    ['Gmail', '<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Ann Body<br>Harbour Street 7</div>', 3],
    ['Thunderbird', '<pre class="moz-signature" cols="72">-- \nAnn Body\nHarbour Street 7</pre>', 1],
    ['Outlook', '<div id="Signature"><p>Ann Body</p><p>Harbour Street 7</p></div>', 2],
    ['Proton', '<div class="protonmail_signature_block"><div>Ann Body</div><div>Harbour Street 7</div></div>', 2],
  ])('of %s', async (_, html, count) => {
    const [own, ...rest] = linesOf(await read(`<p>${OWN}</p>${html}`));
    expect([own, rest.length]).toEqual([OWN, count]);
    expect(rest.filter((line) => !line.startsWith('signature: '))).toEqual([]);
  }); // biome-ignore format: a table

  it('is none where it has the length of a text', async () => {
    const long = `<p>${OTHER}</p>`.repeat(13);
    const found = await read(`<div class="gmail_signature">${long}</div>`);
    expect(linesOf(found)).toEqual(Array.from({ length: 13 }, () => OTHER));
  });
});

describe('mails in HTML without such marks', () => {
  it('are read as web pages, quotations and lines and all', async () => {
    const found = await read(
      `<h1>News</h1><p>${OWN}</p><blockquote>${OTHER}</blockquote><div style="border-top:solid 1px">${THIRD}</div>`,
    );
    expect(linesOf(found)).toEqual(['markup: News', OWN, OTHER, THIRD]);
  });

  it('nor do marks matter where there is plain text worth the name', async () => {
    const rich = `<p>${OWN}</p><div class="gmail_quote">${`<p>${OTHER}</p>`.repeat(30)}</div>`;
    const both = `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${OWN}\r\n--b\r\nContent-Type: text/html\r\n\r\n${rich}\r\n--b--\r\n`;
    expect(await readOne('a.eml', both)).toMatchObject({ format: 'plain', text: expect.stringContaining(OWN) });
  });
});

it('whatever is nested in whatever, every word stays, and every line has one role', async () => {
  const word = fc.constantFrom(
    'One.',
    'two',
    'From: Ann',
    'Subject: It',
    'On Sunday Ann wrote:',
    '- Forwarded message -',
  );
  const open = fc.constantFrom('<div class="gmail_quote">', '<blockquote type="cite">', '<div id="divRplyFwdMsg">', '<div>', '<p>', '<div class="gmail_signature">', '<div style="border-top:solid">'); // biome-ignore format: short
  const html = fc.array(fc.oneof(word, open, fc.constantFrom('</div>', '</blockquote>', '<br>')), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(html, async (pieces) => {
      const words = pieces.filter((piece) => !piece.startsWith('<'));
      const { text, roles } = await read(`<div class="gmail_attr">Begin</div>${pieces.join(' ')}`);
      expect(text.replace(/\s+/g, ' ')).toBe(['Begin', ...words].join(' '));
      for (const start of roles?.keys() ?? [])
        expect(start === 0 || text.slice(start - 2, start) === '\n\n').toBe(true);
    }),
  );
});
