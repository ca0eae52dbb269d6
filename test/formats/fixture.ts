import type { Claim } from '../../src/claims/types.js';
import type { Agreement, Comparison, Conflict } from '../../src/comparison/types.js';
import type { Document, Finding } from '../../src/corpus/types.js';
import type { RenderOptions } from '../../src/formats/types.js';
import type { Quantity, Sentence } from '../../src/text/types.js';

export const OPTIONS: RenderOptions = {
  width: 100,
  color: false,
  limit: null,
  context: 0,
  minConfidence: null,
  quiet: false,
};

interface Article {
  id: string;
  source: string;
  date: string | null;
  title?: string;
  url?: string;
  sentences: string[];
}

/** Five invented articles on an invented dam. The last one does not speak of it. */
export const ARTICLES: Article[] = [
  {
    id: 'courier',
    source: 'Northern Courier',
    date: '2021-03-02',
    title: 'Flood at the Orsa dam',
    url: 'https://courier.example/orsa?id=1&page=2',
    sentences: [
      'The Orsa dam failed on Tuesday night after three days of rain.',
      'At least 12 people died when the dam gave way.',
      'The operator had inspected the dam in January.',
      'Engineers believe a new dam could be finished within two years.',
      'The mayor of Orsa said that the warning sirens worked.',
    ],
  },
  {
    id: 'valley',
    source: 'Valley Post',
    date: '2021-03-04',
    sentences: [
      'Three days of rain brought down the Orsa dam.',
      'The collapse of the dam killed 30 people, the provincial government said.',
      'The dam had not been inspected since 2017.',
      'No siren sounded in the lower town.',
    ],
  },
  {
    id: 'review',
    source: 'Coastal Review',
    date: '2022-07',
    title: 'What became of Orsa?',
    sentences: [
      'Heavy rain caused the failure of the Orsa dam in 2021.',
      'Work on the new dam has not begun.',
      'The province now pays the families of 34 victims.',
    ],
  },
  {
    id: 'harbour',
    source: '港湾日報 🌊',
    date: '2023',
    sentences: ['オルサのダムは三日間の雨のあとに決壊した。', 'The new Orsa dam holds water again.'],
  },
  { id: 'almanac', source: 'The Almanac', date: null, sentences: ['The Orsa valley is known for its apples.'] },
];

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function document({ id, source, date, title, url, sentences }: Article): Document {
  return {
    id,
    source: slug(source),
    sourceName: source,
    title: title ?? null,
    author: null,
    date,
    url: url ?? null,
    file: `${id}.txt`,
    text: `${sentences.join('\n')}\n`,
    blocks: [],
    origins: {},
  };
}

/** One claim a sentence, one sentence a line. */
function claimsOf(article: Article): Claim[] {
  let start = 0;
  return article.sentences.map((text, i) => {
    const claim: Claim = {
      id: `${article.id}-${i + 1}`,
      document: article.id,
      source: slug(article.source),
      sentence: i,
      text,
      start,
      end: start + text.length,
      line: i + 1,
      column: 1,
      date: article.date,
      speaker: /The mayor of Orsa said/.test(text) ? 'The mayor of Orsa' : null,
      modality: /could|believe/.test(text) ? 'hedged' : 'asserted',
      tags: [],
      tokens: [],
      negations: [],
      quantities: [],
      dates: [],
      names: [],
      roles: [],
    };
    start += text.length + 1;
    return claim;
  });
}

const sentenceOf = (claim: Claim): Sentence => ({
  document: claim.document,
  index: claim.sentence,
  block: 0,
  kind: 'prose',
  text: claim.text,
  start: claim.start,
  end: claim.end,
  line: claim.line,
  column: claim.column,
  complete: true,
  reason: null,
});

interface Findings {
  agreements?: Agreement[];
  contradictions?: Conflict[];
  tensions?: Conflict[];
  changes?: Comparison['changes'];
  unique?: string[];
}

