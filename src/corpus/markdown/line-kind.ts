import type { Line } from '../layout/lines.js';

/** What a line of Markdown begins, and where its content stands (markers cut off). */
export interface LineKind {
  name:
    | 'text'
    | 'heading'
    | 'item'
    | 'quotation'
    | 'image'
    | 'fence'
    | 'comment'
    | 'underline'
    | 'rule'
    | 'table'
    | 'definition'
    | 'html';
  start: number;
  end: number;
}

/** Long lines are running text; markers stand in the first characters. */
const LOOKED_AT = 400;

/** Classifies one line by CommonMark's markers; bold lines that stand alone are headings, as most writers mean them. */
export function lineKind(text: string, { start, end }: Line): LineKind {
  const head = text.slice(start, Math.min(end, start + LOOKED_AT));
  const whole = end - start <= LOOKED_AT;
  const kind = (name: LineKind['name'], from = start, to = end): LineKind => ({ name, start: from, end: to });
  if (/^(?:```|~~~)/.test(head)) return kind('fence');
  if (head.startsWith('<!--')) return kind('comment');
  const heading = /^#{1,6}\s+(?=\S)/.exec(head);
  if (heading) {
    const closing = whole ? (/\s+#+$/.exec(head.slice(heading[0].length))?.[0].length ?? 0) : 0;
    return kind('heading', start + heading[0].length, end - closing);
  }
  if (whole) {
    if (/^(?:=+|-{2,})$/.test(head)) return kind('underline');
    if (/^(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/.test(head)) return kind('rule');
    if (
      /^\[!?\[?[^\]]*\]\([^)]*\)[\])(\w:/.#-]*$|^!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])$/.test(head) &&
      head.includes('![')
    ) {
      return image(head, start, kind);
    }
    if (/^\[\^?[^\]]+\]:\s/.test(head)) return kind('definition');
    if (/^<\/?[a-zA-Z][^<>]*>$/.test(head)) return kind('html');
    const bold = /^(\*\*|__)(?=\S)([^*_]+?)\1:?$/.exec(head);
    if (bold && !/[.!?]$/.test(bold[2] as string) && (bold[2] as string).split(/\s+/).length <= 16)
      return kind('heading');
  }
  if (/^\|.*\|/.test(head) || /^[\s:|-]+\|[\s:|-]+$/.test(head)) return kind('table');
  const quotation = /^(?:>\s?)+/.exec(head);
  if (quotation && quotation[0].length < end - start) return kind('quotation', start + quotation[0].length);
  const item = /^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/.exec(head);
  if (item) return kind('item', start + item[0].length);
  return kind('text');
}

/** An image on a line of its own: its description is what there is to read. */
function image(
  head: string,
  start: number,
  kind: (name: LineKind['name'], from: number, to: number) => LineKind,
): LineKind {
  const opening = head.indexOf('![') + 2;
  const closing = head.indexOf(']', opening);
  return closing > opening
    ? kind('image', start + opening, start + closing)
    : kind('image', start, start + head.length);
}
