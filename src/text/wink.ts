// The only module that runs wink-nlp, on the model that wink-model.ts opens: imported lazily, by loadTagger.
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { irregularLemma } from './tokens/lemma.js';
import { tokenize } from './tokens/tokenize.js';
import type { Pos, TaggedToken, Token } from './types.js';
import { forgetOddWords, model } from './wink-model.js';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;
// Its type wants a third argument that the library itself hands over.
const itsLemma = its.lemma as unknown as ItsFunction<string>;

/** A token as wink cut it, placed in the text. */
interface WinkToken {
  start: number;
  end: number;
  pos: Pos;
  lemma: string;
}

/** `tokenize`'s tokens, each with its part of speech and the lemma that goes with it. */
export function tagText(text: string): TaggedToken[] {
  const tokens = tokenize(text);
  const tags = winkTokens(text);
  let at = 0;
  return tokens.map((token) => {
    while (at < tags.length && (tags[at] as WinkToken).end <= token.start) at++;
    let last = at;
    while (last + 1 < tags.length && (tags[last + 1] as WinkToken).start < token.end) last++;
    const first = tags[at];
    if (first === undefined || first.start >= token.end) return { ...token, pos: posOfKind(token) };
    return at === last ? tagged(token, first) : compound(token, tags.slice(at, last + 1));
  });
}

function tagged(token: Token, tag: WinkToken): TaggedToken {
  if (token.kind !== 'word')
    return { ...token, pos: token.kind === 'number' && tag.pos !== 'NOUN' ? 'NUM' : plainPos(token, tag) };
  const whole = tag.start === token.start && tag.end === token.end;
  return { ...token, pos: tag.pos, lemma: whole ? lemma(token, tag) : token.lemma };
}

/** The part of speech decides between two lemmas (he left, the left); irregular nouns are the table's (people -> person). */
function lemma(token: Token, tag: WinkToken): string {
  if (tag.pos === 'NOUN') {
    // wink leaves plurals it does not know as they are (airbases)
    const known = tag.lemma !== token.lower || !token.lower.endsWith('s');
    return irregularLemma(token.lower) ?? (known ? tag.lemma : token.lemma);
  }
  return tag.pos === 'VERB' || tag.pos === 'AUX' || tag.pos === 'ADJ' ? tag.lemma : token.lemma;
}

/** A compound that wink cuts (U.S.-led, 58-year-old) is what its last word is; a participle there makes an adjective. */
function compound(token: Token, tags: WinkToken[]): TaggedToken {
  const last = tags.findLast((tag) => tag.pos !== 'PUNCT') ?? (tags[0] as WinkToken);
  return { ...token, pos: last.pos === 'VERB' ? 'ADJ' : last.pos };
}

function plainPos(token: Token, tag: WinkToken): Pos {
  return tag.pos === 'PUNCT' || tag.pos === 'SYM' || tag.pos === 'NOUN' ? tag.pos : posOfKind(token);
}

function posOfKind(token: Token): Pos {
  return ({ word: 'X', number: 'NUM', punctuation: 'PUNCT', symbol: 'SYM' } as const)[token.kind];
}

/** Wink gives no offsets: its tokens are found again in the text, in order. */
function winkTokens(text: string): WinkToken[] {
  const plain = text.replace(/\s/g, ' ').replace(LONG, (stretch) => `x${' '.repeat(stretch.length - 1)}`);
  const tokens = nlp.readDoc(plain).tokens();
  const values = tokens.out();
  const tags = tokens.out(its.pos);
  const lemmas = tokens.out(itsLemma);
  forgetOddWords();
  const placed: WinkToken[] = [];
  let at = 0;
  values.forEach((value, i) => {
    while (plain.charCodeAt(at) === 0x20) at++;
    const ahead = plain.slice(at, at + value.length + SEARCH).indexOf(value);
    if (ahead < 0 || value === '') return;
    const start = at + ahead;
    at = start + value.length;
    placed.push({ start, end: at, pos: tags[i] as Pos, lemma: lemmas[i] as string });
  });
  return placed;
}

/** How far ahead a token is looked for where wink has dropped something. */
const SEARCH = 40;

/** Wink's time grows with the square of a token's length: endless stretches are not shown to it. */
const LONG = /\S{200,}/g;
