import type { DateMention, Quantity } from '../text/types.js';
import type { Profile, Term } from './profile.js';
import { closeFigures, FAMILY, NEARLY, PART_OF_NAME, SYNONYM, within } from './similarity.js';
import type { Weights } from './weights.js';

/** A profile in numbers: what can be compared without looking at a single letter. */
interface Figures {
  terms: readonly Term[];
  /** By term: its key, its weight; for words their stem, for names their parts, else nothing. */
  keys: Int32Array;
  weights: Float64Array;
  stems: Int32Array;
  groups: readonly (readonly number[])[];
  parts: readonly (readonly number[])[];
  /** Words of the profile's names and, for each, whether its first name ends with it. */
  allParts: Int32Array;
  endsName: Uint8Array;
  dates: readonly DateMention[];
  quantities: readonly Quantity[];
  weight: number;
}

/** What one profile holds, to be asked by number; a stamp says whose it is, so that nothing needs to be wiped. */
class Held {
  private stamp = 0;
  private readonly keys: Int32Array;
  private readonly stems: Int32Array;
  private readonly groups = new Map<number, number>();
  private readonly parts: Int32Array;
  private readonly ends: Uint8Array;

  constructor(numbers: number) {
    this.keys = new Int32Array(numbers);
    this.stems = new Int32Array(numbers);
    this.parts = new Int32Array(numbers);
    this.ends = new Uint8Array(numbers);
  }

  hold({ keys, stems, groups, allParts, endsName }: Figures): void {
    const stamp = ++this.stamp;
    for (let i = 0; i < keys.length; i++) {
      this.keys[keys[i] as number] = stamp;
      const stem = stems[i] as number;
      if (stem >= 0) this.stems[stem] = stamp;
      const own = groups[i] as readonly number[];
      for (const group of own) this.groups.set(group, stamp);
    }
    for (let i = 0; i < allParts.length; i++) {
      this.parts[allParts[i] as number] = stamp;
      this.ends[allParts[i] as number] = endsName[i] as number;
    }
  }

  key = (key: number): boolean => this.keys[key] === this.stamp;
  stem = (stem: number): boolean => this.stems[stem] === this.stamp;
  group = (group: number): boolean => this.groups.get(group) === this.stamp;
  part = (part: number): boolean => this.parts[part] === this.stamp;
  endsWith = (part: number): boolean => this.ends[part] === 1;
}

/**
 * The similarity of `align`, to the last bit, for many pairs among the same profiles: words are numbered once and
 * compared as numbers, which is what makes ranking tens of thousands of pairs cheap.
 */
export class Closeness {
  private readonly figures: Figures[];
  private readonly left: Held;
  private readonly right: Held;
  private held = -1;

  constructor(profiles: readonly Profile[], weights: Weights) {
    const numbers = new Map<string, number>();
    const numberOf = (text: string): number => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    };
    this.figures = profiles.map((profile) => figuresOf(profile, weights, numberOf));
    this.left = new Held(numbers.size);
    this.right = new Held(numbers.size);
  }

  /** Of the profiles at places `a` and `b`, 0..1. Quickest where calls with the same `a` follow each other. */
  of(a: number, b: number): number {
    const x = this.figures[a] as Figures;
    const y = this.figures[b] as Figures;
    if (this.held !== a) {
      this.left.hold(x);
      this.held = a;
    }
    this.right.hold(y);
    const coverA = x.weight > 0 ? covered(x, y, this.right) / x.weight : 0;
    const coverB = y.weight > 0 ? covered(y, x, this.left) / y.weight : 0;
    return Math.sqrt(coverA * coverB);
  }
}

/** Weight of the terms of `own` that stand in the other profile too. */
function covered(own: Figures, other: Figures, held: Held): number {
  let sum = 0;
  for (let i = 0; i < own.keys.length; i++) {
    const strength = held.key(own.keys[i] as number) ? 1 : strengthOf(own, i, other, held);
    if (strength > 0) sum += (own.weights[i] as number) * strength;
  }
  return sum;
}

/** How well something in the other profile stands for a term that is not itself there, 0..1. */
function strengthOf(own: Figures, i: number, other: Figures, held: Held): number {
  const term = own.terms[i] as Term;
  if (term.kind === 'name') return namesake(own.parts[i] as readonly number[], held);
  if (term.kind === 'word') {
    for (const group of own.groups[i] as readonly number[]) if (held.group(group)) return SYNONYM;
    if (held.part(own.keys[i] as number)) return NEARLY;
    return held.stem(own.stems[i] as number) ? FAMILY : 0;
  }
  const { date, quantity } = term;
  if (date) return other.dates.some((b) => within(date, b) || within(b, date)) ? NEARLY : 0;
  return quantity && other.quantities.some((b) => closeFigures(quantity, b)) ? NEARLY : 0;
}

function namesake(parts: readonly number[], held: Held): number {
  for (const [place, part] of parts.entries()) {
    if (held.part(part)) return place === parts.length - 1 || held.endsWith(part) ? SYNONYM : PART_OF_NAME;
    if (held.key(part)) return place === parts.length - 1 ? SYNONYM : PART_OF_NAME;
  }
  return 0;
}

function figuresOf(profile: Profile, weights: Weights, numberOf: (text: string) => number): Figures {
  const { terms, byPart } = profile;
  const ofTerm = terms.map((term) => weights.of(term.key));
  const parts = [...byPart];
  return {
    terms,
    keys: Int32Array.from(terms, ({ key }) => numberOf(key)),
    weights: Float64Array.from(ofTerm),
    stems: Int32Array.from(terms, ({ stem }) => (stem ? numberOf(stem) : -1)),
    groups: terms.map(({ groups }) => groups),
    parts: terms.map((term) => term.parts.map(numberOf)),
    allParts: Int32Array.from(parts, ([part]) => numberOf(part)),
    endsName: Uint8Array.from(parts, ([part, term]) => (term.parts.at(-1) === part ? 1 : 0)),
    dates: terms.flatMap(({ date }) => date ?? []),
    quantities: terms.flatMap(({ quantity }) => quantity ?? []),
    weight: ofTerm.reduce((sum, weight) => sum + weight, 0),
  };
}
