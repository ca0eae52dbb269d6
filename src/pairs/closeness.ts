import type { DateMention, Quantity } from '../text/types.js';
import type { Profile, Term } from './profile.js';
import { closeFigures, FAMILY, NEARLY, PART_OF_NAME, SYNONYM, within } from './similarity.js';
import type { Weights } from './weights.js';

/** Kinds of terms, as numbers. */
const WORD = 0;
const NAME = 1;
const DATE = 2;
const FIGURE = 3;
/** Numbers before a term's list: kind, key, stem (-1 for none), length of the list. */
const HEAD = 4;

/**
 * Profiles in numbers, all in a few long arrays: what is compared tens of thousands of times must lie close together.
 * A term is its head and a list: the synonym groups of a word, the words of a name, the place of a date or figure.
 */
interface Table {
  codes: Int32Array;
  weights: Float64Array;
  /** Words of each profile's names, doubled; one more where the first name that holds the word ends with it. */
  parts: Int32Array;
  /** By profile, and behind the last: where its terms, weights and parts begin; and the sum of its weights. */
  codeStarts: Int32Array;
  weightStarts: Int32Array;
  partStarts: Int32Array;
  sums: Float64Array;
  dates: readonly (readonly DateMention[])[];
  quantities: readonly (readonly Quantity[])[];
  /** All words are numbered below this. */
  numbers: number;
  groups: number;
}

/** What one profile holds, to be asked by number; a stamp says whose it is, so that nothing needs to be wiped. */
class Held {
  private stamp = 0;
  private readonly keys: Int32Array;
  private readonly stems: Int32Array;
  private readonly groups: Int32Array;
  private readonly parts: Int32Array;
  private readonly ends: Uint8Array;

  constructor(private readonly table: Table) {
    this.keys = new Int32Array(table.numbers);
    this.stems = new Int32Array(table.numbers);
    this.groups = new Int32Array(table.groups);
    this.parts = new Int32Array(table.numbers);
    this.ends = new Uint8Array(table.numbers);
  }

  hold(profile: number): void {
    const { codes, codeStarts, parts, partStarts } = this.table;
    const stamp = ++this.stamp;
    const end = codeStarts[profile + 1] as number;
    for (let at = codeStarts[profile] as number; at < end; ) {
      const next = at + HEAD + (codes[at + 3] as number);
      this.keys[codes[at + 1] as number] = stamp;
      if ((codes[at + 2] as number) >= 0) this.stems[codes[at + 2] as number] = stamp;
      if (codes[at] === WORD) for (let i = at + HEAD; i < next; i++) this.groups[codes[i] as number] = stamp;
      at = next;
    }
    for (let i = partStarts[profile] as number; i < (partStarts[profile + 1] as number); i++) {
      const part = (parts[i] as number) >> 1;
      this.parts[part] = stamp;
      this.ends[part] = (parts[i] as number) & 1;
    }
  }

  /** How well something held stands for the term at `at`, dates and figures aside, 0..1. */
  strength(at: number): number {
    const { codes } = this.table;
    const key = codes[at + 1] as number;
    if (this.keys[key] === this.stamp) return 1;
    const last = at + HEAD + (codes[at + 3] as number) - 1;
    if (codes[at] === NAME) return this.namesake(at + HEAD, last);
    if (codes[at] !== WORD) return 0;
    for (let i = at + HEAD; i <= last; i++) if (this.groups[codes[i] as number] === this.stamp) return SYNONYM;
    if (this.parts[key] === this.stamp) return NEARLY;
    const stem = codes[at + 2] as number;
    return stem >= 0 && this.stems[stem] === this.stamp ? FAMILY : 0;
  }

  private namesake(first: number, last: number): number {
    for (let i = first; i <= last; i++) {
      const part = this.table.codes[i] as number;
      if (this.parts[part] === this.stamp) return i === last || this.ends[part] === 1 ? SYNONYM : PART_OF_NAME;
      if (this.keys[part] === this.stamp) return i === last ? SYNONYM : PART_OF_NAME;
    }
    return 0;
  }
}

/** The similarity of `align`, to the last bit, for many pairs among the same profiles. */
export class Closeness {
  private readonly table: Table;
  private readonly left: Held;
  private readonly right: Held;
  private held = -1;

