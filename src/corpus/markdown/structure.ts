import { Hyphens } from '../layout/hyphens.js';
import { joiningOf, joins, type Seam } from '../layout/joining.js';
import { type Line, linesOf } from '../layout/lines.js';
import { PieceBuilder } from '../layout/pieces.js';
import type { Role, Unit } from '../layout/types.js';
import { wrappingOf } from '../layout/wrapping.js';
import type { Finding } from '../types.js';
import { inlineParts } from './inline.js';
import { type LineKind, lineKind } from './line-kind.js';

/** A piece of Markdown: its lines (list markers and `>` cut off) and what it is. */
interface Piece {
  lines: Line[];
  gap: number;
  role: Role;
  reason: Finding | null;
  /** Code, comments and tables are shown as they are. */
  raw: boolean;
}

/** Markdown from offset `from` on as blocks in reading order; markup is left out of their texts but not of their spans. */
export function markdownUnits(text: string, from: number): Unit[] {
  const lines = linesOf(text, from);
  const hyphens = new Hyphens(text);
  return piecesOf(text, lines).map((piece) => unitOf(text, piece, hyphens));
}

function piecesOf(text: string, lines: readonly Line[]): Piece[] {
  const context = joiningOf(text, lines, wrappingOf(text, lines));
  const pieces: Piece[] = [];
  let closing = text.indexOf('-->');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const kind = lineKind(text, line);
    const last = pieces.at(-1);
    if (kind.name === 'fence' || kind.name === 'comment') {
      // Looked for once: without an end further down, no later comment has one either.
      if (kind.name === 'comment' && closing >= 0 && closing < line.start) closing = text.indexOf('-->', line.start);
      const end = kind.name === 'fence' ? fenceEnd(text, lines, i) : commentEnd(lines, i, closing);
      pieces.push(matter(lines.slice(i, end + 1), kind.name === 'fence' ? 'code' : 'comment'));
      i = end;
    } else if (kind.name === 'underline' && line.gap === 0 && last?.role === 'text') {
      last.role = 'heading';
      last.reason = { code: 'markup' };
    } else if (kind.name === 'underline' || kind.name === 'rule') pieces.push(matter([line], 'rule'));
    else if (kind.name === 'table' && last?.reason?.code === 'table' && line.gap === 0) last.lines.push(line);
    else if (kind.name === 'table' || kind.name === 'definition' || kind.name === 'html')
      pieces.push(matter([line], kind.name));
    else if (last && continues(kind, last) && (line.gap === 0 || joins(context, seam(i, line, last)))) {
      last.lines.push(cutTo(line, kind));
    } else pieces.push(pieceOf(line, kind));
  }
  return pieces;
}

/** Lines that can go on with the piece before: text behind text, a list item or a quotation, and a quotation behind one. */
function continues(kind: LineKind, last: Piece): boolean {
  if (kind.name === 'text') return ['text', 'item', 'quotation'].includes(last.role);
  return kind.name === 'quotation' && last.role === 'quotation';
}

function seam(index: number, { gap, newPage }: Line, last: Piece): Seam {
  return { before: index - 1, index, gap, item: last.role === 'item', first: index === 1, across: newPage };
}

function pieceOf(line: Line, kind: LineKind): Piece {
  const base = { lines: [cutTo(line, kind)], gap: line.gap, raw: false };
  switch (kind.name) {
    case 'heading':
      return { ...base, role: 'heading', reason: { code: 'markup' } };
    case 'image':
      return { ...base, role: 'caption', reason: { code: 'image' } };
    case 'item':
    case 'quotation':
      return { ...base, role: kind.name, reason: null };
    default:
      return { ...base, role: 'text', reason: null };
  }
}

function cutTo(line: Line, kind: LineKind): Line {
  return { ...line, start: kind.start, end: kind.end };
}

function matter(lines: Line[], code: string): Piece {
  return { lines, gap: lines[0]?.gap ?? 0, role: 'matter', reason: { code }, raw: true };
}

function fenceEnd(text: string, lines: readonly Line[], from: number): number {
  const { start } = lines[from] as Line;
  const fence = text.slice(start, start + 3);
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (text.startsWith(fence, line.start) && line.end - line.start < 10) return i;
  }
  return lines.length - 1;
}

/** The line on which a comment ends; a comment that is never closed is one line. */
function commentEnd(lines: readonly Line[], from: number, closing: number): number {
  if (closing < 0) return from;
  let i = from;
  while (i + 1 < lines.length && (lines[i] as Line).end < closing + 3) i++;
  return i;
}

function unitOf(text: string, piece: Piece, hyphens: Hyphens): Unit {
  const builder = new PieceBuilder();
  const first = piece.lines[0] as Line;
  const last = piece.lines.at(-1) as Line;
  const parts = piece.raw ? [{ start: first.start, end: last.end }] : inlineParts(text, first.start, last.end);
  let at = 0;
  let before: Line | null = null;
  for (const line of piece.lines) {
    if (before && !builder.isEmpty) builder.between(text, before, line, hyphens);
    for (; at < parts.length; at++) {
      const part = parts[at] as (typeof parts)[number];
      if ('insert' in part) {
        if (part.at >= line.end) break;
        builder.insert(part.insert);
        continue;
      }
      if (part.start >= line.end) break;
      const start = Math.max(part.start, line.start);
      if (start < Math.min(part.end, line.end)) builder.add(text, start, Math.min(part.end, line.end));
      if (part.end > line.end) break;
    }
    before = line;
  }
  // Nothing but markup (a badge, an image without a description): better shown raw than not at all.
  if (builder.isEmpty && !piece.raw)
    return unitOf(text, { ...piece, role: 'matter', reason: { code: 'markup' }, raw: true }, hyphens);
  return { ...builder.build(first.start, last.end), gap: piece.gap, role: piece.role, reason: piece.reason };
}
