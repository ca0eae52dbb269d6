import { letterPattern } from '../../letters.js';
import { findDate } from '../dates.js';
import type { Evidence, Finding } from '../types.js';
import type { Draft, Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { boilerplate, phraseFinder } from './lexicon.js';
import { headingShaped, PERSON } from './shape.js';

const { bylines: words } = boilerplate;
const find = phraseFinder({ starts: words.starts, contains: words.contains });
const BY = letterPattern(`^[Bb][Yy]:?\\s+(${PERSON})(?=$|[,|•·–—-]|\\s+(?:and|&|in|for|at|of|[|/•·–—-])\\s)`);
const NAME_ONLY = letterPattern(`^${PERSON}$`);
const STANDFIRST = letterPattern(`^(${PERSON})\\s+(?:${words.standfirst.join('|')})\\b`);
const COLUMNS = /[|•·]/u;
/** The head of a document: bylines, dates and the like stand there. */
const HEAD = 8;

export const bylines: Filter = {
  id: 'bylines',
  doc: 'Who wrote it and when: "By Jane Doe", a name above the title, "Updated 3 May 2020", "... contributed to this report".',
  run(draft, marked) {
    const marks: Mark[] = [];
    const evidence: Evidence[] = [];
    draft.units.forEach((unit, index) => {
      if (marked.has(index)) return;
      const feature = draft.features[index] as Features;
      if (feature.words > 40) return;
      const found = byline(draft, index, feature);
      if (!found) return;
      marks.push({ unit: index, kind: 'byline', reason: found.reason });
      for (const field of ['author', 'date'] as const) {
        const value = found[field];
        if (value) evidence.push({ field, value, start: unit.start, end: unit.end, code: found.reason.code });
      }
    });
    return { marks, evidence };
  },
};

interface Found {
  reason: Finding;
  author?: string;
  /** ISO 8601. */
  date?: string;
}

function byline(draft: Draft, index: number, feature: Features): Found | null {
  const text = draft.units[index]?.text ?? '';
  const by = feature.words <= 16 && !feature.finished ? BY.exec(text) : null;
  if (by) {
    const date = index < HEAD ? findDate(text.slice(by[0].length))?.date : undefined;
    return { reason: { code: 'byline' }, author: by[1] as string, ...(date && { date }) };
  }
  const phrase = find(feature);
  if (phrase !== null && (words.contains?.includes(phrase) || phrase.endsWith('by') || !feature.finished)) {
    const date = index < HEAD ? (findDate(text)?.date ?? null) : null;
    if (date) return { reason: { code: 'dateLine', phrase }, date };
    return { reason: { code: 'phrase', phrase } };
  }
  const [contact] = feature.head.includes('@') ? words.contact.filter((start) => feature.head.startsWith(start)) : [];
  if (contact) return { reason: { code: 'contact', phrase: contact } };
  return (
    dateOnly(text, index, feature) ??
    inColumns(text, index, feature) ??
    nameAboveTitle(draft, index, text) ??
    standfirst(draft, index, text)
  );
}

/** A line that is a date, with at most a weekday and a time of day. */
function dateOnly(text: string, index: number, feature: Features): Found | null {
  if (feature.words > 10) return null;
  const date = onlyDate(text);
  if (!date) return null;
  return { reason: { code: 'dateLine' }, ...(index < HEAD && { date }) };
}

/** "Gazette | 4 May 2020 | By Ann Body": short parts, one of them a date and nothing else. */
function inColumns(text: string, index: number, feature: Features): Found | null {
  const parts = text.split(COLUMNS).map((part) => part.trim());
  if (index >= HEAD || feature.words > 16 || feature.finished || parts.length < 2) return null;
  const [date] = parts.flatMap((part) => onlyDate(part) ?? []);
  if (!date) return null;
  const [author] = parts.flatMap((part) => BY.exec(part)?.[1] ?? []);
  return { reason: { code: 'dateLine' }, date, ...(author && { author }) };
}

/** The date of a text that says nothing else. */
function onlyDate(text: string): string | null {
  const found = findDate(text);
  if (!found) return null;
  const rest = (text.slice(0, found.start) + text.slice(found.end))
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/i, '')
    .replace(/\b(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?/i, '')
    .replace(/\b(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CES?T)\b/, '');
  return /[\p{L}\p{N}]/u.test(rest) ? null : found.date;
}

/** The document's first line, a person's name, with a title right below it. */
function nameAboveTitle(draft: Draft, index: number, text: string): Found | null {
  const next = draft.units[index + 1];
  if (index !== 0 || !next || !NAME_ONLY.test(text)) return null;
  const title = next.role === 'heading' || headingShaped(next, draft.features[index + 1] as Features);
  return title ? { reason: { code: 'authorName' }, author: text } : null;
}

/** "Jane Doe looks at ...": what the author does in the text, before it begins. */
function standfirst(draft: Draft, index: number, text: string): Found | null {
  if (index > 3) return null;
  const match = STANDFIRST.exec(text);
  const above = draft.units[index - 1];
  if (!match || !above) return null;
  const underTitle = above.role === 'heading' || headingShaped(above, draft.features[index - 1] as Features);
  return underTitle ? { reason: { code: 'standfirst' }, author: match[1] as string } : null;
}
