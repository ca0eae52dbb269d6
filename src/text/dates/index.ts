import type { DateMention, Token } from '../types.js';
import { dayAndMonth, inFigures, monthAlone, yearAlone } from './absolute.js';
import { anchorOf, isoOf } from './calendar.js';
import { type Context, lowerAt, type Match, type Matcher } from './context.js';
import { century, decade, occasion, partOf, quarter, season } from './periods.js';
import { ago, nearDay, shifted, weekday } from './relative.js';
import { beginsDate } from './words.js';

/** Tried in this order at every token; the first that reads something wins. */
const MATCHERS: readonly Matcher[] = [
  inFigures,
  occasion,
  dayAndMonth,
  ago,
  quarter,
  century,
  decade,
  season,
  monthAlone,
  nearDay,
  weekday,
  shifted,
  yearAlone,
];

/**
 * The dates a sentence names, resolved against the document's date (`2022`, `2022-08`, `2022-08-14` or null), never against today.
 *
 * A weekday or a month without a year is the last one before the document's date, the next one behind a word of the future ("will meet on Friday").
 * `since` runs to the document's date. What can't be resolved ("yesterday" in a document dated 2022) has `from` and `to` null.
 */
export function datesIn(text: string, tokens: readonly Token[], documentDate: string | null): DateMention[] {
  const context: Context = { tokens, anchor: anchorOf(documentDate) };
  return spans(context).map(({ from, match }) => {
    const start = (tokens[from] as Token).start;
    const end = (tokens[match.to - 1] as Token).end;
    return {
      start,
      end,
      text: text.slice(start, end),
      from: match.range && isoOf(match.range.from),
      to: match.range && isoOf(match.range.to),
      precision: match.precision,
      relative: match.relative,
    };
  });
}

/** Marks the tokens that belong to a date; index by token. */
export function dateTokens(tokens: readonly Token[]): boolean[] {
  const marks = new Array<boolean>(tokens.length).fill(false);
  for (const { from, match } of spans({ tokens, anchor: null })) marks.fill(true, from, match.to);
  return marks;
}

function spans(context: Context): { from: number; match: Match }[] {
  const all: { from: number; match: Match }[] = [];
  for (let at = 0; at < context.tokens.length; ) {
    const token = context.tokens[at] as Token;
    const match =
      token.kind === 'punctuation' || !beginsDate(token.lower) ? null : (sinceAt(context, at) ?? matchAt(context, at));
    if (match === null) at++;
    else {
      all.push({ from: at, match });
      at = match.to;
    }
  }
  return all;
}

const matchAt: Matcher = (context, at) => partOf(context, at, whole) ?? whole(context, at);

const whole: Matcher = (context, at) => {
  for (const matcher of MATCHERS) {
    const match = matcher(context, at);
    if (match !== null) return match;
  }
  return null;
};

/** "since 2015": from its beginning to the day of writing. */
function sinceAt(context: Context, at: number): Match | null {
  if (lowerAt(context, at) !== 'since') return null;
  const start = /^(?:the|at)$/.test(lowerAt(context, at + 1)) ? at + 2 : at + 1;
  const match = matchAt(context, start);
  if (match === null) return null;
  const to = context.anchor?.to;
  const range =
    match.range && to !== undefined ? { from: match.range.from, to: Math.max(to, match.range.to) } : match.range;
  return { ...match, range, precision: 'period' };
}
