import type { Metadata } from '../../markdown/front-matter.js';
import { decodeDeclared } from '../declared.js';
import { StructuredText } from '../structured.js';
import type { Extracted, FileSource, ReadItem } from '../types.js';
import { addBlocks } from './blocks.js';
import { type HtmlDocument, type HtmlNode, parseHtml } from './dom.js';
import { htmlMetadata } from './metadata.js';
import { isAbsurd, shapeOf } from './shape.js';
import { stripTags } from './strip.js';

/** Larger pages are read without a document tree, in characters. */
const LARGEST = 8_000_000;
/** A main text of fewer characters is doubted if the page has more than four times as much. */
const SHORT = 500;

/** Web pages: the main text without the page around it, title, site, author, date and address from the page's metadata. */
export async function* readHtml(source: FileSource): AsyncGenerator<ReadItem> {
  yield { document: await htmlDocument(decodeDeclared(await source.bytes())) };
}

type Look = (document: HtmlDocument) => Extracted | null;

async function htmlDocument(html: string): Promise<Extracted> {
  let metadata: Metadata = {};
  const main = await htmlMain(html, (document) => {
    metadata = titled(htmlMetadata(document));
    return null;
  });
  return { ...main, ...metadata };
}

/** The main text of a page; `look` sees the page before, and may know better what its text is. */
export async function htmlMain(html: string, look: Look = () => null): Promise<Extracted> {
  if (html.length > LARGEST || isAbsurd(html)) return stripped(html);
  try {
    const document = await parseHtml(html);
    return look(document) ?? structured(await mainText(document));
  } catch (error) {
    // Nested so deeply that the libraries run out of stack.
    if (error instanceof RangeError) return stripped(html);
    throw error;
  }
}

/** Readability's time grows with the square of the depth; pages of people are less than a hundred elements deep. */
function isTame(body: HtmlNode): boolean {
  const { depth, nodes } = shapeOf(body);
  return depth <= 200 && nodes <= 300_000;
}

/** The main text by readability's scoring; the whole body where that finds nothing worth the name. */
async function mainText(document: HtmlDocument): Promise<StructuredText> {
  const body = new StructuredText();
  if (document.body) addBlocks(document.body, body, false);
  if (!document.body || !isTame(document.body)) return body;
  const { Readability } = await import('@mozilla/readability');
  const options = { serializer: (node: unknown) => node as HtmlNode, charThreshold: 250, maxElemsToParse: 500_000 };
  // Readability changes the tree it is given: nothing looks at it afterwards.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const article = (() => {
    try {
      return new Readability<HtmlNode>(page, options).parse();
    } catch {
      // Trees that no browser would build (a page without a body element) are more than it bears.
      return null;
    }
  })();
  if (!article?.content) return body;
  const main = new StructuredText();
  addBlocks(article.content, main, true);
  const [found, all] = [main.text.length, body.text.length];
  return found < SHORT && all > 4 * found ? body : main;
}

/** The text and roles of a piece of HTML (an item of a feed, a chapter), all of it. */
export async function htmlFragment(html: string, out: StructuredText): Promise<void> {
  if (html.length > LARGEST || isAbsurd(html)) return stripTags(html, out);
  const { body } = await parseHtml(html);
  if (body) addBlocks(body, out, true);
}

function stripped(html: string): Extracted {
  const out = new StructuredText();
  stripTags(html, out);
  return structured(out);
}

function structured({ text, roles }: StructuredText): Extracted {
  return { text, roles, format: 'structured' };
}

/** `<title>` often carries the site's name behind a dash or bar. */
function titled(metadata: Metadata): Metadata {
  const { title, source } = metadata;
  if (!title || !source) return metadata;
  // No pattern is made of a name: a page may claim one of a million brackets.
  const rest = title.slice(0, Math.max(0, title.length - source.length));
  const before = rest.trimEnd();
  const isSuffix = title.slice(rest.length).toLowerCase() === source.toLowerCase();
  if (!isSuffix || before === rest || !/\s[-–—|:]$/.test(before.slice(-2))) return metadata;
  return { ...metadata, title: before.slice(0, -1).trimEnd() };
}