/** A comparison of these articles; `silent` ones make no claim. */
export function comparison(articles: Article[], findings: Findings, silent: string[] = []): Comparison {
  const documents = articles.map(document).sort((x, y) => (x.id < y.id ? -1 : 1));
  const claims = articles.filter(({ id }) => !silent.includes(id)).flatMap(claimsOf);
  const sources = [...new Map(documents.map(({ source, sourceName }) => [source, sourceName]))].sort();
  return {
    topic: {
      id: 'orsa-dam',
      label: 'The Orsa dam',
      keywords: ['dam'],
      exclude: [],
      patterns: [],
      eventLog: false,
      matches: [],
      ignores: [],
    },
    corpus: {
      root: 'corpus.yaml',
      documents,
      sources: sources.map(([id, name]) => ({ id, name })),
      warnings: [],
      topicsFile: null,
    },
    sources: sources.map(([id, name]) => ({
      id,
      name,
      documents: documents.filter((one) => one.source === id).length,
      claims: claims.filter((claim) => claim.source === id).length,
    })),
    claims,
    nonClaims: [],
    sentences: new Map(articles.map((article) => [article.id, claimsOf(article).map(sentenceOf)])),
    agreements: [],
    contradictions: [],
    tensions: [],
    changes: [],
    unique: [],
    ...findings,
    origins: documents.map(({ id }) => ({ id, documents: [id] })),
    silent: silent.map((id) => documents.find((one) => one.id === id)?.source ?? id),
    examined: { pairs: 60, judged: 48, leftOut: { noSharedTerm: 9, beyondBound: 3 } },
    weaker: { agreement: 0, contradiction: 0, tension: 0 },
    engine: { name: 'signals', fingerprint: 'signals-1' },
  };
}

/** The span of `words` in the sentence of a claim id such as `valley-2`, for the arguments of a reason. */
function at(claim: string, words: string): number[] {
  const [id, n] = claim.split('-') as [string, string];
  const start = ARTICLES.find((article) => article.id === id)?.sentences[Number(n) - 1]?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`"${words}" is not in ${claim}`);
  return [start, start + words.length];
}

const reason = (code: string, a: string, wordsA: string, b: string, wordsB: string): Finding => ({
  code,
  a: at(a, wordsA),
  b: at(b, wordsB),
});

/** Everything a comparison can hold, once. */
export function orsa(): Comparison {
  return comparison(
    ARTICLES,
    {
      agreements: [
        {
          id: 'agreement-1',
          claims: ['courier-1', 'valley-1', 'review-1', 'harbour-1'],
          sources: ['coastal-review', 'northern-courier', 'valley-post', '港湾日報'],
          origins: 4,
          confidence: 0.914,
          pairs: [
            {
              a: 'courier-1',
              b: 'valley-1',
              confidence: 0.914,
              reasons: [reason('wording', 'courier-1', 'three days of rain', 'valley-1', 'Three days of rain')],
            },
            { a: 'review-1', b: 'valley-1', confidence: 0.7, reasons: [{ code: 'model' }] },
            { a: 'courier-1', b: 'harbour-1', confidence: 0.66, reasons: [{ code: 'model' }] },
          ],
        },
      ],
      contradictions: [
        {
          id: 'contradiction-1',
          a: 'courier-3',
          b: 'valley-3',
          confidence: 0.83,
          reasons: [reason('negation', 'courier-3', 'had inspected', 'valley-3', 'not been inspected')],
          like: null,
        },
        {
          id: 'contradiction-2',
          a: 'courier-5',
          b: 'valley-4',
          confidence: 0.7,
          reasons: [reason('antonym', 'courier-5', 'sirens worked', 'valley-4', 'No siren sounded')],
          like: null,
        },
      ],
      tensions: [
        {
          id: 'tension-1',
          a: 'courier-2',
          b: 'valley-2',
          confidence: 0.78,
          reasons: [{ code: 'time' }, reason('numeric', 'courier-2', 'At least 12 people', 'valley-2', '30 people')],
          like: null,
        },
        {
          id: 'tension-2',
          a: 'courier-4',
          b: 'review-2',
          confidence: 0.55,
          reasons: [reason('modality', 'courier-4', 'could be finished', 'review-2', 'has not begun')],
          like: null,
        },
        {
          id: 'tension-3',
          a: 'harbour-2',
          b: 'review-2',
          confidence: 0.5,
          reasons: [{ code: 'time', a: at('harbour-2', 'holds water'), b: at('review-2', 'has not begun') }],
          like: null,
        },
      ],
      changes: [
        { tension: 'tension-1', earlier: 'courier-2', later: 'valley-2' },
        { tension: 'tension-3', earlier: 'review-2', later: 'harbour-2' },
      ],
      unique: ['courier-3', 'courier-5', 'review-3'],
    },
    ['almanac'],
  );
}

