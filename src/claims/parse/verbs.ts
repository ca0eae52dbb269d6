import type { Tense } from '../types.js';
import type { Chunk } from './chunks.js';
import { isComplementiser, isRelative } from './chunks.js';
import {
  bareInfinitiveAfter,
  clauseOnly,
  clauseTaking,
  finiteAuxiliaries,
  modals,
  participles,
  pastAuxiliaries,
  pastOnly,
  sameForm,
} from './lexicon.js';
import type { Word } from './words.js';

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle' | 'imperative';

/** A verb with its auxiliaries and the adverbs between them; token indexes, half-open. */
export interface VerbGroup {
  start: number;
  end: number;
  /** The lexical verb, or the last auxiliary where none follows ("is clear"). */
  main: number;
  lemma: string;
  form: VerbForm;
  /** Lower-case modal, if any. */
  modal: string | null;
  passive: boolean;
  perfect: boolean;
  /** Null for forms without tense. */
  tense: Tense | null;
  /** It stands in a row with the group before it and shares its auxiliaries ("was arrested and charged"). */
  shared: boolean;
}

type Draft = VerbGroup & { open: 'no' | 'ambiguous' | 'inherits' };

const future = new Set(['will', "'ll", 'shall', 'wo', 'sha']);
const isAdverbial = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === 'ADV' || word.lower === 'not' || word.lower === "n't" || word.lower === 'never');
const isPastShape = (word: Word): boolean =>
  sameForm.has(word.lemma) || (word.lower !== word.lemma && !isIng(word) && !isThirdPerson(word));
const isIng = (word: Word): boolean => word.lower.endsWith('ing') && word.lower !== word.lemma;
const isThirdPerson = (word: Word): boolean =>
  word.lower !== word.lemma && word.lower.endsWith('s') && !pastOnly.has(word.lower);

/** Words that end the reach of a verb: punctuation, conjunctions, relative pronouns. */
export function isBreak(word: Word): boolean {
  return (
    word.pos === 'PUNCT' || word.pos === 'CCONJ' || word.pos === 'SCONJ' || isRelative(word) || isComplementiser(word)
  );
}

const nominative = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']);
const temporal = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'when', 'once', 'than']);

/** A break, or a conjunction of time that a tagger takes for a preposition: before a noun phrase and its verb. */
function isBreakAt(words: readonly Word[], chunks: readonly Chunk[], chunkAt: Int32Array, i: number): boolean {
  const word = words[i] as Word;
  if (isBreak(word)) return true;
  // "from the towns they searched": a subject of its own.
  if (nominative.has(word.lower) && word.pos === 'PRON' && isVerbal(words[skipAdverbs(words, i + 1)])) return true;
  const chunk = temporal.has(word.lower) ? chunks[chunkAt[i + 1] ?? -1] : undefined;
  return chunk !== undefined && isVerbal(words[skipAdverbs(words, chunk.end)]);
}

/** The verb groups of a sentence, left to right. `chunkAt[i]` is the index of the noun phrase over word `i`, or -1. Linear. */
export function verbGroupsIn(words: readonly Word[], chunks: readonly Chunk[], chunkAt: Int32Array): VerbGroup[] {
  const drafts = draftGroups(words, chunks, chunkAt);
  settleParticiples(words, drafts, chunks, chunkAt);
  settleRows(drafts);
  return drafts.map(({ open: _, ...group }) => group);
}

function draftGroups(words: readonly Word[], chunks: readonly Chunk[], chunkAt: Int32Array): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    const infinitive = word.lower === 'to' && word.pos === 'PART';
    const verbal = chunkAt[i] === -1 && (word.pos === 'AUX' || word.pos === 'VERB');
    const first = infinitive ? skipAdverbs(words, i + 1) : i;
    const starts = infinitive ? isVerbal(words[first]) : verbal;
    if (!starts) {
      i++;
      continue;
    }
    const draft = groupFrom(words, i, first, infinitive, chunks, chunkAt);
    drafts.push(draft);
    i = draft.end;
  }
  return drafts;
}

const isVerbal = (word: Word | undefined): boolean => word?.pos === 'AUX' || word?.pos === 'VERB';

function skipAdverbs(words: readonly Word[], from: number): number {
  let i = from;
  while (isAdverbial(words[i])) i++;
  return i;
}

