import type { Chunk } from '../parse/chunks.js';
import type { Parse } from '../parse/index.js';
import { singular, type Word } from '../parse/words.js';
import { entityOf, type NameAt } from './entities.js';
import { helping, nominal, transfer } from './lexicon.js';

/** An act named by a noun: "Oslo's sale of ships to Arden", "the attack on the port by rebels". */
export interface NominalAct {
  chunk: Chunk;
  verb: string;
  agent: string | null;
  patient: string | null;
  recipient: string | null;
}

const onObject = new Set(['of', 'on', 'against', 'for', 'in']);

/** Acts named by nouns, left to right; only those with somebody or something named. */
export function nominalActs(parse: Parse, nameAt: NameAt): NominalAct[] {
  return parse.chunks.flatMap((chunk) => {
    const verb = nominal.get(singular(parse.words[chunk.head] as Word));
    const act = verb === undefined ? null : actOf(parse, nameAt, chunk, verb);
    return act && (act.agent !== null || act.patient !== null) ? [act] : [];
  });
}

function actOf(parse: Parse, nameAt: NameAt, chunk: Chunk, verb: string): NominalAct {
  const act: NominalAct = { chunk, verb, agent: null, patient: null, recipient: null };
  const { words, chunks, chunkAt } = parse;
  // The owner or a demonym before the noun acts; another noun before it is what is sold, shipped, used.
  for (let i = chunk.head - 1; i >= chunk.start; i--) {
    const name = nameAt[i];
    if (name) act.agent ??= name.canonical;
    else if (
      (words[i]?.pos === 'NOUN' || words[i]?.pos === 'PROPN') &&
      (transfer.has(verb) || verb === 'use' || verb === 'buy')
    )
      act.patient ??= singular(words[i] as Word);
  }
  let at = chunk.end;
  for (let step = 0; step < 4; step++) {
    const next = chunks[chunkAt[at + 1] ?? -1];
    const link = words[at]?.lower ?? '';
    if (!next || next.start !== at + 1) break;
    const entity = entityOf(parse, nameAt, next);
    if (link === 'by') act.agent = entity;
    else if ((link === 'to' || link === 'for') && transfer.has(verb)) act.recipient ??= entity;
    else if (link === 'to' && (verb === 'visit' || helping.has(verb))) act.patient ??= entity;
    else if (onObject.has(link) && !(link === 'in' && verb !== 'invest' && verb !== 'intervene'))
      act.patient ??= entity;
    else break;
    at = next.end;
  }
  return act;
}
