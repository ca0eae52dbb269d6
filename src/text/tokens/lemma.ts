import data from '../../lexicon/generated/lemmas.js';
import { entriesOf, wordsOf } from '../lexicon.js';
import { restoresE } from './silentE.js';

const known = new Map<string, string>();
const keepStem = new Set(wordsOf(data, 'keepStem'));
const restoreE = new Set(wordsOf(data, 'restoreE'));
const doubleL = new Set(wordsOf(data, 'doubleL'));
/** The exceptions hold behind these too: unchanged, reignited, overdeveloped. */
const PREFIX = /^(?:under|un|re|over|out|mis|dis|de|pre|non|counter|co)(?=.{3})/;
learn();

/**
 * The dictionary form of a word in lower case, whatever its part of speech: drones -> drone, sanctioned -> sanction,
 * fled -> flee. A table of irregular forms first, then the spelling rules of English inflection backwards
 * (Quirk et al. 1985, A Comprehensive Grammar of the English Language, 3.5-3.10 and 5.80-5.81).
 */
export function lemmaOf(lower: string): string {
  const irregular = known.get(lower);
  if (irregular !== undefined) return irregular;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + afterHyphen(lower.slice(hyphen + 1));
  if (lower.length < 4 || lower.charCodeAt(0) < 0x3a) return lower;
  switch (lower.charCodeAt(lower.length - 1)) {
    case 0x73: // s
      return withoutS(lower);
    case 0x64: // d
      return lower.endsWith('ed') ? withoutEd(lower) : lower;
    case 0x67: // g
      return lower.endsWith('ing') ? withoutIng(lower) : lower;
    case 0x6e: // n
      return lower.length > 4 && lower.endsWith('men') ? `${lower.slice(0, -2)}an` : lower;
    default:
      return lower;
  }
}

/** The lemma the table of irregular forms gives a word in lower case; undefined if it has none there. */
export function irregularLemma(lower: string): string | undefined {
  return known.get(lower);
}

/** The last part of a compound is inflected (rebel-held, F-16s). */
function afterHyphen(part: string): string {
  return /^\d+s$/.test(part) ? part.slice(0, -1) : lemmaOf(part);
}

function withoutS(word: string): string {
  const before = word[word.length - 2] as string;
  if (before === 's' || before === 'u' || before === 'i' || before === "'") return word;
  if (word.endsWith('selves')) return `${word.slice(0, -3)}f`;
  if (word.endsWith('news')) return word;
  if (before !== 'e') return word.slice(0, -1);
  const stem = word.slice(0, -2);
  if (stem.endsWith('i')) return word.length > 4 ? `${stem.slice(0, -1)}y` : word.slice(0, -1);
  return /(?:[sz]s|zz|x|ch|sh|[^aeiou]o)$/.test(stem) ? stem : word.slice(0, -1);
}

function withoutEd(word: string): string {
  const stem = word.slice(0, -2);
  if (stem.endsWith('e') || !/[aeiouy]/.test(stem)) return word;
  if (stem.endsWith('i')) return stem.length > 2 ? `${stem.slice(0, -1)}y` : `${stem}e`;
  return verb(stem);
}

function withoutIng(word: string): string {
  const stem = word.slice(0, -3);
  return stem.length < 2 || !/[aeiouy]/.test(stem) ? word : verb(stem);
}

/** The verb behind a stem that has lost -ed or -ing: stopp -> stop, mov -> move, call -> call. */
function verb(stem: string): string {
  const base = stem.replace(PREFIX, '');
  if (keepStem.has(stem) || keepStem.has(base)) return stem;
  if (restoreE.has(`${stem}e`) || restoreE.has(`${base}e`)) return `${stem}e`;
  const last = stem[stem.length - 1] as string;
  if (last === stem[stem.length - 2] && /[bdgklmnprtv]/.test(last)) {
    const single = stem.slice(0, -1);
    return (last === 'l' && !doubleL.has(single)) || single.length < 2 ? stem : single;
  }
  if (doubleL.has(stem)) return stem;
  return restoresE(stem) ? `${stem}e` : stem;
}

function learn(): void {
  for (const adjective of wordsOf(data, 'gradable'))
    for (const form of comparisons(adjective)) known.set(form, adjective);
  for (const plural of wordsOf(data, 'plurals')) known.set(plural, plural.slice(0, -1));
  for (const word of wordsOf(data, 'invariant')) known.set(word, word);
  for (const [lemma, forms] of entriesOf<string>(data, 'irregular')) {
    for (const form of forms.split(', ')) known.set(form, lemma);
  }
}

/** -er and -est of an adjective: big -> bigger, safe -> safer, easy -> easier. */
function comparisons(adjective: string): string[] {
  let stem = adjective;
  if (/[^aeiou]y$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  else if (stem.endsWith('e')) stem = stem.slice(0, -1);
  else if (/^[^aeiou]*[aeiou][bdgmnt]$/.test(stem)) stem += stem.slice(-1);
  return [`${stem}er`, `${stem}est`];
}