/** Nothing was found. */
export const nothing = (): Comparison => comparison(ARTICLES, {}, ['almanac']);

/** A rendered answer as one string. */
export const whole = (rendered: string | Iterable<string>): string =>
  typeof rendered === 'string' ? rendered : [...rendered].join('');

const quantity = (text: string, words: string, low: number, high: number): Quantity => {
  const start = text.indexOf(words);
  const bound = high === Number.POSITIVE_INFINITY ? 'atLeast' : 'exact';
  const shape = { kind: 'count', bound, unit: '', head: 'person', measure: 'dead' } as const;
  return { start, end: start + words.length, text: words, low, high, ...shape };
};

/** `orsa` with the figures of its sentences read, as the claims room reads them. */
export function orsaWithFigures(): Comparison {
  const answer = orsa();
  const figures: Record<string, [string, number, number]> = {
    'courier-2': ['At least 12 people', 12, Number.POSITIVE_INFINITY],
    'valley-2': ['30 people', 30, 30],
  };
  answer.claims = answer.claims.map((claim) => {
    const figure = figures[claim.id];
    return figure === undefined ? claim : { ...claim, quantities: [quantity(claim.text, ...figure)] };
  });
  return answer;
}

/** A large answer: `count` findings of every kind between eight sources. */
export function many(count: number): Comparison {
  const articles = Array.from({ length: 8 }, (_, s) => ({
    id: `paper${s}`,
    source: `Paper ${'ABCDEFGH'[s]}`,
    date: `${2015 + s}-0${s + 1}`,
    sentences: Array.from(
      { length: Math.ceil(count / 2) },
      (_, i) => `Mine ${i} of the valley produced ${s}${i} tons of tin.`,
    ),
  }));
  const kinds = ['agreement', 'contradiction', 'tension', 'change'] as const;
  const found = Array.from({ length: count }, (_, i) => {
    const [a, b] = [i % 8, (i + 1 + (i % 3)) % 8].sort() as [number, number];
    const n = Math.floor(i / 2) + 1;
    const pair = { a: `paper${a}-${n}`, b: `paper${b}-${n}`, confidence: 0.5 + (i % 50) / 100, like: null };
    return { ...pair, id: `finding-${i}`, kind: kinds[i % 4], reasons: [{ code: i % 4 === 3 ? 'time' : 'numeric' }] };
  });
  const of = (...wanted: (string | undefined)[]) => found.filter(({ kind }) => wanted.includes(kind));
  return comparison(articles, {
    agreements: of('agreement').map((one) => ({
      id: one.id,
      claims: [one.a, one.b],
      sources: [one.a, one.b].map((id) => `paper-${'abcdefgh'[Number(id[5])]}`),
      origins: 2,
      confidence: one.confidence,
      pairs: [one],
    })),
    contradictions: of('contradiction'),
    tensions: of('tension', 'change'),
    changes: of('change').map(({ id, a, b }) => ({ tension: id, earlier: a, later: b })),
  });
}