function groupFrom(
  words: readonly Word[],
  start: number,
  first: number,
  infinitive: boolean,
  chunks: readonly Chunk[],
  chunkAt: Int32Array,
): Draft {
  const auxiliaries: Word[] = [];
  let main = first;
  let i = first;
  while (words[i]?.pos === 'AUX') {
    auxiliaries.push(words[i] as Word);
    main = i;
    i = skipAdverbs(words, i + 1);
  }
  if (words[i]?.pos === 'VERB' && chunkAt[i] === -1) main = i;
  const verb = words[main] as Word;
  const lexical = verb.pos === 'VERB' ? verb : null;
  const opening = auxiliaries[0]?.lower ?? null;
  const had = opening === "'d" && lexical !== null && isPastShape(lexical);
  const modal = opening !== null && modals.has(opening) && !had ? opening : null;
  const has = (lemma: string): boolean =>
    auxiliaries.some((word, k) => word.lemma === lemma && (lexical || k < auxiliaries.length - 1));
  const past = lexical !== null && isPastShape(lexical);
  const perfect = (has('have') || had) && (past || auxiliaries.length > 1);
  const passive = past && has('be') && (lexical?.lower !== lexical?.lemma || sameForm.has(lexical?.lemma ?? ''));
  const group: Draft = {
    start, end: main + 1, main, lemma: verb.lemma, form: 'finite', modal, passive, perfect, tense: null, shared: false, open: 'no',
  }; // biome-ignore format: short
  if (infinitive) group.form = 'infinitive';
  else if (opening !== null) {
    group.form =
      modal || had || finiteAuxiliaries.has(opening) ? 'finite' : opening.endsWith('ing') ? 'gerund' : 'infinitive';
    group.tense = modal
      ? future.has(modal)
        ? 'future'
        : 'present'
      : pastAuxiliaries.has(opening) || perfect
        ? 'past'
        : 'present';
    if (group.form !== 'finite') group.tense = null;
  } else bareForm(words, main, chunks, chunkAt, group);
  return group;
}

/** The form of a verb without auxiliaries, by its shape and the word before it. */
function bareForm(
  words: readonly Word[],
  i: number,
  chunks: readonly Chunk[],
  chunkAt: Int32Array,
  group: Draft,
): void {
  const word = words[i] as Word;
  let p = i - 1;
  while (isAdverbial(words[p])) p--;
  const before = words[p];
  const chunk = chunks[chunkAt[p] ?? -1];
  if (isIng(word)) group.form = 'gerund';
  else if (word.lower === word.lemma && !sameForm.has(word.lemma)) {
    if (!before || (before.pos === 'PUNCT' && before.text !== ',' && before.text !== ')')) group.form = 'imperative';
    else if (chunk) group.form = bareInfinitiveAfter.has(words[chunk.start - 1]?.lemma ?? '') ? 'infinitive' : 'finite';
    else if (isRelative(before) || isComplementiser(before) || before.text === ')') group.form = 'finite';
    else if (before.pos === 'CCONJ' || before.text === ',') group.open = 'inherits';
    else group.form = 'infinitive';
    if (group.form === 'finite') group.tense = 'present';
  } else if (isThirdPerson(word)) group.tense = 'present';
  else {
    group.tense = 'past';
    if (participles.has(word.lower)) group.form = 'participle';
    else if (!pastOnly.has(word.lower)) group.open = 'ambiguous';
    if (before?.pos === 'CCONJ' && !pastOnly.has(word.lower)) group.open = 'inherits';
    if (group.form === 'participle') group.tense = null;
  }
}

/** Past form or participle: decided from right to left, since a later finite verb without a break takes the role ("the drones shown were old"). */
function settleParticiples(
  words: readonly Word[],
  drafts: Draft[],
  chunks: readonly Chunk[],
  chunkAt: Int32Array,
): void {
  let nextFinite = Number.POSITIVE_INFINITY;
  let nextBreak = words.length;
  let scanned = words.length;
  for (let g = drafts.length - 1; g >= 0; g--) {
    const group = drafts[g] as Draft;
    while (scanned > group.end) if (isBreakAt(words, chunks, chunkAt, --scanned)) nextBreak = scanned;
    if (group.open === 'ambiguous') {
      group.form = isParticiple(words, group, drafts, g, chunkAt, nextFinite < nextBreak) ? 'participle' : 'finite';
      group.open = 'no';
      if (group.form === 'participle') group.tense = null;
    }
    if (group.form === 'finite' && group.open === 'no') nextFinite = group.start;
  }
}

