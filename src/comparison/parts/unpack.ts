import type { Claim } from '../../claims/types.js';
import { boundHubs } from '../../judge/hubs.js';
import type { Verdict } from '../../judge/types.js';
import type { Sentence } from '../../text/types.js';
import type { ComparisonParts, Nothing } from '../index.js';
import { addWeaker } from '../weaker.js';
import type { Frame, PartContext, TopicPart } from './types.js';

type Work = Omit<ComparisonParts, 'verdicts' | 'engine'>;

/**
 * The work on one topic and its verdicts, put together from all its parts (one of them with the frame), as if they had
 * been judged in one run. Throws where a part refers to a claim the frame does not hold.
 */
export function unpackTopic(parts: readonly TopicPart[], frame: Frame): { work: Work; verdicts: Verdict[] } {
  const claims = frame.claims.map(unpackClaim);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const claim = (id: string): Claim => {
    const found = byId.get(id);
    if (!found) throw new Error(`a part refers to the claim "${id}", which the first part does not hold`);
    return found;
  };
  const verdicts = parts.flatMap((part) =>
    part.verdicts.map(({ a, b, similarity, relation, confidence, reasons }): Verdict => {
      const pair = { a: claim(a), b: claim(b), similarity };
      return { pair, relation, confidence, reasons, gates: [], signals: [], scores: {} };
    }),
  );
  return { work: workOf(frame, claims, parts), verdicts: boundHubs(verdicts) };
}

function workOf(frame: Frame, claims: Claim[], parts: readonly TopicPart[]): Work {
  const { topic, root, sources, documents, origins, context, candidates, asked } = frame;
  return {
    topic,
    corpus: {
      root,
      documents: documents.map((document) => ({ ...document, text: '', blocks: [] })),
      sources,
      warnings: [],
      topicsFile: null,
    },
    sentences: new Map(context.map((one) => [one.document, unpackContext(one)])),
    claims,
    nonClaims: [],
    candidates: { pairs: [], ...candidates },
    origins,
    nothing: parts.map(({ nothing }) => nothing).reduce(sum),
    ...(asked ? { asked } : {}),
  };
}

function sum(x: Nothing, y: Nothing): Nothing {
  const leftOut = { ...x.leftOut };
  for (const [why, n] of Object.entries(y.leftOut)) leftOut[why] = (leftOut[why] ?? 0) + n;
  return { judged: x.judged + y.judged, leftOut, weaker: addWeaker(x.weaker, y.weaker) };
}

function unpackClaim(claim: Frame['claims'][number]): Claim {
  // JSON has no infinity: an open end comes back as the text it was written as.
  const quantities = claim.quantities.map((quantity) => ({
    ...quantity,
    low: Number(quantity.low),
    high: Number(quantity.high),
  }));
  return { ...claim, quantities, tokens: [], tags: [], negations: [], names: [], roles: [] };
}

const unpackContext = ({ document, sentences }: PartContext): Sentence[] =>
  sentences.map(([start, end, text], index) => {
    return {
      document,
      index,
      block: 0,
      kind: 'prose',
      text,
      start,
      end,
      line: 1,
      column: 1,
      complete: true,
      reason: null,
    };
  });
