import { numberAt } from '../numbers/parse.js';
import { type Anchor, monthOf, months, oneDay, type Range, weekdayOf, weekOf, yearOf, years } from './calendar.js';
import { type Context, found, isFuture, lowerAt, type Match, withoutYear } from './context.js';
import { monthAt } from './tokens.js';
import { dayparts, relativeDays, shifts, units, vagueCounts, weekdays } from './words.js';

/** The day of writing, if the document's date tells it. */
function dayOfWriting({ anchor }: Context): number | null {
  return anchor !== null && anchor.precision === 'day' ? anchor.from : null;
}

/** today, yesterday, the day before yesterday, tomorrow night. */
export function nearDay(context: Context, at: number): Match | null {
  const before = lowerAt(context, at) === 'day' ? { before: -1, after: 1 }[lowerAt(context, at + 1)] : undefined;
  const word = before === undefined ? at : at + 2;
  const shift = relativeDays.get(lowerAt(context, word));
  if (shift === undefined) return null;
  const day = dayOfWriting(context);
  return found(
    behindDaypart(context, word + 1),
    day === null ? null : oneDay(day + shift + (before ?? 0)),
    'day',
    true,
  );
}

/** on Tuesday, last Friday, next Monday, Tuesday night. */
export function weekday(context: Context, from: number): Match | null {
  const shift = shifts.get(lowerAt(context, from));
  const at = shift === undefined ? from : from + 1;
  const number = weekdays.get(lowerAt(context, at));
  if (number === undefined || !/^\p{Lu}/u.test(context.tokens[at]?.text ?? '')) return null;
  const today = dayOfWriting(context);
  return found(
    behindDaypart(context, at + 1),
    today === null ? null : oneDay(nearest(context, from, today, number, shift)),
    'day',
    true,
  );
}

function nearest(context: Context, at: number, today: number, number: number, shift: number | undefined): number {
  if (shift === 0) return weekOf(today).from + ((number + 6) % 7);
  const back = (weekdayOf(today) - number + 7) % 7;
  if (shift === 1) return today + 7 - back;
  if (shift === -1) return today - (back || 7);
  return isFuture(context, at) && back > 0 ? today + 7 - back : today - back;
}

function behindDaypart(context: Context, at: number): number {
  return dayparts.has(lowerAt(context, at)) ? at + 1 : at;
}

/** last year, this week, next month, last night, last March, earlier this year, the past three years. */
export function shifted(context: Context, from: number): Match | null {
  const since = lowerAt(context, from) === 'earlier' ? -1 : lowerAt(context, from) === 'later' ? 1 : 0;
  const at = since === 0 ? from : from + 1;
  const word = lowerAt(context, at);
  const shift = shifts.get(word);
  if (shift === undefined) return null;
  const trailing = since === 0 ? trailingPeriod(context, at, shift) : null;
  if (trailing !== null) return trailing;
  if (dayparts.has(lowerAt(context, at + 1))) return lastNight(context, at, shift);
  const month = monthAt(context, at + 1);
  if (month !== null)
    return found(month.to, withoutYear(context.anchor, month.month, null, false, shift), 'month', true);
  return unitFrom(context, at, shift, since);
}

function lastNight(context: Context, at: number, shift: number): Match | null {
  const day = dayOfWriting(context);
  return shift > 0 ? null : found(at + 2, day === null ? null : oneDay(day + shift), 'day', true);
}

/** "the past year", "the last three years", "the next two months": up to, or from, the day of writing. */
function trailingPeriod(context: Context, at: number, shift: number): Match | null {
  if (shift === 0) return null;
  const count = numberAt(context.tokens, at + 1);
  const vague = vagueCounts.get(lowerAt(context, at + 1));
  const definite = lowerAt(context, at - 1) === 'the' || lowerAt(context, at) === 'past';
  if (count === null && vague === undefined && !definite) return null;
  const unitAt = count?.to ?? (vague === undefined ? at + 1 : at + 2);
  const unit = units.get(context.tokens[unitAt]?.lemma ?? '');
  if (unit === undefined || lowerAt(context, unitAt + 1) === 'of') return null;
  if (count === null && vague === undefined && unit.days === 1) return null;
  const ends = moved(context.anchor, unit, shift * (count?.value ?? vague?.[1] ?? 1));
  const now = context.anchor;
  if (ends === null || now === null) return found(unitAt + 1, null, 'period', true);
  const range = shift < 0 ? { from: ends.from, to: now.to } : { from: now.from, to: ends.to };
  return found(unitAt + 1, range, 'period', true);
}

