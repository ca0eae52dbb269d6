import type { Claim, NonClaim } from '../../claims/types.js';
import type { Pos, Quantity, TaggedToken } from '../../text/types.js';

/** What a document's sentences on one topic came to. */
export interface Extracted {
  claims: Claim[];
  nonClaims: NonClaim[];
}

const TAGS: readonly Pos[] = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT'] as const),
  ...(['SCONJ', 'SYM', 'VERB', 'X'] as const),
];
const KINDS: readonly TaggedToken['kind'][] = ['word', 'number', 'punctuation', 'symbol'];
const FIELDS = 7;

/**
 * `[distance from the token before, length, part of speech and kind]`, the lemma where it is not the word in lower
 * case; a token that is not made of these alone is kept as it is.
 */
type PackedToken = [gap: number, length: number, code: number, lemma?: string] | TaggedToken;
type PackedClaim = Omit<Claim, 'tokens' | 'quantities'> & { tokens: PackedToken[]; quantities: PackedQuantity[] };
/** JSON knows no infinity: an open end is null. */
type PackedQuantity = Omit<Quantity, 'low' | 'high'> & { low: number | null; high: number | null };

/** Claims of one document as text; `unpackClaims` makes the same of it. */
export function packClaims({ claims, nonClaims }: Extracted): string {
  return JSON.stringify([claims.map(packClaim), nonClaims]);
}

export function unpackClaims(packed: string): Extracted {
  const [claims, nonClaims] = JSON.parse(packed) as [PackedClaim[], NonClaim[]];
  return { claims: claims.map(unpackClaim), nonClaims };
}

function packClaim(claim: Claim): PackedClaim {
  const quantities = claim.quantities.map((one) => ({ ...one, low: finite(one.low), high: finite(one.high) }));
  return { ...claim, quantities, tokens: packTokens(claim) };
}

function unpackClaim(packed: PackedClaim): Claim {
  const quantities = packed.quantities.map((one) => ({
    ...one,
    low: one.low ?? Number.NEGATIVE_INFINITY,
    high: one.high ?? Number.POSITIVE_INFINITY,
  }));
  return { ...packed, quantities, tokens: unpackTokens(packed.tokens, packed.text) };
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);

function packTokens({ tokens, text }: Claim): PackedToken[] {
  let before = 0;
  return tokens.map((token): PackedToken => {
    const gap = token.start - before;
    before = token.end;
    const { lemma, lower, start, end } = token;
    const code = TAGS.indexOf(token.pos) * KINDS.length + KINDS.indexOf(token.kind);
    const plain = Object.keys(token).length === FIELDS && code >= 0 && KINDS.includes(token.kind);
    if (!plain || text.slice(start, end) !== token.text || lowerOf(token.text) !== lower) return token;
    return lemma === lower ? [gap, end - start, code] : [gap, end - start, code, lemma];
  });
}

function unpackTokens(packed: readonly PackedToken[], text: string): TaggedToken[] {
  let before = 0;
  return packed.map((one): TaggedToken => {
    if (!Array.isArray(one)) {
      before = one.end;
      return one;
    }
    const [gap, length, code, lemma] = one;
    const start = before + gap;
    const end = start + length;
    before = end;
    const own = text.slice(start, end);
    const lower = lowerOf(own);
    const kind = KINDS[code % KINDS.length] as TaggedToken['kind'];
    const pos = TAGS[Math.floor(code / KINDS.length)] as Pos;
    return { text: own, lower, lemma: lemma ?? lower, kind, start, end, pos };
  });
}

const lowerOf = (text: string): string => text.toLowerCase().replaceAll('’', "'");
