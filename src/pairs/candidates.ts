import { byText } from '../order.js';
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

/** Which claims hold a term, and which terms a claim holds. */
interface Index {
  /** By term, rarest first (ties by key): the claims that hold it, in their order. */
  postings: readonly Int32Array[];
  /** By claim: its terms, rarest first. */
  terms: readonly Int32Array[];
}

/** Word families and synonyms are terms of their own. */
function indexOf(profiles: readonly Profile[]): Index {
  const holders = new Map<string, number[]>();
  const keys = profiles.map(indexKeys);
  for (const [claim, own] of keys.entries()) {
    for (const key of own) {
      const list = holders.get(key);
      if (list) list.push(claim);
      else holders.set(key, [claim]);
    }
  }
  const rarest = [...holders].sort(([x, p], [y, q]) => p.length - q.length || byText(x, y));
  const place = new Map(rarest.map(([key], at) => [key, at]));
  return {
    postings: rarest.map(([, list]) => Int32Array.from(list)),
    terms: keys.map((own) => Int32Array.from(own, (key) => place.get(key) as number).sort()),
  };
}

function indexKeys(profile: Profile): Set<string> {
  const keys = new Set<string>(profile.keys);
  for (const term of profile.terms) {
    if (term.stem) keys.add(`~${term.stem}`);
    for (const group of term.groups) keys.add(`=${group}`);
  }
  return keys;
}

const square = (n: number): number => n * n;

/** The source of each profile, as a number. */
function sourceNumbers(profiles: readonly Profile[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(profiles, ({ claim: { source } }) => {
    const number = numbers.get(source) ?? numbers.size;
    numbers.set(source, number);
    return number;
  });
}

/** The highest scores seen and whose they are, never more than `most`; equal scores go to the lower place. */
class Best {
  readonly places: number[] = [];
  constructor(
    private readonly most: number,
    private readonly scores: Float64Array,
  ) {}

  offer(place: number): void {
    if (this.places.length === this.most && !this.before(place, this.places.at(-1))) return;
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.before(place, this.places[middle])) high = middle;
      else low = middle + 1;
    }
    this.places.splice(low, 0, place);
    if (this.places.length > this.most) this.places.pop();
  }

  private before(x: number, y: number | undefined): boolean {
    if (y === undefined) return false;
    const difference = (this.scores[x] as number) - (this.scores[y] as number);
    return difference > 0 || (difference === 0 && x < y);
  }
}

/** For every claim its `perClaim` closest claims of other sources by the weights of shared terms; a pair is kept if either side asks for it. */
export function rankedPartners(profiles: readonly Profile[], weights: Weights, perClaim: number): Partners {
  const { postings, terms } = indexOf(profiles);
  // A family or synonym posting has no weight of its own: it weighs by how many claims hold it.
  const squares = Float64Array.from(postings, (list) => square(Math.log(1 + weights.claims / list.length)));
  const norms = profiles.map((p) => Math.sqrt(p.keys.reduce((sum, key) => sum + weights.of(key) ** 2, 0)) || 1);
  const sources = sourceNumbers(profiles);
  const scores = new Float64Array(profiles.length);
  const touched = new Int32Array(profiles.length);
  const chosen = new Map<number, number>();
  let touchedInAll = 0;
  for (const [i, own] of terms.entries()) {
    let count = 0;
    let read = 0;
    for (const term of own) {
      const list = postings[term] as Int32Array;
      if (read + list.length > POSTINGS_PER_CLAIM && read > 0) break;
      read += list.length;
      const weight = squares[term] as number;
      for (let at = 0; at < list.length; at++) {
        const j = list[at] as number;
        if (sources[j] === sources[i]) continue;
        if (scores[j] === 0) touched[count++] = j;
        scores[j] = (scores[j] as number) + weight;
      }
    }
    touchedInAll += count;
    const best = new Best(perClaim, scores);
    for (let at = 0; at < count; at++) {
      const j = touched[at] as number;
      scores[j] = (scores[j] as number) / ((norms[i] as number) * (norms[j] as number));
      best.offer(j);
    }
    for (const j of best.places) {
      const key = Math.min(i, j) * profiles.length + Math.max(i, j);
      chosen.set(key, Math.max(chosen.get(key) ?? 0, scores[j] as number));
    }
    for (let at = 0; at < count; at++) scores[touched[at] as number] = 0;
  }
  const pairs = [...chosen]
    .sort(([x, p], [y, q]) => q - p || x - y)
    .map(([key]): [number, number] => [Math.floor(key / profiles.length), key % profiles.length]);
  return { pairs, sharing: Math.max(pairs.length, Math.round(touchedInAll / 2)) };
}
