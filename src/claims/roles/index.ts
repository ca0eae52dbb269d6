import type { Name } from '../../text/types.js';
import { isNegatedAt } from '../negation/at.js';
import type { Chunk } from '../parse/chunks.js';
import type { Parse } from '../parse/index.js';
import type { VerbGroup } from '../parse/verbs.js';
import type { Hedge, Negation, Role } from '../types.js';
import { entityOf, namesOver } from './entities.js';
import { converse, light, prepositional } from './lexicon.js';
import { nominalActs } from './nominal.js';
import { type Frame, frameOf } from './verbal.js';

/**
 * Who does what to whom: one role per lexical verb and per noun that names an act, in reading order. "X bought it from Y"
 * is recorded from both sides. Roles in which nobody and nothing is named are left out.
 */
export function rolesIn(
  parse: Parse,
  names: readonly Name[],
  negations: readonly Negation[],
  hedges: readonly Hedge[],
): Role[] {
  const nameAt = namesOver(parse, names);
  const found: { at: number; role: Role }[] = [];
  const entity = (chunk: Chunk | null): string | null => chunk && entityOf(parse, nameAt, chunk);
  const add = (at: number, patient: Chunk | null, role: Omit<Role, 'negated' | 'hedged'>, hedged: boolean): void => {
    if (role.agent === null && role.patient === null && role.recipient === null) return;
    found.push({ at, role: { ...role, negated: isNegated(parse, negations, at, patient), hedged } });
  };
  for (const group of parse.groups) {
    if (parse.words[group.main]?.pos !== 'VERB' || light.has(group.lemma) || group.form === 'imperative') continue;
    if (group.form !== 'finite' && prepositional.has(group.lemma)) continue;
    const frame = frameOf(parse, nameAt, group);
    // "wants to sell": the act is the infinitive's.
    if (!frame.patient && parse.groups[parse.groupAt[group.end] ?? -1]?.form === 'infinitive') continue;
    const hedged = isHedged(parse, hedges, group);
    const [agent, patient, recipient] = [entity(frame.agent), entity(frame.patient), entity(frame.recipient)];
    add(group.main, frame.patient, { agent, verb: group.lemma, patient, recipient }, hedged);
    const other = converse.get(group.lemma);
    if (other) add(group.main, frame.patient, { ...mirrored(group, frame, entity), verb: other }, hedged);
  }
  for (const { chunk, verb, agent, patient, recipient } of nominalActs(parse, nameAt)) {
    add(chunk.head, null, { agent, verb, patient, recipient }, false);
  }
  return found.sort((a, b) => a.at - b.at).map(({ role }) => role);
}

/** "Arden bought ships from Oslo" as "Oslo sold ships to Arden". */
function mirrored(
  group: VerbGroup,
  frame: Frame,
  entity: (chunk: Chunk | null) => string | null,
): Omit<Role, 'verb' | 'negated' | 'hedged'> {
  const taker = group.passive ? null : frame.agent;
  return { agent: entity(frame.origin), patient: entity(frame.patient), recipient: entity(taker) };
}

/** A scope over the verb, or over its object alone ("found no weapons"). */
function isNegated({ words }: Parse, negations: readonly Negation[], verb: number, patient: Chunk | null): boolean {
  const at = words[verb]?.start ?? 0;
  if (negations.length === 0) return false;
  if (isNegatedAt(negations, at)) return true;
  if (!patient || patient.start < verb) return false;
  const object = words[patient.head];
  const isCue = negations.some(({ cue }) => cue.start <= at && cue.end > at);
  return object !== undefined && !isCue && isNegatedAt(negations, object.start);
}

/** A hedge in the same clause, before the verb is over. */
function isHedged({ words, clauses, clauseAt }: Parse, hedges: readonly Hedge[], group: VerbGroup): boolean {
  if (group.modal === 'may' || group.modal === 'might' || (group.modal === 'could' && hedges.length > 0)) return true;
  const clause = clauses[clauseAt[group.main] ?? -1];
  const start = words[clause?.start ?? 0]?.start ?? 0;
  const end = words[group.main]?.end ?? 0;
  return hedges.some((hedge) => hedge.start >= start && hedge.end <= end);
}
