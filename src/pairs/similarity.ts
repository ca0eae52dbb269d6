import type { DateMention, Quantity } from '../text/types.js';
import type { Profile, Term } from './profile.js';
import type { Weights } from './weights.js';

/** A term of one claim and what stands for it in the other. */
export interface Match {
  a: Term;
  b: Term;
  /** How much the two say the same, 0..1: 1 for equal keys. */
  strength: number;
  /** How telling each is. */
  weightA: number;
  weightB: number;
}

/** What stands for a term in another claim. */
type Partner = readonly [term: Term, strength: number];

/** How two claims cover each other. */
export interface Alignment {
  matches: readonly Match[];
  /** Share of the weight of a's terms that b has too, 0..1, and the other way round. */
  coverA: number;
  coverB: number;
  /** Weights summed over all terms of each side. */
  weightA: number;
  weightB: number;
  /** Geometric mean of both covers: 0..1, symmetric. */
  similarity: number;
}

// How much a weaker kind of match counts against an equal word. Fitted roughly on the training packs; flat around these.
export const SYNONYM = 0.8;
export const FAMILY = 0.75;
export const NEARLY = 0.7;
export const PART_OF_NAME = 0.5;

/** Whether one date lies inside the other. */
export const within = (inner: DateMention, outer: DateMention): boolean =>
  inner.from !== null && outer.from !== null && inner.to !== null && outer.to !== null
    ? inner.from >= outer.from && inner.to <= outer.to
    : false;

/** Whether two figures may be one: the same unit, ranges that meet, and the same head unless one is vague. */
export const closeFigures = (x: Quantity, y: Quantity): boolean =>
  x.unit === y.unit &&
  x.low <= y.high &&
  y.low <= x.high &&
  (x.head === y.head || x.bound !== 'exact' || y.bound !== 'exact');

/** A name by one of its words: the last one ("Brandt" for "Ida Brandt") says more than any other ("Ida", "Guard"). */
function namesake(term: Term, other: Profile): Partner | null {
  for (const [i, part] of term.parts.entries()) {
    const b = other.byPart.get(part) ?? other.byKey.get(part);
    if (b) return [b, i === term.parts.length - 1 || b.parts.at(-1) === part ? SYNONYM : PART_OF_NAME];
  }
  return null;
}

/** What in `other` stands for `term`, if anything does. */
function partner(term: Term, other: Profile): Partner | null {
  const same = other.byKey.get(term.key);
  if (same) return [same, 1];
  if (term.kind === 'name') return namesake(term, other);
  if (term.kind === 'word') {
    for (const group of term.groups) {
      const synonym = other.byGroup.get(group);
      if (synonym) return [synonym, SYNONYM];
    }
    const named = other.byPart.get(term.key);
    if (named) return [named, NEARLY];
    const relative = other.byStem.get(term.stem);
    return relative ? [relative, FAMILY] : null;
  }
  if (term.date) {
    for (const b of other.terms) {
      if (b.date && (within(term.date, b.date) || within(b.date, term.date))) return [b, NEARLY];
    }
  } else if (term.quantity) {
    for (const b of other.terms) {
      if (b.quantity && closeFigures(term.quantity, b.quantity)) return [b, NEARLY];
    }
  }
  return null;
}

/**
 * Soft alignment of two claims: every term goes to its equal, else to a synonym, a word of its family, a date
 * that contains it or a figure that is compatible with it; terms weigh by `weights`.
 */
export function align(a: Profile, b: Profile, weights: Weights): Alignment {
  const matches: Match[] = [];
  let weightA = 0;
  let weightB = 0;
  let sharedA = 0;
  let sharedB = 0;
  for (const [i, weight] of weights.all(a).entries()) {
    const term = a.terms[i] as Term;
    weightA += weight;
    const found = partner(term, b);
    if (!found) continue;
    const [other, strength] = found;
    const theirs = other.key === term.key ? weight : weights.of(other.key);
    matches.push({ a: term, b: other, strength, weightA: weight, weightB: theirs });
    sharedA += weight * strength;
  }
  for (const [i, weight] of weights.all(b).entries()) {
    weightB += weight;
    const found = partner(b.terms[i] as Term, a);
    if (found) sharedB += weight * found[1];
  }
  const coverA = weightA > 0 ? sharedA / weightA : 0;
  const coverB = weightB > 0 ? sharedB / weightB : 0;
  return { matches, coverA, coverB, weightA, weightB, similarity: Math.sqrt(coverA * coverB) };
}
