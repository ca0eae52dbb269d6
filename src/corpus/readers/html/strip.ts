import { decodeEntities } from '../entities.js';
import type { StructuredText } from '../structured.js';

const BLOCK =
  /^\/?(?:p|div|section|article|h[1-6]|li|ul|ol|table|tr|td|th|blockquote|pre|figure|figcaption|br|hr|title|body|header|footer|nav|aside)$/;
const RAW = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** The text of HTML without a document tree, for pages too large or too deep for one. One pass over the text. */
export function stripTags(html: string, out: StructuredText): void {
  let buffer: string[] = [];
  const flush = () => {
    if (buffer.length > 0) out.block(decodeEntities(buffer.join('')));
    buffer = [];
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      buffer.push(html.slice(at));
      break;
    }
    if (open > at) buffer.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = past(html, '-->', open);
      continue;
    }
    const name = /^<(\/?[a-zA-Z][\w-]*)/.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (!name && html[open + 1] !== '!' && html[open + 1] !== '?') {
      buffer.push('<');
      at = open + 1;
      continue;
    }
    if (name && BLOCK.test(name)) flush();
    at = name && RAW.has(name) ? past(html, `</${name}`, open) : open;
    at = past(html, '>', at);
  }
  flush();
}

function past(html: string, wanted: string, from: number): number {
  const found = html.indexOf(wanted, from);
  return found < 0 ? html.length : found + wanted.length;
}
