import type { Profile } from './profile.js';
import type { Weights } from './weights.js';

export interface Partners {
  /** Indices into the profiles, lower first; each pair once, closest first by the index. */
  pairs: [number, number][];
  /** Cross-source pairs that share a term, as far as the index looked. */
  sharing: number;
}

// One claim reads at most this many postings, its rarest terms first: the bound that keeps the whole linear.
const POSTINGS_PER_CLAIM = 20_000;

/** Which claims hold a term; by term key, in the order of the claims. Word families and synonyms are terms of their own. */
function index(profiles: readonly Profile[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [i, profile] of profiles.entries()) {
    for (const key of indexKeys(profile)) {
      const list = postings.get(key);
      if (list) list.push(i);
      else postings.set(key, [i]);
    }
  }
  return postings;
}

function indexKeys(profile: Profile): Set<string> {
  const keys = new Set<string>(profile.keys);
  for (const term of profile.terms) {
    if (term.stem) keys.add(`~${term.stem}`);
    for (const group of term.groups) keys.add(`=${group}`);
  }
  return keys;
}

/** For every claim its `perClaim` closest claims of other sources by the weights of shared terms; a pair is kept if either side asks for it. */
export function rankedPartners(profiles: readonly Profile[], weights: Weights, perClaim: number): Partners {
  const postings = index(profiles);
  const norms = profiles.map((p) => Math.sqrt(p.keys.reduce((sum, key) => sum + weights.of(key) ** 2, 0)) || 1);
  const scores = new Float64Array(profiles.length);
  const chosen = new Map<number, number>();
  let touchedInAll = 0;
  for (const [i, profile] of profiles.entries()) {
    const lists = [...indexKeys(profile)]
      .map((key) => ({ key, list: postings.get(key) ?? [] }))
      .sort((x, y) => x.list.length - y.list.length || (x.key < y.key ? -1 : 1));
    const touched: number[] = [];
    let read = 0;
    for (const { list } of lists) {
      if (read + list.length > POSTINGS_PER_CLAIM && read > 0) break;
      read += list.length;
      // A family or synonym posting has no weight of its own: it weighs by how many claims hold it.
      const weight = Math.log(1 + weights.claims / list.length);
      for (const j of list) {
        if (j === i || profiles[j]?.claim.source === profile.claim.source) continue;
        if (scores[j] === 0) touched.push(j);
        scores[j] = (scores[j] ?? 0) + weight * weight;
      }
    }
    for (const j of touched) scores[j] = (scores[j] ?? 0) / ((norms[i] ?? 1) * (norms[j] ?? 1));
    touchedInAll += touched.length;
    touched.sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y);
    for (const j of touched.slice(0, perClaim)) {
      const key = Math.min(i, j) * profiles.length + Math.max(i, j);
      chosen.set(key, Math.max(chosen.get(key) ?? 0, scores[j] ?? 0));
    }
    for (const j of touched) scores[j] = 0;
  }
  const pairs = [...chosen]
    .sort(([x, p], [y, q]) => q - p || x - y)
    .map(([key]): [number, number] => [Math.floor(key / profiles.length), key % profiles.length]);
  return { pairs, sharing: Math.max(pairs.length, Math.round(touchedInAll / 2)) };
}