function isParticiple(
  words: readonly Word[],
  group: Draft,
  drafts: readonly Draft[],
  g: number,
  chunkAt: Int32Array,
  finiteFollows: boolean,
): boolean {
  let p = group.start - 1;
  while (isAdverbial(words[p])) p--;
  const before = words[p];
  const after = words[group.end];
  if (!before) return !clauseTaking.has(group.lemma);
  const byAgent =
    after?.lower === 'by' &&
    words[group.end + 1]?.pos !== 'NUM' &&
    words[group.end + 1]?.pos !== 'ADV' &&
    words[group.end + 1]?.pos !== 'SYM';
  // "..., said the mayor": such verbs have no object to lose, so no participle stands alone.
  if (clauseOnly.has(group.lemma) && after?.lower !== 'by' && after?.lower !== 'to') return false;
  if (nominative.has(before.lower) && before.pos === 'PRON') return false;
  const paired = before.text === ',' || /^[–—-]$/.test(before.text);
  if (paired)
    return (
      byAgent ||
      (!resumesAfterComma(words, drafts, g, p, chunkAt) && (after?.pos === 'ADP' || !followsFinite(drafts, g)))
    );
  if (isRelative(before) || isComplementiser(before)) return false;
  if (before.pos === 'ADP' || before.pos === 'SCONJ' || before.pos === 'VERB' || before.pos === 'AUX') return true;
  if (byAgent) return true;
  if (before.pos === 'PUNCT' && before.text !== ')') return !/["”’»]/.test(before.text) && after?.pos === 'ADP';
  // "officials believed the plan was" takes a clause; "officials briefed on the plan were" does not.
  const takesClause = clauseTaking.has(group.lemma) && after?.pos !== 'ADP';
  return !takesClause && finiteFollows;
}

const followsFinite = (drafts: readonly Draft[], g: number): boolean =>
  drafts[g - 1]?.form === 'finite' || drafts[g - 1]?.open === 'ambiguous';

/** "The minister, a former judge, denied ...": the comma at `comma` closes what another comma opened right after a noun phrase. */
function resumesAfterComma(
  words: readonly Word[],
  drafts: readonly Draft[],
  g: number,
  comma: number,
  chunkAt: Int32Array,
): boolean {
  const mark = words[comma]?.text;
  let open = comma - 1;
  for (let steps = 0; open >= 0 && steps < 40 && words[open]?.text !== mark; steps++) open--;
  if (open <= 0 || words[open]?.text !== mark || (chunkAt[open - 1] === -1 && words[open - 1]?.text !== ')'))
    return false;
  for (let k = g - 1; k >= 0; k--) {
    const earlier = drafts[k] as Draft;
    if (earlier.start > open) continue;
    return earlier.form !== 'finite' || words.slice(earlier.end, open).some((word) => isBreak(word));
  }
  return true;
}

/** Verbs in a row take form and auxiliaries from the first ("has signed and ratified", "will stop and leave"). */
function settleRows(drafts: Draft[]): void {
  for (let g = 0; g < drafts.length; g++) {
    const group = drafts[g] as Draft;
    if (group.open !== 'inherits') continue;
    group.open = 'no';
    const model = drafts[g - 1];
    const past = group.tense === 'past';
    // "wants a panel to be set up but said": a verb of saying after another's passive speaks for itself.
    const speaks = past && clauseTaking.has(group.lemma) && model !== undefined && !clauseTaking.has(model.lemma);
    if (speaks) {
      group.form = 'finite';
      continue;
    }
    if (!model) {
      group.form = past ? 'finite' : 'imperative';
      continue;
    }
    const shares = past
      ? model.passive || model.perfect || model.form === 'participle'
      : model.modal !== null || model.form !== 'finite';
    group.form = past && !shares ? 'finite' : model.form === 'gerund' ? 'infinitive' : model.form;
    group.tense = shares || !past ? model.tense : 'past';
    if (shares)
      Object.assign(group, {
        modal: model.modal,
        passive: past && model.passive,
        perfect: past && model.perfect,
        shared: true,
      });
  }
}
