import { ELEMENT, type HtmlElement, type HtmlNode, TEXT } from '../html/dom.js';
import type { Zone } from '../structured.js';

/** Elements in which mail programs put an earlier message, or who wrote it: Gmail, Thunderbird, Yahoo, Proton, new Outlook. */
const QUOTE =
  /(?:^|\s)(?:x_)*(?:gmail_quote|gmail_attr|moz-cite-prefix|moz-forward-container|protonmail_quote|mail-editor-reference-message-container)(?:$|[\s_])|yahoo_quoted/;
/** Gmail, Thunderbird, Proton, Outlook. */
const SIGNATURE =
  /(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|protonmail_signature_block|Signature)(?:$|[\s-])/;
/** Outlook writes an earlier message behind such an element, not into it. */
const BEHIND = /^(?:x_)*(?:appendonsend|divRplyFwdMsg)$/;
/** Or behind a line drawn above its fields. */
const RULE = /border-top\s*:[^;]{0,60}solid|border-style\s*:\s*solid none none/i;
/** No head is longer, in characters and in nodes. */
const LONGEST_HEAD = 3000;
const MOST_NODES = 300;

/**
 * Which parts of a mail are quoted from earlier messages and which are a signature, by what the common mail programs write; empty where
 * nothing of it is found. Walks without recursion: depth is no matter.
 */
export function zonesOf(body: HtmlNode): Map<HtmlNode, Zone> {
  const zones = new Map<HtmlNode, Zone>();
  const made: Zone[] = [];
  const signature: Zone = { depth: 0, isSignature: true };
  const quoted = (depth: number): Zone => {
    made[depth] ??= { depth, isSignature: false };
    return made[depth];
  };
  let depth = 0;
  /** A node to visit, and the depth of what it stands in; with `before`, an element that is left. */
  const stack: { node: HtmlNode; around: number; before?: number }[] = [{ node: body, around: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, around, before } = step;
    if (before !== undefined) {
      depth = before;
      continue;
    }
    const element = node.nodeType === ELEMENT && node !== body ? (node as HtmlElement) : null;
    if (element && depth === 0 && isSignature(element)) zones.set(node, signature);
    else if (element && beginsTail(element)) depth++;
    else if (element && isQuote(element)) {
      stack.push({ node, around, before: depth });
      depth++;
    }
    if (depth !== around && (element || node.nodeType === TEXT)) zones.set(node, quoted(depth));
    if (!element && node !== body) continue;
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, around: depth });
  }
  return zones;
}

const namesOf = (element: HtmlElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

function isQuote(element: HtmlElement): boolean {
  if (element.nodeName === 'BLOCKQUOTE' && element.getAttribute('type')?.toLowerCase() === 'cite') return true;
  return QUOTE.test(namesOf(element));
}

function isSignature(element: HtmlElement): boolean {
  return SIGNATURE.test(namesOf(element));
}

function beginsTail(element: HtmlElement): boolean {
  if (BEHIND.test(element.getAttribute('id') ?? '')) return true;
  if (element.nodeName !== 'DIV' || !RULE.test(element.getAttribute('style') ?? '')) return false;
  const head = beginningOf(element);
  return /^from:/i.test(head) && /\b(?:sent|date):/i.test(head) && /\bsubject:/i.test(head);
}

/** The text of an element as far as a head may go. */
function beginningOf(element: HtmlElement): string {
  let text = '';
  const stack: HtmlNode[] = [element];
  for (let seen = 0; seen < MOST_NODES && text.length < LONGEST_HEAD; seen++) {
    const node = stack.pop();
    if (!node) break;
    if (node.nodeType === TEXT) text += ` ${node.textContent ?? ''}`;
    else stack.push(...[...node.childNodes].slice(0, MOST_NODES).reverse());
  }
  return text.slice(0, LONGEST_HEAD).trim();
}
