import { ordinalOf } from '../numbers/parse.js';
import { dayNumber, months, oneDay, third, yearOf, years } from './calendar.js';
import { type Context, found, isFuture, lowerAt, type Match, type Matcher, withoutYear } from './context.js';
import { yearAt, yearIn } from './tokens.js';
import { decades, occasions, partNouns, parts, seasons, shifts } from './words.js';

/** 1990s; the '90s; the nineties. */
export function decade(context: Context, at: number): Match | null {
  const form = lowerAt(context, at);
  const full = /^((?:1\d|20)\d)0s$/.exec(form);
  if (full !== null) return tenYears(at + 1, Number(full[1]) * 10);
  const before = lowerAt(context, at - 1);
  const short = /^(\d)0s$/.exec(form);
  if (short !== null && (/^['’‘]$/.test(before) || before === 'the' || parts.has(before))) {
    const ten = Number(short[1]) * 10;
    return tenYears(at + 1, ten >= 30 ? 1900 + ten : 2000 + ten);
  }
  const word = decades.get(form);
  return word !== undefined && (before === 'the' || parts.has(before)) ? tenYears(at + 1, word) : null;
}

function tenYears(to: number, first: number): Match {
  return found(to, years(first, first + 9), 'decade');
}

/** 19th century, nineteenth-century. */
export function century(context: Context, at: number): Match | null {
  const form = lowerAt(context, at);
  const joined = form.endsWith('-century') ? ordinalOf(form.slice(0, -8)) : null;
  const number = joined ?? (lowerAt(context, at + 1) === 'century' ? ordinalOf(form) : null);
  const to = joined === null ? at + 2 : at + 1;
  if (number === null || number < 11 || number > 21 || /^b\.?c/.test(lowerAt(context, to))) return null;
  return found(to, years((number - 1) * 100, number * 100 - 1), 'period');
}

/** spring 2020, winter of 2019, in the summer. Winter runs into the next year. */
export function season(context: Context, at: number): Match | null {
  const first = seasons.get(lowerAt(context, at));
  if (first === undefined) return null;
  const yearTo = lowerAt(context, at + 1) === 'of' ? at + 2 : at + 1;
  const year = yearAt(context, yearTo);
  if (year !== null) return found(yearTo + 1, months(year, first, 3), 'season');
  const before = lowerAt(context, at - 1);
  const shift = shifts.get(before);
  const named =
    before === 'in' ||
    (before === 'the' && /^(?:in|during|over|by|since|until|through)$/.test(lowerAt(context, at - 2)));
  if (shift === undefined && !(named && lowerAt(context, at) !== 'fall')) return null;
  const start = withoutYear(context.anchor, first, null, isFuture(context, at), shift);
  return found(at + 1, start && months(yearOf(start.from), first, 3), 'season', true);
}

/** Q1 2021; first quarter of 2021; second half of 2020. */
export function quarter(context: Context, at: number): Match | null {
  const short = /^q([1-4])$/.exec(lowerAt(context, at));
  const unit = short === null ? lowerAt(context, at + 1) : 'quarter';
  const number = short === null ? ordinalOf(lowerAt(context, at)) : Number(short[1]);
  if (number === null || (unit !== 'quarter' && unit !== 'half')) return null;
  let to = short === null ? at + 2 : at + 1;
  if (lowerAt(context, to) === 'of') to++;
  const year = yearIn(context.tokens[to]);
  const length = unit === 'quarter' ? 3 : 6;
  if (year === null || number * length > 12) return null;
  return found(to + 1, months(year, (number - 1) * length + 1, length), 'period');
}

/** Christmas, New Year's Eve, 9/11. */
export function occasion(context: Context, at: number): Match | null {
  for (const length of [4, 3, 2, 1]) {
    const words = context.tokens.slice(at, at + length).map(({ lower }) => lower);
    const date = occasions.get(words.join(' ').replace(" 's", "'s"));
    if (date === undefined || words.length < length) continue;
    const [day, month, year] = date.split('-').map(Number).reverse() as [number, number, number | undefined];
    const named = year ?? yearAt(context, at + length);
    const to = year === undefined && named !== null ? at + length + 1 : at + length;
    const number = named === null ? null : dayNumber(named, month, day);
    if (number !== null) return found(to, oneDay(number), 'day');
    return found(to, withoutYear(context.anchor, month, day, isFuture(context, at)), 'day', true);
  }
  return null;
}

/** early 2020, mid-July, late last year, the end of 2019: a third of what `inner` reads. */
export function partOf(context: Context, at: number, inner: Matcher): Match | null {
  const form = lowerAt(context, at);
  const hyphen = form.indexOf('-');
  const joined = hyphen > 0 ? parts.get(form.slice(0, hyphen)) : undefined;
  if (joined !== undefined) return shortened(innerOfCompound(context, at, hyphen, inner), joined);
  const noun = partNouns.get(form);
  const which = noun ?? parts.get(form);
  if (which === undefined || (noun !== undefined && lowerAt(context, at + 1) !== 'of')) return null;
  let next = at + 1;
  if (lowerAt(context, next) === 'of' || lowerAt(context, next) === 'in') next++;
  if (lowerAt(context, next) === 'the') next++;
  // the early '90s
  if (/^['’‘]$/.test(lowerAt(context, next))) next++;
  return shortened(inner(context, next), which);
}

function shortened(match: Match | null, which: number): Match | null {
  if (match === null || match.precision === 'day') return null;
  return { ...match, range: match.range && third(match.range, which), precision: 'period' };
}

/** "mid-July" is one token: what stands behind its hyphen is read as if it stood alone. */
function innerOfCompound(context: Context, at: number, hyphen: number, inner: Matcher): Match | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  const text = token.text.slice(hyphen + 1);
  const kind = /^\d/.test(text) ? 'number' : 'word';
  const tail = { ...token, text, lower: token.lower.slice(hyphen + 1), kind } as const;
  const tokens = [...context.tokens.slice(Math.max(0, at - 8), at), tail, ...context.tokens.slice(at + 1, at + 6)];
  const shift = at - Math.min(at, 8);
  const match = inner({ ...context, tokens }, at - shift);
  return match && { ...match, to: match.to + shift };
}
