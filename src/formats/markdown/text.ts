import type { Claim } from '../../claims/types.js';
import type { Span } from '../../corpus/types.js';
import { marksAround, pieces } from '../quotes.js';
import { html, markdown, webAddress } from '../safe.js';
import type { View } from '../view.js';

/** A quote with its marked words in bold; HTML tags, because `**` fails inside words. */
export function quote(claim: Claim, marks: readonly Span[]): string {
  const inner = pieces(claim.text, marks).map(({ text, marked }) => (marked ? `<b>${inline(text)}</b>` : inline(text)));
  const { open, close } = marksAround(claim.text);
  return `${open}${inner.join('')}${close}`;
}

/** Like `markdown`, keeping the spaces at both ends: pieces of one sentence are put together again. */
function inline(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return `${before && ' '}${markdown(middle)}${after && ' '}`;
}

export function whoAndWhen(view: View, claim: Claim): string {
  const { source, speaker, date } = view.cite(claim);
  const voice = speaker === null ? '' : `, citing ${markdown(speaker)}`;
  return `<b>${markdown(source)}</b>${voice}, ${markdown(date ?? 'undated')}`;
}

/** `file:line`, as a link where the document has a web address. */
export function place(view: View, claim: Claim): string {
  const { place: where, url } = view.cite(claim);
  const address = webAddress(url);
  return address === null
    ? markdown(where)
    : `[${markdown(where)}](<${address.replace(/[|()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>)`;
}

/**
 * For text inside HTML tags, where GitHub reads no Markdown but mentions, references and emoji codes. Markdown's own
 * characters become entities, for readers that do read it there.
 */
export function inTags(text: string): string {
  return html(text)
    .replace(/@/gu, '@&#8203;')
    .replace(/(?<!&)#(?=\d)/gu, '#&#8203;')
    .replace(/\b(gh-)(?=\d)/giu, '$1&#8203;')
    .replace(/:(?=\/\/|[\w+-]+:)/gu, ':&#8203;')
    .replace(/[\\*_[\]|~$]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** An id that survives in a link: letters, digits and hyphens. */
export const anchorId = (prefix: string, id: string): string =>
  `${prefix}-${id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

export const anchor = (prefix: string, id: string): string => `<a id="${anchorId(prefix, id)}"></a>`;
