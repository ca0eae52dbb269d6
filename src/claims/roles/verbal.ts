import { phraseAfter, subjectOf } from '../parse/arguments.js';
import type { Chunk } from '../parse/chunks.js';
import type { Parse } from '../parse/index.js';
import { temporal } from '../parse/lexicon.js';
import type { VerbGroup } from '../parse/verbs.js';
import { isAnimate, type NameAt } from './entities.js';
import { transfer } from './lexicon.js';

/** Noun phrases in the places of a verb. */
export interface Frame {
  agent: Chunk | null;
  patient: Chunk | null;
  recipient: Chunk | null;
  /** "bought from X". */
  origin: Chunk | null;
}

// Prepositional phrases are looked for this far behind a verb, in words.
const REACH = 25;

/** Who does what to whom for one verb, active or passive. */
export function frameOf(parse: Parse, nameAt: NameAt, group: VerbGroup): Frame {
  const after = phrasesBehind(parse, group);
  if (group.passive || group.form === 'participle') {
    return {
      agent: after.by,
      patient: subjectOf(parse, group)?.chunk ?? null,
      recipient: after.to ?? null,
      origin: after.from,
    };
  }
  const nearest = phraseAfter(parse, group.end)?.chunk ?? null;
  // "rose last week": a time is no object.
  const object = nearest && !temporal.has(parse.words[nearest.head]?.lower ?? '') ? nearest : null;
  const frame: Frame = { agent: agentOf(parse, group), patient: object, recipient: null, origin: after.from };
  if (!transfer.has(group.lemma)) return frame;
  const second = object ? parse.chunks[parse.chunkAt[object.end] ?? -1] : undefined;
  if (object && isAnimate(parse, nameAt, object)) {
    // "supplies Oslo with arms", "sold Oslo two ships".
    if (after.with) return { ...frame, patient: after.with, recipient: object };
    if (second && second.start === object.end) return { ...frame, patient: second, recipient: object };
  }
  return { ...frame, recipient: after.to };
}

/** The subject; for an infinitive that of the verb it hangs on ("wants to sell"). */
function agentOf(parse: Parse, group: VerbGroup): Chunk | null {
  if (group.form === 'imperative') return null;
  const own = subjectOf(parse, group);
  if (group.form !== 'infinitive') return own?.chunk ?? null;
  const before = parse.groups[parse.groupAt[group.start - 1] ?? -1];
  return before && before !== group ? agentOf(parse, before) : (own?.chunk ?? null);
}

interface Behind {
  by: Chunk | null;
  to: Chunk | null;
  with: Chunk | null;
  from: Chunk | null;
}

/** The prepositional phrases behind a verb, up to the next verb or the clause's end; "for" stands in for "to". */
function phrasesBehind({ words, clauses, clauseAt, chunks, chunkAt, groupAt }: Parse, group: VerbGroup): Behind {
  const found: Behind = { by: null, to: null, with: null, from: null };
  const end = Math.min(clauses[clauseAt[group.main] ?? -1]?.end ?? words.length, group.end + REACH);
  let spare: Chunk | null = null;
  for (let i = group.end; i < end && groupAt[i] === -1; i++) {
    const chunk = chunks[chunkAt[i + 1] ?? -1];
    if (!chunk || chunk.start !== i + 1) continue;
    const word = words[i]?.lower;
    if (word === 'by' || word === 'to' || word === 'with' || word === 'from') found[word] ??= chunk;
    if (word === 'for') spare ??= chunk;
  }
  return { ...found, to: found.to ?? (transfer.has(group.lemma) ? spare : null) };
}
