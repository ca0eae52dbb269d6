import { type Issue, issuesOf, quoted, type Resolved, resolvedIssues, type Spot, setAsideIssues } from './issues.js';
import { Fixed, jsonDocument, Nested } from './json-text.js';
import { visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const RULES = [
  {
    id: 'contradiction',
    name: 'Contradiction',
    shortDescription: { text: 'Two sources contradict each other.' },
    fullDescription: { text: 'Two sources make claims that cannot both be true: same matter, same time, same scope.' },
    defaultConfiguration: { level: 'warning' },
  },
  {
    id: 'tension',
    name: 'Tension',
    shortDescription: { text: 'Two sources are in tension.' },
    fullDescription: {
      text: 'Two sources pull in different directions without excluding each other, for instance over time.',
    },
    defaultConfiguration: { level: 'note' },
  },
];

/**
 * SARIF 2.1.0 (OASIS): one result a contradiction or tension, at one quote, the other as a related place. Against a
 * baseline each says whether it is new; what is resolved stays, `absent`, at its line of the baseline file. What people
 * set aside stays too, suppressed with their reason.
 */
export function* renderSarif(input: RenderInput, options: RenderOptions): Generator<string> {
  const results = [
    ...issuesOf(input, options).map(result),
    ...setAsideIssues(input, options).map((issue) => ({ ...result(issue), suppressions: [suppression(issue)] })),
    ...resolvedIssues(input, options).map(absent),
  ];
  yield* jsonDocument({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      new Nested({
        tool: { driver: { name: 'claim-compare', rules: RULES } },
        columnKind: 'utf16CodeUnits',
        results,
      }),
    ],
  });
  yield '\n';
}

function result({ topic, relation, id, confidence, title, message, status, a, b }: Issue): object {
  return {
    ruleId: relation,
    ruleIndex: relation === 'contradiction' ? 0 : 1,
    level: relation === 'contradiction' ? 'warning' : 'note',
    message: { text: plain(`${topic.label}: ${title}. ${message}`) },
    locations: [location(a)],
    relatedLocations: [{ id: 1, ...location(b), message: { text: plain(`${b.who}: ${quoted(b.claim)}`) } }],
    partialFingerprints: { 'claimPair/v1': `${topic.id}-${id}` },
    ...(status === null ? {} : { baselineState: status }),
    rank: new Fixed(confidence * 100, 1),
    properties: { topic: topic.id, confidence: new Fixed(confidence) },
  };
}

/** `external`: it stands in a file of its own, not in the text that is looked at. */
const suppression = ({ people }: Issue): object => ({
  kind: 'external',
  status: 'accepted',
  justification: people ?? 'set aside by people',
});

/** A rule that was looked at and holds now (`pass`), so it has no level (SARIF 3.27.10). */
function absent({ topic, relation, message, path, line }: Resolved): object {
  return {
    ruleId: relation,
    ruleIndex: relation === 'contradiction' ? 0 : 1,
    kind: 'pass',
    level: 'none',
    message: { text: plain(`${topic.label}: no longer found. ${message}`) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uri(path) }, region: { startLine: line, startColumn: 1 } } },
    ],
    baselineState: 'absent',
    properties: { topic: topic.id },
  };
}

const uri = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function location({ path, line, column, claim, verbatim }: Spot): object {
  const { start, end, text } = claim;
  const offsets = verbatim ? { charOffset: start, charLength: end - start, snippet: { text: visible(text) } } : {};
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path) },
      region: { startLine: line, startColumn: column, ...offsets },
    },
  };
}

/** In a SARIF message `[text](1)` is a link and `{0}` a placeholder: a quote has neither. */
const plain = (text: string): string =>
  (/\]\(/u.test(text) ? text.replace(/[\\[\]]/gu, '\\$&') : text).replace(/\{(\d+)\}/gu, '{{$1}}');
