import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { docx, pdf, wordParagraph, zip } from '../corpus/readers/build.js';
import { hostile } from '../formats/hostile.js';

const WORDS = [
  'The ferry', 'sank', 'on Tuesday', 'Mr. Hale said', '“No.”', 'at least 12 people', 'about $3.5 bn', '3 March 2021', 'U.S.', 'e.g.', 'No. 37', 'last year',
  'two thirds', '5-10 km', 'not', 'never', '(2022)', '...', '1,2,3', '½', '2021-02-30', 'mid-May', 'between 3 and', '- ', '# ', '\n\n', '\n', '\r\n', '\t', ' ', '"', '’', '«', '，',
]; // biome-ignore format: a list

/** Text between news and noise. */
export const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, hostile), { maxLength: 25 })
  .map((parts) => parts.join(' '));

const PARAGRAPH = 'The ferry sank on Tuesday, the harbour master said. Twelve people died off Velmora.';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Loss</title><link>https://a.example/1</link><pubDate>Tue, 02 Mar 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>${PARAGRAPH}</p>]]></description></item></channel></rss>`;
const PAGE = `<!doctype html><html><head><title>Loss - Post</title><meta property="og:site_name" content="Post"><meta name="date" content="2021-03-02"></head><body><nav><a href="/">x</a></nav><article><h1>Loss</h1><p>${PARAGRAPH}</p><table><tr><td>1</td></tr></table></article></body></html>`;
const MAIL = `From: Post <post@a.example>\nSubject: =?utf-8?q?Loss?=\nDate: Tue, 02 Mar 2021 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${PARAGRAPH} =E2=80=9CNo.=E2=80=9D\n\nOn Monday A. Body wrote:\n> No.\n\n---------- Forwarded message ---------\nFrom: B <b@a.example>\nSubject: Loss\n\n${PARAGRAPH}\n-- \nPost\n--b\nContent-Type: text/html\n\n${PAGE}\n--b\nContent-Type: message/rfc822\n\nFrom: C <c@a.example>\n\n${PARAGRAPH}\n--b--\n`;
const BOOK = {
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
  'b.opf':
    '<package><metadata><title>B</title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
  'a.xhtml': PAGE,
};

/** A sound file of every kind that is read, by the ending of its name. */
const SOUND: Readonly<Record<string, Uint8Array>> = {
  txt: Buffer.from(`${PARAGRAPH}\n\nPhoto: A. Body\n`),
  md: Buffer.from(`---\ntitle: Loss\ndate: 2021-03-02\n---\n# Loss\n\n- ${PARAGRAPH}\n\n> quoted\n\n[a](b) \`c\`\n`),
  html: Buffer.from(PAGE),
  rss: Buffer.from(FEED),
  csv: Buffer.from(`id,source,text\n1,Post,"${PARAGRAPH}"\n2,Mail,"a ""b"", c"\n`),
  jsonl: Buffer.from(`${JSON.stringify({ id: 'a', source: 'Post', text: PARAGRAPH })}\n{"text":"x"}\n`),
  eml: Buffer.from(MAIL),
  mbox: Buffer.from(`From - Tue Mar  2 10:00:00 2021\n${MAIL}\nFrom - Tue Mar  2 11:00:00 2021\n${MAIL}`),
  docx: docx(wordParagraph(['Loss'], 'Title') + wordParagraph([PARAGRAPH])),
  epub: zip(BOOK),
  pdf: pdf([[[PARAGRAPH, 700]], [['Page two.', 700]]], { Title: 'Loss' }),
};
export const KINDS = Object.keys(SOUND);
/** Those whose reading takes milliseconds; a PDF takes a thread. */
export const QUICK_KINDS = KINDS.filter((kind) => kind !== 'pdf');

type Bytes = Uint8Array;
type Edit = (bytes: Bytes) => Bytes;
const within = (bytes: Bytes, share: number): number => Math.floor(share * bytes.length);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, fc.nat(255)).map(
    ([at, byte]): Edit =>
      (bytes) => {
        const changed = Buffer.from(bytes);
        if (changed.length > 0) changed[Math.min(within(bytes, at), bytes.length - 1)] = byte;
        return changed;
      },
  ),
  share.map(
    (at): Edit =>
      (bytes) =>
        bytes.subarray(0, within(bytes, at)),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Edit =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, within(bytes, a)), bytes.subarray(within(bytes, b))]),
  ),
  fc.tuple(share, hostile).map(
    ([at, text]): Edit =>
      (bytes) => {
        const cut = within(bytes, at);
        return Buffer.concat([bytes.subarray(0, cut), Buffer.from(text), bytes.subarray(cut)]);
      },
  ),
  fc.tuple(share, fc.uint8Array({ maxLength: 20 })).map(
    ([at, noise]): Edit =>
      (bytes) => {
        const cut = within(bytes, at);
        return Buffer.concat([bytes.subarray(0, cut), noise, bytes.subarray(cut)]);
      },
  ),
  fc.tuple(share, share, fc.integer({ min: 2, max: 200 })).map(
    ([a, b, times]): Edit =>
      (bytes) => {
        const piece = bytes.subarray(within(bytes, Math.min(a, b)), within(bytes, Math.max(a, b))).subarray(0, 200);
        return Buffer.concat([bytes, ...Array<Bytes>(times).fill(piece)]);
      },
  ),
);

/** A file of one of the kinds: sound, damaged in a few places, full of noise, or of another kind than its name says. */
export const fileOf = (kinds: readonly string[]): fc.Arbitrary<{ name: string; bytes: Uint8Array }> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      content: fc.constantFrom(...kinds),
      same: fc.integer({ min: 0, max: 5 }),
      edits: fc.array(edit, { maxLength: 4 }),
      noise: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        anyText.map((text): Bytes => Buffer.from(text)),
        fc.uint8Array() as fc.Arbitrary<Bytes>,
      ),
    })
    .map(({ kind, content, same, edits, noise }) => {
      const begun: Bytes = Buffer.from(noise ?? (SOUND[same === 0 ? content : kind] as Uint8Array));
      return { name: `file.${kind}`, bytes: edits.reduce<Bytes>((bytes, change) => change(bytes), begun) };
    });

/** Pieces of YAML put together at random. */
export const anyYaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'documents:\n', 'topics:\n', '  - id: a\n', '    keywords: [fire, blaze]\n', '    label: A\n', '  - file: a.txt\n', '    source: "x\\u001b"\n',
        '- ', ': ', '? ', '[', ']', '{', '}', '&a ', '*a', '!!binary ', '!!js/function ', '|\n', '>-\n', '# c\n', '---\n', '...\n', '%YAML 1.1\n', '\t', '<<: *a\n', '"', "'",
        'null', '~', '0x1F', '.inf', '2021-02-30', '@', '`', '    patterns: ["(a+)+$"]\n', 'engine: signals\n', 'limit: 3\n', 'source: [a, b]\n',
      ), // biome-ignore format: a list
      anyText,
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

export const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);
