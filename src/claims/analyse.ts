import type { Finding } from '../corpus/types.js';
import type { Name, TaggedToken } from '../text/types.js';
import { wordingReason } from './filter/index.js';
import { standOf } from './modality/index.js';
import { negationsIn } from './negation/index.js';
import { type Parse, parse } from './parse/index.js';
import { rolesIn } from './roles/index.js';
import type { Negation, Reading, Tools } from './types.js';
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

/** Who speaks in a sentence, and what tells it. */
export interface Heard {
  parsed: Parse;
  tokens: TaggedToken[];
  names: Name[];
  negations: Negation[];
  /** The attributions with the pronouns that stand for speakers. */
  found: FoundAttribution[];
}

/** What one sentence says and how, and why it would not count as a claim (null: it would). */
export interface Analysed extends Pick<Heard, 'found' | 'parsed'> {
  reading: Reading;
  reason: Finding | null;
}

/** Longest stretch that is parsed, in tokens: whatever is longer is no sentence, and some rules compare clauses with each other. */
const MAX_TOKENS = 1500;

/** Listens for voices only: a part of `analyse`, for the sentences around one that is read. Words before offset `from` are left out. */
export function hear(text: string, tools: Tools, from = 0): Heard {
  const tokens = tools.tag(text);
  const stated = from > 0 ? tokens.filter((token) => token.start >= from) : tokens;
  const parsed = parse(text, stated.slice(0, MAX_TOKENS));
  const names = tools.names(text, tokens);
  const negations = negationsIn(parsed);
  return { parsed, tokens, names, negations, found: attributionsIn(parsed, names, negations) };
}

/**
 * Reads one sentence, wherever it stands. Never throws, whatever the text. Beyond 1,500 tokens only names, figures and dates
 * are read, so time is linear in the text's length.
 */
export function analyse(text: string, tools: Tools, options: AnalyseOptions = {}): Analysed {
  const { date = null, complete = true, author = null, from = 0 } = options;
  const { parsed, tokens, names, negations, found } = hear(text, tools, from);
  const attributions = found.map(({ pronoun: _, kind: __, ...attribution }) => attribution);
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
