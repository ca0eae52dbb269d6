import type { Claim } from '../claims/types.js';
import type { Agreement, Comparison } from '../comparison/types.js';
import type { Finding } from '../corpus/types.js';
import { counted, grouped } from '../counted.js';
import type { Relation } from '../judge/types.js';
import { byText } from '../order.js';
import { wordsAt } from './quotes.js';

/** What a reason is said of. Texts in the answer come from documents: every format still escapes what it gets. */
export interface Said {
  relation?: Relation;
  a?: Claim;
  b?: Claim;
}

type Sentence = (said: Side, finding: Finding) => string;
interface Side {
  /** The marked words on each side; empty if none. */
  a: string;
  b: string;
  agree: boolean;
  claims: Said;
}

/** `“12 dead” against “30 dead”`, as far as there are words; with what it is said of in front. */
function against(intro: string, { a, b }: Side, joint = 'against'): string {
  if (a && b) return `${intro}: “${a}” ${joint} “${b}”`;
  return a || b ? `${intro}: “${a || b}”` : intro;
}

const text = (finding: Finding, key: string): string | null => {
  const value = finding[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Two values, one a side, in the order of the claims. */
function pairOf(finding: Finding, key: string): string[] {
  const value = finding[key];
  return Array.isArray(value) && value.length === 2 ? value.map(String) : [];
}

/** How an author stands to what is said, as a verb phrase. */
const STANCES: Record<string, string> = {
  asserted: 'states it as fact',
  hedged: 'thinks it possible',
  hypothetical: 'supposes it',
  reported: 'reports it',
  denied: 'denies it',
};

function when({ claims }: Side): string {
  const [first, second] = [claims.a?.date, claims.b?.date];
  return first && second && first !== second ? ` (${[first, second].sort().join(' and ')})` : '';
}

/** A finding's relation as a noun with its article. */
export const RELATION_NOUNS = {
  agreement: 'an agreement',
  contradiction: 'a contradiction',
  tension: 'a tension',
} as const;

/** Why a pair is what it is: one short plain sentence per code of the judge. */
const REASONS: Record<string, Sentence> = {
  numeric: (s, finding) => {
    const what = text(finding, 'what');
    const of = what === null ? '' : ` (${what})`;
    return s.agree ? against(`the same figure${of}`, s, 'and') : against(`the figures differ${of}`, s);
  },
  date: (s) => (s.agree ? against('the same date', s, 'and') : against('the dates differ', s)),
  negation: (s) => (s.agree ? against('both deny it', s, 'and') : against('one denies what the other says', s)),
  antonym: (s) => (s.agree ? against('a matching contrast', s, 'and') : against('opposite words', s)),
  role: (s) => {
    return s.agree
      ? against('the same who does what to whom', s, 'and')
      : against('who does it to whom is turned round', s);
  },
  modality: (s, finding) => {
    const [x, y] = pairOf(finding, 'modalities').map((modality) => own(STANCES, modality) ?? 'says it');
    if (s.a || s.b || !x || !y) {
      const intro = 'one states as fact what the other only thinks possible';
      return s.agree ? against('equally sure of it', s, 'and') : against(intro, s);
    }
    return x === y ? `both ${x.replace(/^(\S+?)s\b/u, '$1')}` : `one ${x}, the other ${y}`;
  },
  quantifier: (s) => (s.agree ? against('the same reach', s, 'and') : against('one says all, the other only some', s)),
  cause: (s) => (s.agree ? against('the same cause', s, 'and') : against('they name different causes', s)),
  degree: (s) => {
    return s.agree
      ? against('the same direction', s, 'and')
      : against('they differ on how much, or in which direction', s);
  },
  speaker: (s, finding) => {
    const [x = '', y = ''] = pairOf(finding, 'speakers').map(shortened);
    if (s.agree) return x === '' ? 'the same speaker' : `the same speaker: ${x}`;
    return x && y ? `different people are speaking: ${x} and ${y}` : 'different people are speaking';
  },
  identity: (s) =>
    s.agree ? against('the same names', s, 'and') : against('they name different people, places or things', s),
  wording: (s) => (s.a ? `they share the telling words “${s.a}”` : 'nearly the same words'),
  time: (s, finding) => {
    if (finding.kind === 'disputed') return against('the dates differ', s);
    if (s.agree) return `the same matter at different times${when(s)}`;
    if (s.claims.relation !== 'tension') return against(`they speak of different times${when(s)}`, s);
    return against(`it changed over time${when(s)}`, s);
  },
  voice: (s, finding) => {
    const [x = '', y = ''] = pairOf(finding, 'speakers').map(shortened);
    if (x && y) return `each reports somebody else: ${x} and ${y}`;
    if (x || y) return `one speaks for itself, the other reports ${x || y}`;
    return against('one speaks for itself, the other reports what somebody else says', s);
  },
  scope: (s) => against('one speaks more widely than the other', s),
  weak: (_, finding) => {
    const [sure, least] = [finding.confidence, finding.least].map((share) => percent(Number(share)));
    const what = own<string>(RELATION_NOUNS, String(finding.relation)) ?? 'a finding';
    return `it would be ${what}, but only ${sure} of findings like this are right; ${least} are asked for`;
  },
  hub: () => 'one of the two already stands in stronger findings',
  subject: (s) => against('they speak of different things', s),
  quotation: () => 'both print the same words of one statement',
  evidence: () => 'they share no name and too few telling words',
  event: (s) => against('they speak of different events', s),
  direction: (s) => against('the direction is turned round', s),
  denial: (s) => against('one side denies it', s),
  update: (s) => against(`a later figure${when(s)}`, s),
  model: (s) => {
    if (s.agree) return against('read together, they make the same point', s, 'and');
    return s.claims.relation === 'tension'
      ? against('read together, they pull in different directions', s)
      : against('read together, they cannot both be true', s);
  },
};

/** Why pairs were not compared, or claims not made: the end of "... left out because they ...". */
const LEFT_OUT: Record<string, string> = {
  noSharedTerm: 'share no telling word',
  beyondBound: 'were not among the closest of either sentence',
  beyondLimit: 'were not among the closest pairs of the topic',
  unread: 'were not close enough for the model to read',
  sameSource: 'come from one source',
  time: 'speak of different times',
  date: 'speak of different dates',
  event: 'speak of different events',
  subject: 'speak of different things',
  identity: 'speak of different people, places or things',
  voice: 'report what somebody else says',
  speaker: 'report different speakers',
  scope: 'differ in scope',
  modality: 'are not both stated as fact',
};

/** Everything else that is explained to people: sentences that are no claims, text that is no prose, warnings. */
const NOTES: Record<string, string> = {
  question: 'a question',
  exclamation: 'an exclamation',
  fragment: 'no full sentence',
  truncated: 'breaks off',
  meta: 'speaks about the article itself',
  tooLong: 'too long for a sentence',
  heading: 'a heading',
  headlines: 'headlines of other articles',
  caption: 'a caption or credit',
  credit: 'a credit',
  image: 'an image',
  pullquote: 'a pull quote that repeats a sentence',
  attributed: 'a pull quote with its speaker',
  navigation: 'navigation',
  phrase: 'navigation',
  link: 'a link',
  linkList: 'a list of links',
  address: 'an address',
  contents: 'a table of contents',
  reference: 'a reference',
  references: 'a list of references',
  referenceEntry: 'an entry of a list of references',
  byline: 'a byline',
  authorName: 'the name of the author',
  dateLine: 'a line with the date',
  card: 'an author card',
  authorCard: 'an author card',
  biography: 'about the author',
  keyValue: 'a list of labels and values',
  duplicate: 'repeats an earlier passage',
  repeats: 'repeats an earlier passage',
  filler: 'filler text',
  frontMatter: 'front matter',
  markup: 'markup',
  noWords: 'no words',
  pageNumber: 'a page number',
  runningHead: 'a running head',
  hub: 'one of the two already stands in stronger findings',
};

/** A reason for a verdict as a short plain sentence without its full stop. Never throws, whatever the code. */
export function reasonText(finding: Finding, claims: Said = {}): string {
  const side: Side = {
    a: claims.a ? shortened(wordsAt(finding, 'a', claims.a.text)) : '',
    b: claims.b ? shortened(wordsAt(finding, 'b', claims.b.text)) : '',
    agree: agrees(finding, claims.relation),
    claims,
  };
  const sentence = own(REASONS, finding.code);
  return sentence ? sentence(side, finding) : describe(finding);
}

/** What a signal saw, where it says so; else what the verdict is. */
function agrees({ relation }: Finding, verdict: Relation | undefined): boolean {
  if (typeof relation === 'string') return relation === 'same' || relation === 'equal' || relation === 'both';
  return verdict === 'agreement';
}

/** `3 share no telling word, 2 speak of different times`; empty if nothing was left out. Most frequent first. */
export function leftOutText(leftOut: Readonly<Record<string, number>>): string {
  return Object.entries(leftOut)
    .filter(([, count]) => count > 0)
    .sort(([x, m], [y, n]) => n - m || byText(x, y))
    .map(([code, count]) => `${grouped(count)} ${own(LEFT_OUT, code) ?? `(${humanised(code)})`}`)
    .join(', ');
}

/** How much was looked at, and why the rest was not: one sentence for every format. */
export function examinedText({ pairs, judged, leftOut }: Comparison['examined'], from = 'different sources'): string {
  const compared = judged === pairs ? 'all compared' : `${grouped(judged)} compared`;
  const rest = leftOutText(leftOut);
  return `Examined ${counted(pairs, 'pair')} of claims from ${from}: ${compared}${rest === '' ? '' : `; left out: ${rest}`}.`;
}

/** What a percentage means, wherever one is printed. */
export const PERCENT_NOTE =
  'A percentage is the share of findings of that strength that proved right on labelled pairs of other texts; for several quotes, from the least to the most certain.';

/** Any other finding in words: `{code: 'caption'}` -> `a caption or credit`. */
export function describe(finding: Finding): string {
  const known = own(NOTES, finding.code) ?? own(LEFT_OUT, finding.code);
  const details = Object.entries(finding)
    .filter(
      ([key, value]) => key !== 'code' && (typeof value === 'string' || typeof value === 'number') && value !== '',
    )
    .filter(([key]) => !/^(?:start|end|[ab]Start|[ab]End|from|to|weight)$/u.test(key))
    .map(([key, value]) => `${humanised(key)}: ${value}`);
  const name = known ?? text(finding, 'message') ?? humanised(finding.code);
  return details.length > 0 && known === undefined ? `${name} (${details.join(', ')})` : name;
}

/** `noSharedTerm`, `no-shared-term` and `no_shared_term` -> `no shared term`. */
export function humanised(code: string): string {
  const words = code
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[-_.\s]+/gu, ' ')
    .trim();
  return words === '' ? 'no reason given' : words.toLowerCase();
}

const MAX_WORDS = 60;
/** What a reason repeats of a quote stays short: the quote itself stands below it. */
function shortened(words: string): string {
  if (words.length <= MAX_WORDS) return words;
  return `${words.slice(0, MAX_WORDS).replace(/\s+\S*$|[\ud800-\udbff]$/u, '')} …`;
}

/** Only what a table holds itself: a code called `constructor` is just unknown. */
const own = <T>(table: Record<string, T>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** `91 %`. Never `100 %`: nothing measured is that sure. */
const outOfHundred = (confidence: number): number => Math.min(99, Math.round(confidence * 100));

export const percent = (confidence: number): string => `${outOfHundred(confidence)} %`;

/** `62–83 %`: of several quotes, how sure it is that the least certain and the most certain of them belong together. */
export function percentOf({ claims, pairs, confidence }: Agreement): string {
  const best = (id: string): number =>
    Math.max(...pairs.filter(({ a, b }) => a === id || b === id).map((pair) => pair.confidence));
  const least = outOfHundred(Math.min(confidence, ...claims.map(best)));
  return least === outOfHundred(confidence) ? percent(confidence) : `${least}–${percent(confidence)}`;
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