  constructor(profiles: readonly Profile[], weights: Weights) {
    this.table = tableOf(profiles, weights);
    this.left = new Held(this.table);
    this.right = new Held(this.table);
  }

  /** Of the profiles at places `a` and `b`, 0..1. Quickest where calls with the same `a` follow each other. */
  of(a: number, b: number): number {
    if (this.held !== a) this.left.hold(a);
    this.held = a;
    this.right.hold(b);
    return Math.sqrt(this.cover(a, b, this.right) * this.cover(b, a, this.left));
  }

  /** Share of the weight of the terms of `own` that stand in the other profile too. */
  private cover(own: number, other: number, held: Held): number {
    const { codes, weights, codeStarts, weightStarts, sums } = this.table;
    const sum = sums[own] as number;
    if (!(sum > 0)) return 0;
    const end = codeStarts[own + 1] as number;
    let shared = 0;
    let term = weightStarts[own] as number;
    for (let at = codeStarts[own] as number; at < end; at += HEAD + (codes[at + 3] as number)) {
      const strength = held.strength(at) || this.nearly(at, own, other);
      if (strength > 0) shared += (weights[term] as number) * strength;
      term++;
    }
    return shared / sum;
  }

  /** A date inside a date, a figure that may be the other. */
  private nearly(at: number, own: number, other: number): number {
    const { codes, dates, quantities } = this.table;
    const kind = codes[at];
    if (kind === DATE) {
      const date = dates[own]?.[codes[at + HEAD] as number] as DateMention;
      return dates[other]?.some((b) => within(date, b) || within(b, date)) ? NEARLY : 0;
    }
    if (kind !== FIGURE) return 0;
    const quantity = quantities[own]?.[codes[at + HEAD] as number] as Quantity;
    return quantities[other]?.some((b) => closeFigures(quantity, b)) ? NEARLY : 0;
  }
}

function tableOf(profiles: readonly Profile[], weights: Weights): Table {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const codes: number[] = [];
  const ofTerms: number[] = [];
  const parts: number[] = [];
  const starts = { codes: [0], weights: [0], parts: [0] };
  const sums: number[] = [];
  let groups = 0;
  for (const { terms, byPart } of profiles) {
    let sum = 0;
    const counts = { dates: 0, quantities: 0 };
    for (const term of terms) {
      const { kind, list } = listOf(term, counts, numberOf);
      codes.push(kind, numberOf(term.key), term.stem ? numberOf(term.stem) : -1, list.length, ...list);
      if (kind === WORD) for (const group of list) groups = Math.max(groups, group + 1);
      const weight = weights.of(term.key);
      ofTerms.push(weight);
      sum += weight;
    }
    for (const [part, term] of byPart) parts.push(numberOf(part) * 2 + (term.parts.at(-1) === part ? 1 : 0));
    sums.push(sum);
    starts.codes.push(codes.length);
    starts.weights.push(ofTerms.length);
    starts.parts.push(parts.length);
  }
  return {
    codes: Int32Array.from(codes),
    weights: Float64Array.from(ofTerms),
    parts: Int32Array.from(parts),
    codeStarts: Int32Array.from(starts.codes),
    weightStarts: Int32Array.from(starts.weights),
    partStarts: Int32Array.from(starts.parts),
    sums: Float64Array.from(sums),
    dates: profiles.map(({ terms }) => terms.flatMap(({ date }) => date ?? [])),
    quantities: profiles.map(({ terms }) => terms.flatMap(({ quantity }) => quantity ?? [])),
    numbers: numbers.size,
    groups,
  };
}

function listOf(
  term: Term,
  counts: { dates: number; quantities: number },
  numberOf: (text: string) => number,
): { kind: number; list: readonly number[] } {
  if (term.kind === 'name') return { kind: NAME, list: term.parts.map(numberOf) };
  if (term.kind === 'word') return { kind: WORD, list: term.groups };
  if (term.date) return { kind: DATE, list: [counts.dates++] };
  return term.quantity ? { kind: FIGURE, list: [counts.quantities++] } : { kind: -1, list: [] };
}
