import type { Cap, GateOutcome, Relation } from './types.js';

/** What is left of a relation under each cap. */
const UNDER: Record<Cap, Record<Relation, Relation>> = {
  none: { none: 'none', agreement: 'none', tension: 'none', contradiction: 'none' },
  // Only "they make the same claim" is still possible: a conflict would be about two different things.
  agreement: { none: 'none', agreement: 'agreement', tension: 'none', contradiction: 'none' },
  // They may pull apart but do not exclude each other.
  tension: { none: 'none', agreement: 'agreement', tension: 'tension', contradiction: 'tension' },
  contradiction: { none: 'none', agreement: 'agreement', tension: 'tension', contradiction: 'contradiction' },
  // They do not make the same claim; whether they are at odds is another matter.
  conflict: { none: 'none', agreement: 'none', tension: 'tension', contradiction: 'contradiction' },
};

export interface Capped {
  relation: Relation;
  /** The gates that changed the relation, in the order they were asked. */
  by: GateOutcome[];
}

/** Applies the gates that did not pass to what the pair was taken for. */
export function capRelation(relation: Relation, gates: readonly GateOutcome[]): Capped {
  const by: GateOutcome[] = [];
  let left = relation;
  for (const gate of gates) {
    if (gate.passed) continue;
    const next = UNDER[gate.cap][left];
    if (next !== left) by.push(gate);
    left = next;
  }
  return { relation: left, by };
}
