import type { Claim } from '../claims/types.js';
import type { Document, Finding } from '../corpus/types.js';
import type { PersonVerdict, Status } from '../review/types.js';
import { marksAround } from './quotes.js';
import { knownText, resolvedOf, setAside, statusOf, verdictOf, verdictText } from './review.js';
import { visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';
import { cut, distinct, type View, viewOf } from './view.js';
import { capital, percent, reasonText } from './wording.js';

/** A place in a file as CI systems point at it. */
export interface Spot {
  claim: Claim;
  /** From where the program was started, as far as it is known; with `/`. */
  path: string;
  /** Of the file; of the record in a file of many documents. */
  line: number;
  column: number;
  /** Whether the file itself holds the text at the claim's offsets (not so in a PDF or in a record). */
  verbatim: boolean;
  /** `Valley Post, 2021-03-04`. */
  who: string;
}

/** A contradiction or tension as something to look at in a CI run. All texts are safe to show on one line. */
export interface Issue {
  topic: { id: string; label: string };
  relation: 'contradiction' | 'tension';
  /** Stable from run to run and under edits elsewhere. */
  id: string;
  confidence: number;
  /** Why, in one sentence. */
  title: string;
  /** Who says what against whom, and what is known of the finding. */
  message: string;
  /** Against the baseline; null where none is used. */
  status: Status | null;
  /** What people said of it; null if nothing. */
  people: string | null;
  a: Spot;
  b: Spot;
}

/** Contradictions, then tensions, of each topic; near-identical ones once. */
export function issuesOf({ comparisons }: RenderInput, options: RenderOptions): Issue[] {
  return comparisons.flatMap((comparison) => {
    const view = viewOf(comparison, options);
    return (['contradiction', 'tension'] as const).flatMap((relation) =>
      cut(distinct(relation === 'contradiction' ? view.contradictions : view.tensions), options.limit).shown.map(
        (found): Issue => issueOf(view, relation, found, verdictOf(view, found)),
      ),
    );
  });
}

/** Findings that people took off the lists: formats that mark instead of dropping show them all the same. */
export function setAsideIssues({ comparisons }: RenderInput, options: RenderOptions): Issue[] {
  return comparisons.flatMap((comparison) => {
    const view = viewOf(comparison, options);
    return setAside(view).flatMap(({ relation, verdict, ...found }) =>
      relation === 'agreement' ? [] : [issueOf(view, relation, { ...found, reasons: [] }, verdict)],
    );
  });
}

/** A finding only the baseline still holds, at its line there. */
export interface Resolved {
  topic: { id: string; label: string };
  relation: Issue['relation'];
  message: string;
  /** The baseline file, with `/`. */
  path: string;
  line: number;
}

export function resolvedIssues({ comparisons }: RenderInput, options: RenderOptions): Resolved[] {
  return comparisons.flatMap((comparison) => {
    const view = viewOf(comparison, options);
    const topic = { id: comparison.topic.id, label: visible(comparison.topic.label) };
    const path = visible(comparison.review?.baseline?.file.replaceAll('\\', '/') ?? '');
    return resolvedOf(view).flatMap((known) =>
      known.relation === 'agreement'
        ? []
        : [{ topic, relation: known.relation, message: knownText(view, known), path, line: known.line }],
    );
  });
}

function issueOf(
  view: View,
  relation: Issue['relation'],
  found: { id: string; a: string; b: string; confidence: number; reasons: readonly Finding[] },
  verdict: PersonVerdict | null,
): Issue {
  const a = spot(view, found.a);
  const b = spot(view, found.b);
  const [why] = found.reasons.map((reason) => reasonText(reason, { relation, a: a.claim, b: b.claim }));
  const verb = relation === 'contradiction' ? 'contradicts' : 'is in tension with';
  const status = statusOf(view, found.id);
  const people = verdict && verdictText(verdict);
  const known = [...(status ? [STATUS_TEXT[status]] : []), ...(people ? [people] : [])];
  const { topic } = view.comparison;
  return {
    topic: { id: topic.id, label: visible(topic.label) },
    relation,
    id: found.id,
    confidence: found.confidence,
    title: visible(capital(why ?? `in ${relation}`)),
    message:
      `${a.who}: ${quoted(a.claim)} ${verb} ${b.who}: ${quoted(b.claim)} ` +
      `(${[visible(view.cite(b.claim).place), `${percent(found.confidence)} sure`, ...known].join('; ')})`,
    status,
    people,
    a,
    b,
  };
}

const STATUS_TEXT: Readonly<Record<Status, string>> = { new: 'new since the baseline', unchanged: 'in the baseline' };

function spot(view: View, id: string): Spot {
  const claim = view.claim(id);
  const { source, date } = view.cite(claim);
  const { root } = view.comparison.corpus;
  const document = view.document(claim.document);
  const { record, pages } = document;
  const verbatim = record === undefined && pages === undefined;
  return {
    claim,
    path: visible(pathOf(root, document)),
    line: record ?? (pages === undefined ? claim.line : 1),
    column: verbatim ? claim.column : 1,
    verbatim,
    who: `${visible(source)}${date === null ? '' : `, ${visible(date)}`}`,
  };
}

/**
 * The file as seen from where the program was started: what the user named as corpus, then the file in it. Where the
 * corpus was named by an absolute path the file alone is given: CI systems only know paths inside the repository.
 */
function pathOf(root: string, { file }: Document): string {
  const named = root.replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:\/)/u.test(named)) return file;
  const folder = /\.(?:ya?ml|jsonl|ndjson|gz)$/iu.test(named) ? named.split('/').slice(0, -1).join('/') : named;
  return [...folder.split('/'), ...file.split('/')].filter((part) => part !== '' && part !== '.').join('/');
}

/** The text of a claim in quotation marks, on one line. */
export function quoted({ text }: Claim): string {
  const { open, close } = marksAround(text);
  return `${open}${visible(text)}${close}`;
}
