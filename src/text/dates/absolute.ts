import { dayNumber, months, oneDay, years } from './calendar.js';
import { type Context, found, lowerAt, type Match, nearestWithoutYear } from './context.js';
import { bareYearAt, dayOf, isDash, monthAt, yearAt, yearIn } from './tokens.js';
import { ambiguousMonths, beforeMonth, monthNumber, monthThings, weekdays } from './words.js';

/** 2017-04-04, 04/04/2017, 14.8.2022, 4/2017, 2022/23. A day and month that could be either way round give a range. */
export function inFigures(context: Context, at: number): Match | null {
  const form = lowerAt(context, at);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(form);
  if (iso !== null) return day(at + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,4})([/.])(\d{1,4})(?:\2(\d{4}))?$/.exec(form);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[4] !== undefined) return dayOrMonthFirst(at + 1, first, second, Number(parts[4]), parts[2] === '.');
  if (parts[2] === '.') return null;
  if (/^(?:19|20)\d\d\/\d\d$/.test(form) && second === (first + 1) % 100)
    return found(at + 1, years(first, first + 1), 'period');
  return /^\d{1,2}\/(?:19|20)\d\d$/.test(form) && first >= 1 && first <= 12
    ? found(at + 1, months(second, first), 'month')
    : null;
}

function dayOrMonthFirst(to: number, first: number, second: number, year: number, dayFirst: boolean): Match | null {
  const european = dayNumber(year, second, first);
  const american = dayFirst ? null : dayNumber(year, first, second);
  if (european === null && american === null) return null;
  const ends = [european ?? american, american ?? european] as [number, number];
  return found(to, { from: Math.min(...ends), to: Math.max(...ends) }, 'day');
}

function day(to: number, year: number, month: number, date: number): Match | null {
  const number = dayNumber(year, month, date);
  return number === null ? null : found(to, oneDay(number), 'day');
}

/** [Tuesday,] 4 April [2017]; the 4th of April; April 4[, 2017]; 3-5 April; April 3 to 5. */
export function dayAndMonth(context: Context, from: number): Match | null {
  let at = from;
  if (weekdays.has(lowerAt(context, at))) at += lowerAt(context, at + 1) === ',' ? 2 : 1;
  if (at > from && lowerAt(context, at) === 'the') at++;
  return dayFirst(context, at) ?? monthFirst(context, at);
}

function dayFirst(context: Context, at: number): Match | null {
  const first = dayOf(context.tokens[at]);
  if (first === null) return null;
  let next = at + 1;
  let last = first;
  if (isDash(context, next) || lowerAt(context, next) === 'to' || lowerAt(context, next) === 'and') {
    const end = dayOf(context.tokens[next + 1]);
    if (end === null || end <= first) return null;
    last = end;
    next += 2;
  }
  if (lowerAt(context, next) === 'of') next++;
  const month = monthAt(context, next);
  return month === null ? null : withYear(context, at, month.to, month.month, first, last);
}

function monthFirst(context: Context, at: number): Match | null {
  const month = monthAt(context, at);
  if (month === null) return null;
  const first = dayOf(context.tokens[month.to]);
  if (first === null || isAmount(context, month.to)) return null;
  let next = month.to + 1;
  let last = first;
  if (isDash(context, next) || lowerAt(context, next) === 'to') {
    const end = dayOf(context.tokens[next + 1]);
    if (end !== null && end > first) {
      last = end;
      next += 2;
    }
  }
  return withYear(context, at, next, month.month, first, last);
}

/** "In March 20 people ...", "May 5 percent ...": the figure counts something. */
function isAmount(context: Context, at: number): boolean {
  const next = context.tokens[at + 1];
  if (next === undefined || !/^\d+$/.test(lowerAt(context, at))) return false;
  return next.lower === '%' || next.lower === 'percent' || next.lower === 'people' || next.lower === 'million';
}

