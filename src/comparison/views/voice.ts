import type { Attribution, Claim } from '../../claims/types.js';
import type { Voice } from './types.js';

/** An inner voice must speak this share of what the outer one reports to be the one who claims it. */
const CARRIED_SHARE = 0.6;

/**
 * Who makes the claim in the end. "Reuters reports that Tehran denies it" is Tehran's claim, carried by Reuters and by
 * the outlet that prints it; a sentence that reports nobody is the outlet's own.
 */
export function voiceOf(claim: Claim, sourceName: string): Voice {
  const own: Voice = { id: `source:${claim.source}`, name: sourceName, source: claim.source };
  if (claim.speaker === null) return own;
  const outer = claim.attributions?.find(({ whole, speaker }) => whole && speaker !== null);
  if (outer === undefined) return spoken(claim.speaker, null);
  const innermost = descend(outer, claim.attributions ?? []);
  return spoken(innermost.speaker ?? claim.speaker, innermost.canonical);
}

/** From who reports to who is reported, as long as the inner voice covers most of what the outer one says. */
function descend(outer: Attribution, all: readonly Attribution[]): Attribution {
  const inner = all.find(
    (one) =>
      one !== outer &&
      one.speaker !== null &&
      one.cue.start >= outer.span.start &&
      one.cue.end <= outer.span.end &&
      one.span.end - one.span.start < outer.span.end - outer.span.start &&
      Math.max(one.span.end, one.cue.end) - Math.min(one.span.start, one.cue.start) >=
        CARRIED_SHARE * (outer.span.end - outer.span.start),
  );
  return inner === undefined ? outer : descend(inner, all);
}

function spoken(name: string, canonical: string | null): Voice {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { id: `speaker:${canonical ?? plain.replace(/^(?:the|a|an|its|his|her|their) /u, '')}`, name, source: null };
}

/**
 * Voices of one answer under one id each: a surname alone is the one person of that surname, and everybody goes by the
 * fullest name. By the ids of `voices`.
 */
export function settleVoices(voices: readonly Voice[]): Map<string, Voice> {
  const full = new Map<string, Voice>();
  for (const voice of voices) {
    const known = full.get(voice.id);
    if (known === undefined || fuller(voice.name, known.name)) full.set(voice.id, voice);
  }
  const settled = new Map<string, Voice>();
  for (const [id, voice] of full) {
    const longer = voice.source === null ? [...full.values()].filter(({ id: other }) => endsWith(other, id)) : [];
    settled.set(id, longer.length === 1 ? (longer[0] as Voice) : voice);
  }
  return settled;
}

const fuller = (name: string, than: string): boolean =>
  name.length > than.length || (name.length === than.length && name < than);

/** `speaker:ana ruiz` ends with `speaker:ruiz`; a body "of Iran" is not Iran. */
const endsWith = (id: string, short: string): boolean =>
  id.endsWith(` ${short.slice('speaker:'.length)}`) && !/ (?:of|for|in|on|the|and) /u.test(id);
