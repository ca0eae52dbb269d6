import type { Finding } from '../types.js';
import { bulletLength } from './characters.js';
import { furnitureOf } from './furniture.js';
import { Hyphens } from './hyphens.js';
import { joiningOf, joins } from './joining.js';
import { type Line, linesOf } from './lines.js';
import { PieceBuilder } from './pieces.js';
import type { Unit } from './types.js';
import { wrappingOf } from './wrapping.js';

export interface LayoutOptions {
  /** Where the text begins (behind front matter). */
  from?: number;
  /** The text was never wrapped: a line is a paragraph (what the readers of structured formats give). */
  unwrapped?: boolean;
}

/**
 * Plain text as paragraphs, headings and other lines in reading order: line wraps, the blank lines of PDF text, split words
 * and page furniture undone, every character mapped back. Linear in the text's length.
 */
export function paragraphsOf(text: string, options: LayoutOptions = {}): Unit[] {
  const lines = linesOf(text, options.from ?? 0);
  const wrapping = options.unwrapped
    ? { gap: -1, width: Number.POSITIVE_INFINITY, separated: true }
    : wrappingOf(text, lines);
  const furniture = furnitureOf(text, lines, wrapping.gap >= 0);
  const context = joiningOf(text, lines, wrapping);
  const hyphens = new Hyphens(text);
  const units: Unit[] = [];
  let begun = false;
  for (let at = 0; at < lines.length; ) {
    if (furniture.has(at)) {
      units.push(unitOf(text, lines, [at], new Map(), hyphens, furniture.get(at)));
      at++;
      continue;
    }
    const members = [at];
    const inside = new Map<number, Finding>();
    const item = bulletLength(text.slice((lines[at] as Line).start, (lines[at] as Line).start + 8)) > 0;
    for (;;) {
      const last = members.at(-1) as number;
      let next = last + 1;
      while (furniture.has(next)) next++;
      if (next >= lines.length || options.unwrapped) break;
      const interrupted = next > last + 1;
      const line = lines[next] as Line;
      const gap = interrupted ? Math.max(0, wrapping.gap) : line.gap;
      const across = interrupted || line.newPage;
      const first = !begun && members.length === 1;
      if (!joins(context, { before: last, index: next, gap, item, first, across })) break;
      for (let i = last + 1; i < next; i++) inside.set(i, furniture.get(i) as Finding);
      members.push(next);
    }
    units.push(unitOf(text, lines, members, inside, hyphens));
    begun = true;
    at = (members.at(-1) as number) + 1;
  }
  return units;
}

function unitOf(
  text: string,
  lines: readonly Line[],
  members: readonly number[],
  inside: ReadonlyMap<number, Finding>,
  hyphens: Hyphens,
  furniture?: Finding,
): Unit {
  const builder = new PieceBuilder();
  let before: Line | null = null;
  for (const member of members) {
    const line = lines[member] as Line;
    if (before) builder.between(text, before, line, hyphens);
    builder.add(text, line.start, line.end);
    before = line;
  }
  for (const [index, reason] of inside) {
    const { start, end } = lines[index] as Line;
    builder.omit({ start, end, reason });
  }
  const first = lines[members[0] as number] as Line;
  const built = builder.build(first.start, (before ?? first).end);
  const item = bulletLength(built.text.slice(0, 8)) > 0;
  return {
    ...built,
    gap: first.gap,
    role: furniture ? 'furniture' : item ? 'item' : 'text',
    reason: furniture ?? null,
  };
}
