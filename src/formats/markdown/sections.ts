import type { Agreement, Conflict } from '../../comparison/types.js';
import { counted } from '../../counted.js';
import { nothingFound } from '../nothing.js';
import { markdown } from '../safe.js';
import type { RenderOptions } from '../types.js';
import { bestPair, cut, groupBy, listsToShow, representatives, type View } from '../view.js';
import { capital, examinedText, percentOf, reasonText } from '../wording.js';
import type { Piece } from './budget.js';
import { findingBlock, heading, marked, rest } from './finding.js';
import { groupSections } from './groups.js';
import { peopleLine, reviewed, standing, statusTag } from './review.js';
import { anchor, anchorId, inTags, place, quote, whoAndWhen } from './text.js';

/** What a reader of a CI run looks at first: how much there is of what. */
export function countsTable(views: readonly View[]): string {
  const head =
    '| Topic | Sources | Agreements | Contradictions | Tensions | Changes | Silent |\n|:--|--:|--:|--:|--:|--:|--:|\n';
  const rows = views.map((view) => {
    const { topic, sources, silent } = view.comparison;
    const { contradiction, tension, change } = listsToShow(view);
    const lists = [view.agreements, contradiction, tension, change, silent];
    const counts = [sources.length - silent.length, ...lists.map(({ length }) => length)];
    return `| [${markdown(topic.label)}](#${anchorId('topic', topic.id)}) | ${counts.join(' | ')} |\n`;
  });
  return head + rows.join('');
}

/** Contradictions first: they are what somebody has to look at. */
export function* topicSections(view: View, options: RenderOptions): Generator<Piece> {
  const { limit, by } = options;
  const { topic, sources, claims, corpus } = view.comparison;
  yield heading(
    `\n## ${anchor('topic', topic.id)}${markdown(topic.label)}\n\n${counted(sources.length, 'source')}, ` +
      `${counted(corpus.documents.length, 'document')}, ${counted(claims.length, 'claim')}.\n${standing(view)}`,
  );
  if (by) yield* groupSections(view, by, options);
  else yield* byKind(view, limit);
  yield* reviewed(view);
  yield* unique(view, limit);
  yield heading(closing(view));
}

function* byKind(view: View, limit: number | null): Generator<Piece> {
  const { contradiction, tension, change } = listsToShow(view);
  yield* conflicts(view, 'They contradict each other', 'contradiction', contradiction, limit);
  yield* conflicts(view, 'In tension', 'tension', tension, limit);
  if (change.length > 0) yield* conflicts(view, 'Changed over time', 'tension', change, limit);
  yield* agreements(view, limit);
}

function* conflicts(
  view: View,
  name: string,
  relation: 'contradiction' | 'tension',
  list: readonly Conflict[],
  limit: number | null,
): Generator<Piece> {
  if (list.length === 0) {
    yield heading(`\n### ${name}\n\n${capital(nothingFound(view, relation))}.\n`);
    return;
  }
  yield heading(`\n### ${name} (${list.length})\n\n`);
  const { shown, left } = cut(list, limit);
  for (const conflict of shown) yield { text: findingBlock(view, relation, conflict), findings: 1 };
  yield heading(rest(left));
}

function* agreements(view: View, limit: number | null): Generator<Piece> {
  if (view.agreements.length === 0) {
    yield heading(`\n### They agree\n\n${capital(nothingFound(view, 'agreement'))}.\n`);
    return;
  }
  yield heading(`\n### They agree (${view.agreements.length})\n\n`);
  const { shown, left } = cut(view.agreements, limit);
  for (const agreement of shown) yield { text: agreementBlock(view, agreement), findings: 1 };
  yield heading(rest(left));
}

function agreementBlock(view: View, agreement: Agreement): string {
  const { id, sources, origins, pairs } = agreement;
  const quotes = representatives(view, agreement).map((claim) => {
    const pair = bestPair(agreement, claim);
    return `- ${marked(claim, pair?.a ?? '', pair?.reasons ?? [])}<br>${whoAndWhen(view, claim)}, ${place(view, claim)}`;
  });
  const [best] = pairs;
  const why = best?.reasons[0];
  const said =
    best === undefined ? {} : { relation: 'agreement' as const, a: view.claim(best.a), b: view.claim(best.b) };
  const origin = origins === 1 ? 'one origin' : `${origins} independent origins`;
  const summary = [
    `<b>${counted(sources.length, 'source')}</b>, ${origin}`,
    ...(why === undefined ? [] : [inTags(reasonText(why, said))]),
    percentOf(agreement) + statusTag(view, id),
  ].join(' · ');
  const left = agreement.claims.length - quotes.length;
  const more =
    left > 0 ? `\n\n${counted(left, 'more sentence')} of these sources ${left === 1 ? 'says' : 'say'} the same.` : '';
  return `<details>${anchor('finding', id)}<summary>${summary}</summary>\n\n${quotes.join('\n')}${more}${peopleLine(
    view,
    agreement,
  )
    .map((line) => `\n${line}`)
    .join('')}\n\n</details>\n`;
}

function* unique(view: View, limit: number | null): Generator<Piece> {
  const claims = view.comparison.unique.map(view.claim);
  if (claims.length === 0) return;
  yield heading(`\n### Only one source says (${claims.length})\n\n`);
  for (const [source, said] of groupBy(claims, (claim) => claim.source)) {
    const { shown, left } = cut(said, limit);
    const quotes = shown.map((claim) => `- ${quote(claim, [])} ${place(view, claim)}`).join('\n');
    const summary = `<b>${inTags(view.sourceName(source))}</b> · ${said.length}`;
    const text = `<details><summary>${summary}</summary>\n\n${quotes}\n${rest(left)}\n</details>\n`;
    yield { text, findings: shown.length };
  }
}

/** More names than this are folded away. */
const MAX_SILENT = 20;

function closing({ comparison, sourceName }: View): string {
  const names = comparison.silent.map((id) => markdown(sourceName(id)));
  const list = names.join(', ');
  const silent =
    names.length > MAX_SILENT
      ? `\n<details><summary><b>Silent:</b> ${counted(names.length, 'source')}</summary>\n\n${list}.\n\n</details>\n`
      : names.length > 0
        ? `\n**Silent:** ${list}.\n`
        : '';
  return `${silent}\n${markdown(examinedText(comparison.examined))}\n`;
}
