import type { HtmlNode } from './dom.js';

/** How deep a tree is and how many nodes it has; without recursion. */
export function shapeOf(root: HtmlNode): { depth: number; nodes: number } {
  let depth = 0;
  let nodes = 0;
  const stack: [HtmlNode, number][] = [[root, 0]];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const [node, level] = step;
    nodes++;
    depth = Math.max(depth, level);
    for (const child of node.childNodes) stack.push([child, level + 1]);
  }
  return { depth, nodes };
}

/** Elements that never hold others, or that end where the next of their kind begins: they pile up without depth. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
/** The library's time grows with the square of the depth; at so many levels it still answers within a second. */
const DEEPEST = 20_000;

/** Attributes of one tag; the library compares each with all before it. */
const MOST_ATTRIBUTES = 5_000;

/**
 * Whether building a tree would take too long: so many elements stand open at once, or one has so many attributes. One
 * pass, before parsing.
 */
export function isAbsurd(html: string): boolean {
  const tag = /<(\/?)([a-zA-Z][\w-]{0,30})/g;
  let open = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const end = endOfAttributes(html, tag.lastIndex);
    if (end === null) return true;
    tag.lastIndex = end;
    if (SHALLOW.has((found[2] as string).toLowerCase())) continue;
    open = found[1] ? Math.max(0, open - 1) : open + 1;
    if (open > DEEPEST) return true;
  }
  return false;
}

/** Where the attributes of a tag end; null if there are too many. */
function endOfAttributes(html: string, from: number): number | null {
  const attribute = /[\s/]*[^\s>/][^\s>/=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;
  attribute.lastIndex = from;
  let end = from;
  for (let count = 0; attribute.test(html); count++) {
    if (count > MOST_ATTRIBUTES) return null;
    end = attribute.lastIndex;
  }
  return end;
}
