import type { Finding } from '../corpus/types.js';
import { wordingReason } from './filter/index.js';
import { standOf } from './modality/index.js';
import { negationsIn } from './negation/index.js';
import { type Parse, parse } from './parse/index.js';
import { rolesIn } from './roles/index.js';
import type { Reading, Tools } from './types.js';
import { attributionsIn, type FoundAttribution } from './voice/index.js';

export interface AnalyseOptions {
  /** The document's date, ISO 8601 as far as known: what "last year" is counted from. */
  date?: string | null;
  /** False for a text that breaks off. Default true. */
  complete?: boolean;
  /** The document's author, whom a sentence may present. */
  author?: string | null;
  /** Words before this offset are a dateline: they are no part of the statement. */
  from?: number;
}

/** What one sentence says and how, and why it would not count as a claim (null: it would). */
export interface Analysed {
  reading: Reading;
  reason: Finding | null;
  /** The reading's attributions with the pronouns that stand for speakers. */
  found: FoundAttribution[];
  parsed: Parse;
}

/** Longest stretch that is parsed, in tokens: whatever is longer is no sentence, and some rules compare clauses with each other. */
const MAX_TOKENS = 1500;

/**
 * Reads one sentence, wherever it stands. Never throws, whatever the text. Beyond 1,500 tokens only names, figures and dates
 * are read, so time is linear in the text's length.
 */
export function analyse(text: string, tools: Tools, options: AnalyseOptions = {}): Analysed {
  const { date = null, complete = true, author = null, from = 0 } = options;
  const tokens = tools.tag(text);
  const stated = from > 0 ? tokens.filter((token) => token.start >= from) : tokens;
  const parsed = parse(text, stated.slice(0, MAX_TOKENS));
  const names = tools.names(text, tokens);
  const negations = negationsIn(parsed);
  const found = attributionsIn(parsed, names);
  const attributions = found.map(({ pronoun: _, ...attribution }) => attribution);
  const { modality, hedges, condition, tense } = standOf(parsed, attributions, negations);
  const reading: Reading = {
    speaker: attributions.find(({ whole }) => whole)?.speaker ?? null,
    modality, tokens, negations, attributions, hedges, condition, tense, names,
    quantities: tools.quantities(text, tokens),
    dates: tools.dates(text, tokens, date),
    roles: rolesIn(parsed, names, negations, hedges),
  }; // biome-ignore format: short
  return { reading, reason: wordingReason(parsed, complete, author), found, parsed };
}