/** The calendar week, month, quarter, year, decade or century meant by last, this or next; cut at the day of writing by earlier or later. */
function unitFrom(context: Context, at: number, shift: number, since: number): Match | null {
  const name = lowerAt(context, at + 1);
  const precision = (
    {
      week: 'week',
      weekend: 'week',
      month: 'month',
      quarter: 'period',
      year: 'year',
      decade: 'decade',
      century: 'period',
    } as const
  )[name];
  if (precision === undefined) return null;
  if (lowerAt(context, at - 1) === 'the' && lowerAt(context, at + 2) === 'of') return null;
  const range = context.anchor && calendarUnit(context.anchor, name, shift);
  if (since === 0 || range === null || context.anchor === null)
    return found(at + 2, range, since === 0 ? precision : 'period', true);
  const part = since < 0 ? { from: range.from, to: context.anchor.to } : { from: context.anchor.from, to: range.to };
  return found(at + 2, part, 'period', true);
}

function calendarUnit(anchor: Anchor, name: string, shift: number): Range | null {
  const year = yearOf(anchor.from);
  if (name === 'year') return years(year + shift);
  if (name === 'decade') return years(year - (year % 10) + 10 * shift, year - (year % 10) + 10 * shift + 9);
  if (name === 'century') return years(year - (year % 100) + 100 * shift, year - (year % 100) + 100 * shift + 99);
  if (anchor.precision === 'year') return null;
  if (name === 'month') return months(year, monthOf(anchor.from) + shift);
  if (name === 'quarter') return months(year, 3 * Math.floor((monthOf(anchor.from) - 1) / 3) + 1 + 3 * shift, 3);
  if (anchor.precision === 'month') return null;
  const week = weekOf(anchor.from + 7 * shift);
  return name === 'week' ? week : { from: week.from + 5, to: week.to };
}

/** two years ago, a week ago, half a year ago, a few months ago, three days earlier, two weeks from now. */
export function ago(context: Context, at: number): Match | null {
  const count = countAt(context, at);
  if (count === null) return null;
  const unit = units.get(context.tokens[count.to]?.lemma ?? '');
  if (unit === undefined) return null;
  let to = count.to + 1;
  let [low, high] = count.range;
  if (lowerAt(context, to) === 'and' && lowerAt(context, to + 1) === 'a' && lowerAt(context, to + 2) === 'half') {
    to += 3;
    low += 0.5;
    high += 0.5;
  }
  const word = lowerAt(context, to);
  if (word === 'earlier' || word === 'later') return found(to + 1, null, 'period', true);
  const future = word === 'from' && lowerAt(context, to + 1) === 'now';
  if (word !== 'ago' && !future) return null;
  const sign = future ? 1 : -1;
  const far = moved(context.anchor, unit, sign * high);
  const near = moved(context.anchor, unit, sign * low);
  const range = far && near && { from: Math.min(far.from, near.from), to: Math.max(far.to, near.to) };
  return found(future ? to + 2 : to + 1, range, low === high ? precisionOf(unit, low) : 'period', true);
}

interface Unit {
  days?: number;
  months?: number;
}

function countAt(context: Context, at: number): { range: [number, number]; to: number } | null {
  const word = lowerAt(context, at);
  const next = lowerAt(context, at + 1);
  if (word === 'half' && (next === 'a' || next === 'an')) return { range: [0.5, 0.5], to: at + 2 };
  const start = word === 'a' ? at + 1 : at;
  const vague = vagueCounts.get(lowerAt(context, start));
  if (vague !== undefined) return { range: vague, to: lowerAt(context, start + 1) === 'of' ? start + 2 : start + 1 };
  const number = numberAt(context.tokens, at);
  if (number !== null) return { range: [number.value, number.value], to: number.to };
  return word === 'a' || word === 'an' ? { range: [1, 1], to: at + 1 } : null;
}

function precisionOf(unit: Unit, count: number): Match['precision'] {
  if (unit.days !== undefined) return unit.days <= 1 ? 'day' : 'week';
  if ((unit.months ?? 0) >= 120 || !Number.isInteger(count)) return 'period';
  return unit.months === 12 ? 'year' : 'month';
}

/**
 * The time `count` units from the day of writing, as exactly as people mean it: the day for days, about a week for weeks, the month for months,
 * the year for years, some years around for decades.
 */
function moved(anchor: Anchor | null, unit: Unit, count: number): Range | null {
  if (anchor === null) return null;
  if (unit.days !== undefined) {
    if (anchor.precision !== 'day') return null;
    const day = anchor.from + Math.round(unit.days * count);
    return unit.days > 1 ? { from: day - 3, to: day + 3 } : oneDay(day);
  }
  const shift = (unit.months ?? 0) * count;
  const year = yearOf(anchor.from);
  if ((unit.months ?? 0) >= 120) return years(year + Math.round(shift / 12) - 1, year + Math.round(shift / 12) + 1);
  if (unit.months === 12 && Number.isInteger(count)) return years(year + count);
  if (anchor.precision === 'year') return null;
  const month = months(year, monthOf(anchor.from) + Math.round(shift));
  return Number.isInteger(count) ? month : { from: month.from - 31, to: month.to + 31 };
}
