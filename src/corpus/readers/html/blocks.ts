import { BREAK, type Mark, type StructuredText, type Zone } from '../structured.js';
import { ELEMENT, type HtmlElement, type HtmlNode, TEXT } from './dom.js';

const names = (list: string) => new Set(list.split(' '));
const SKIPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT HEAD LINK META',
);
/** Around the text, where the main text could not be told apart. */
const AROUND = names('NAV FOOTER ASIDE FORM DIALOG MENU');
const BLOCKS = names(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV BODY H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE THEAD TBODY TFOOT TR TD TH CAPTION HR ADDRESS DETAILS SUMMARY FORM FIELDSET',
);
const HEADING = /^H[1-6]$/;
/** A table whose cells have more words on average lays out text. */
const LAYOUT_CELL = 15;

/** Where a node and all below it stand, unless something else is said further below. */
export type Zones = ReadonlyMap<HtmlNode, Zone>;

type Step = { node: HtmlNode; zone: Zone | undefined; mark: Mark | undefined; leave: boolean };

/**
 * The blocks below a node, in reading order, each with what its element says of it. Walks without recursion: depth is no matter.
 * `whole` keeps what stands around the main text (the node is known to be the main text). No block is of two zones.
 */
export function addBlocks(root: HtmlNode, out: StructuredText, whole: boolean, zones: Zones = new Map()): void {
  const buffer: string[] = [];
  let current: Mark | undefined;
  let place: Zone | undefined;
  const flush = () => {
    if (buffer.length > 0) out.block(buffer.join(''), current, place);
    buffer.length = 0;
  };
  const stack: Step[] = [{ node: root, zone: zones.get(root), mark: undefined, leave: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, zone, mark } = step;
    if (step.leave) {
      flush();
      current = mark;
      continue;
    }
    if (node.nodeType === TEXT && zone !== place) {
      flush();
      place = zone;
    }
    if (node.nodeType === TEXT) buffer.push(node.textContent ?? '');
    else if (node.nodeName === 'BR') buffer.push(BREAK);
    if (node.nodeType !== ELEMENT && node !== root) continue;
    if (node !== root && isLeftOut(node as HtmlElement, whole)) continue;
    if (BLOCKS.has(node.nodeName)) {
      flush();
      // Behind the block, what is left of the element around it goes on.
      stack.push({ node, zone, mark: current, leave: true });
      // A zone of a mail says itself what it is, and mail programs quote with this element.
      const isZone = node.nodeName === 'BLOCKQUOTE' && zones.has(node);
      current = (isZone ? undefined : markOf(node as HtmlElement)) ?? current;
    }
    for (const child of [...node.childNodes].reverse())
      stack.push({ node: child, zone: zones.get(child) ?? zone, mark: undefined, leave: false });
  }
  flush();
}

function isLeftOut(element: HtmlElement, whole: boolean): boolean {
  const { nodeName } = element;
  if (SKIPPED.has(nodeName) || (!whole && AROUND.has(nodeName))) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function markOf(element: HtmlElement): Mark | undefined {
  const { nodeName } = element;
  if (HEADING.test(nodeName)) return { role: 'heading', reason: { code: 'markup' } };
  switch (nodeName) {
    case 'FIGCAPTION':
    case 'CAPTION':
      return { role: 'caption', reason: { code: 'markup' } };
    case 'LI':
    case 'DD':
      return { role: 'item', reason: null };
    case 'BLOCKQUOTE':
      return { role: 'quotation', reason: null };
    case 'PRE':
      return { role: 'matter', reason: { code: 'code' } };
    case 'TABLE':
      return isDataTable(element) ? { role: 'matter', reason: { code: 'table' } } : undefined;
    case 'NAV':
      return { role: 'furniture', reason: { code: 'markup' } };
    default:
      return undefined;
  }
}

function isDataTable(table: HtmlElement): boolean {
  if (table.querySelector('table')) return false;
  const cells = table.querySelectorAll('td, th').length;
  const words = (table.textContent ?? '').split(/\s+/).length;
  return cells > 1 && words / cells <= LAYOUT_CELL;
}
