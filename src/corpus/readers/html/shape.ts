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