function withYear(
  context: Context,
  from: number,
  at: number,
  month: number,
  first: number,
  last: number,
): Match | null {
  const yearTo = lowerAt(context, at) === ',' ? at + 1 : at;
  const year = yearAt(context, yearTo);
  const precision = first === last ? 'day' : 'period';
  if (year === null) {
    const start = nearestWithoutYear(context, from, month, first);
    return found(at, start && { from: start.from, to: start.from + last - first }, precision, true);
  }
  const start = dayNumber(year, month, first);
  return start === null ? null : found(yearTo + 1, { from: start, to: start + last - first }, precision);
}

/** April 2017; April of 2017; March to May 2020; April (of the year before or after the day of writing). */
export function monthAlone(context: Context, from: number): Match | null {
  const span = monthSpan(context, from);
  if (span === null) return null;
  const { first, last, to } = span;
  const yearTo = lowerAt(context, to) === 'of' || lowerAt(context, to) === ',' ? to + 1 : to;
  const year = yearAt(context, yearTo);
  const count = last - first + 1 + (last < first ? 12 : 0);
  const precision = count === 1 ? 'month' : 'period';
  if (year !== null && !(lowerAt(context, to) === ',' && isComma(context, from))) {
    return found(yearTo + 1, months(last < first ? year - 1 : year, first, count), precision);
  }
  if (count === 1 && ambiguousMonths.has(lowerAt(context, from)) && !isMeant(context, from, to)) return null;
  const start = nearestWithoutYear(context, from, first, null);
  return found(
    to,
    start && (count === 1 ? start : months(new Date(start.from * 86_400_000).getUTCFullYear(), first, count)),
    precision,
    true,
  );
}

/** "in June", "its June meeting"; Jan and the like are names before a noun. */
function isMeant(context: Context, from: number, to: number): boolean {
  if (beforeMonth.has(lowerAt(context, from - 1))) return true;
  return /^(?:march|april|may|june|august)$/.test(lowerAt(context, from)) && monthThings.has(lowerAt(context, to));
}

/** "in April, 2017 and ..." keeps its comma; "in April, 2017 saw" can't be told apart and is taken as a date. */
function isComma(context: Context, from: number): boolean {
  return lowerAt(context, from - 1) === ',';
}

function monthSpan(context: Context, at: number): { first: number; last: number; to: number } | null {
  const [left, right] = lowerAt(context, at).split('-');
  const pair = [monthNumber(left ?? ''), monthNumber(right ?? '')] as const;
  if (pair[0] !== undefined && pair[1] !== undefined) return { first: pair[0], last: pair[1], to: at + 1 };
  const month = monthAt(context, at);
  if (month === null) return null;
  const joined =
    isDash(context, month.to) || (lowerAt(context, month.to) === 'to' && lowerAt(context, at - 1) === 'from');
  const end = joined ? monthAt(context, month.to + 1) : null;
  return end === null
    ? { first: month.month, last: month.month, to: month.to }
    : { first: month.month, last: end.month, to: end.to };
}

/** 2014; 2015-2018; 2015-18; from 2015 to 2018; between 2015 and 2018. */
export function yearAlone(context: Context, at: number): Match | null {
  const first = bareYearAt(context, at);
  if (first === null) return null;
  const word = lowerAt(context, at + 1);
  const before = lowerAt(context, at - 1);
  if (isDash(context, at + 1) || (word === 'to' && before === 'from') || (word === 'and' && before === 'between')) {
    const last = lastYear(context, at + 2, first);
    if (last !== null) return found(at + 3, years(first, last), 'period');
  }
  return found(at + 1, years(first), 'year');
}

function lastYear(context: Context, at: number, first: number): number | null {
  const full = yearIn(context.tokens[at]);
  if (full !== null) return full > first ? full : null;
  const short = /^\d\d$/.test(lowerAt(context, at)) && isDash(context, at - 1) ? Number(lowerAt(context, at)) : null;
  const year = short === null ? 0 : first - (first % 100) + short;
  return year > first ? year : null;
}
