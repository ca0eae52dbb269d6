import { letterPattern } from '../../letters.js';
import type { Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { boilerplate, phraseFinder } from './lexicon.js';

const { captions: words } = boilerplate;
const find = phraseFinder(words);
const LONGEST = 70;
/** A credit of this form stands nowhere else. */
const LONGEST_CAPTION = 110;

const either = (phrases: readonly string[]): string => [...phrases].sort((a, b) => b.length - a.length).join('|');
/** "... in parade (credit: AGENCY)" */
const BRACKETED = new RegExp(`[([]\\s*(?:${either(words.bracketed)})\\b[^)\\]]{0,90}[)\\]]\\.?$`);
/** "... in July. Photo from the ministry" */
const LAST_PART = new RegExp(
  `[.!?]["')]*\\s+(?:${either(words.credits)})(?::|\\s+(?:by|from|of|via|credit|courtesy)\\b)[^.!?]{1,80}$`,
);
/** "Jane Doe/Agency", "... via Agency", "Agency" alone behind a dash */
const AGENCY = new RegExp(`(?:/|\\bvia\\s+|[|(]\\s*|\\s[–—-]\\s)(?:${either(words.agencies)})\\)?$`);

/** "REUTERS/Jane Doe", "(AP Photo/Jane Doe)" at the end */
const AGENCY_FIRST = letterPattern(
  `(?:^|[\\s.(])(?:${either([...words.agencies, 'ap photo'])})/\\s?[\\p{L} .'’-]{3,60}\\)?$`,
);

/** "Jane Doe/Agency A crowd in ...", "Jane Doe/Another Paper/Agency ..." */
const CREDIT_LEADS = letterPattern(
  `^(?!(?:The|A|An|In|On|At|Former) )(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){1,3}\\p{Lu}[\\p{L}.'’-]{0,20}(?:/[\\p{L} .'’-]{2,25}){0,2}/([\\p{L}-]{2,12}(?: Images| Photo)?) (?!(?:News|VoteCast|Poll|Survey|Report)\\b)\\p{Lu}`,
);
const agencies = new Set([...words.agencies, 'ap photo']);

export const captions: Filter = {
  id: 'captions',
  doc: 'Captions and credits of pictures: "(credit: ...)", "Photo by ...", "... Photo from ...", "Jane Doe/Agency", "Jane Doe/Agency A crowd ...", "This photo was taken ...".',
  run({ units, features }) {
    const marks: Mark[] = [];
    features.forEach((feature, index) => {
      if (feature.words > LONGEST_CAPTION || units[index]?.role === 'item') return;
      if (feature.words > LONGEST && !AGENCY_FIRST.test(feature.tail)) return;
      const reason = captionReason(feature) ?? leadingCredit(units[index]?.text ?? '');
      if (reason) marks.push({ unit: index, kind: 'caption', reason });
    });
    return { marks };
  },
};

function captionReason(feature: Features): { code: string; phrase?: string } | null {
  if (/[)\]]\.?$/.test(feature.tail) && BRACKETED.test(feature.tail)) return { code: 'credit' };
  const phrase = find(feature);
  if (phrase !== null) return { code: 'phrase', phrase };
  if (feature.finished) return null;
  if (AGENCY_FIRST.test(feature.tail) || LAST_PART.test(feature.tail)) return { code: 'credit' };
  return AGENCY.test(feature.tail) && !/[.!?]["']?\s*[–—-]+\s*[^–—-]*$/.test(feature.tail) ? { code: 'credit' } : null;
}

function leadingCredit(text: string): { code: string } | null {
  const agency = text.slice(0, 120).includes('/') ? CREDIT_LEADS.exec(text.slice(0, 120))?.[1] : undefined;
  return agency && agencies.has(agency.toLowerCase()) ? { code: 'credit' } : null;
}
