/** So many characters of a passage are looked up; the rest is compared where they are found. */
const LENGTH = 32;
const BASE = 257;
/** Most entries of the table that tells which hashes are waited for at all; a power of two. */
const LARGEST_TABLE = 1 << 20;

/** Characters compare alike in upper and lower case, with curly and straight quotes. */
function fold(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  if (code === 0x2018 || code === 0x2019) return 0x27;
  if (code === 0x201c || code === 0x201d) return 0x22;
  return code;
}

/**
 * Finds which passages stand word for word in which texts, their own text excepted: passage index -> text index. A rolling hash
 * (Karp & Rabin 1987) over all texts, so that the cost is linear in their length whatever the number of passages.
 * Passages of fewer than 32 characters are not looked for.
 */
export function findPassages(texts: readonly string[], passages: ReadonlyMap<number, string>): Map<number, number> {
  const waiting = new Map<number, number[]>();
  const table = new Uint8Array(tableSize(passages.size));
  for (const [index, passage] of passages) {
    if (passage.length < LENGTH) continue;
    const hash = hashOf(passage);
    const others = waiting.get(hash);
    if (others) others.push(index);
    else waiting.set(hash, [index]);
    table[hash & (table.length - 1)] = 1;
  }
  const found = new Map<number, number>();
  if (waiting.size > 0)
    for (const [holder, text] of texts.entries()) search(text, holder, passages, waiting, table, found);
  return found;
}

const TOP = power(LENGTH - 1);
const RING = new Uint16Array(LENGTH);

function search(
  text: string,
  holder: number,
  passages: ReadonlyMap<number, string>,
  waiting: Map<number, number[]>,
  table: Uint8Array,
  found: Map<number, number>,
): void {
  if (text.length < LENGTH) return;
  const mask = table.length - 1;
  let hash = hashOf(text);
  // The characters hashed, each folded once: `at` and `at + LENGTH` share a place.
  for (let i = 0; i < LENGTH; i++) RING[i] = fold(text.charCodeAt(i));
  for (let at = 0; ; at++) {
    if (table[hash & mask] === 1) {
      const open = waiting.get(hash);
      if (open) waiting.set(hash, stillOpen(text, at, holder, open, passages, found));
    }
    if (at + LENGTH >= text.length) return;
    const next = fold(text.charCodeAt(at + LENGTH));
    hash = (hash - Math.imul(RING[at % LENGTH] as number, TOP)) | 0;
    hash = (Math.imul(hash, BASE) + next) | 0;
    RING[at % LENGTH] = next;
  }
}

/** The passages that were not found here; at most 16 wait for one hash, so that a text of one sentence over and over stays linear. */
function stillOpen(
  text: string,
  at: number,
  holder: number,
  open: readonly number[],
  passages: ReadonlyMap<number, string>,
  found: Map<number, number>,
): number[] {
  const left: number[] = [];
  for (const index of open) {
    const passage = passages.get(index) as string;
    if (index !== holder && passage.length < text.length && equalAt(text, at, passage)) found.set(index, holder);
    else if (left.length < 16) left.push(index);
  }
  return left;
}

function equalAt(text: string, at: number, passage: string): boolean {
  if (at + passage.length > text.length) return false;
  for (let i = 0; i < passage.length; i++) {
    if (fold(text.charCodeAt(at + i)) !== fold(passage.charCodeAt(i))) return false;
  }
  return true;
}

/** A power of two well above the number of hashes, so that few places of the text are looked at twice. */
function tableSize(count: number): number {
  let size = 256;
  while (size < LARGEST_TABLE && size < 32 * count) size *= 2;
  return size;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < LENGTH; i++) hash = (Math.imul(hash, BASE) + fold(text.charCodeAt(i))) | 0;
  return hash;
}

function power(exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, BASE);
  return result;
}
