import { letterPattern } from '../../letters.js';
import type { Filter, Mark } from './draft.js';
import { type Features, plain } from './features.js';
import { boilerplate } from './lexicon.js';
import { findPassages } from './passages.js';

const SPEECH = new RegExp(`\\b(?:${boilerplate.speech.words.join('|')})\\b`);
const AGENCIES = new Set(boilerplate.agencies.words);
const LONGEST = 80;
/** A text of fewer words may well come twice. */
const FEWEST = 6;
/** "... its allies. - The former minister" */
const DASHED = /[.!?…]["”’]*\s*[-–—]{1,2}\s*([^.!?]{3,80})$/u;
/** A message of a social network with its sender: "... — Jane Doe (@janedoe) March 3, 2021" */
const MESSAGE = letterPattern(String.raw`\(@\w{1,30}\)\s+\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?:\s\w+)?$`);
/** "“...” The ambassador" */
const BEHIND_QUOTE = letterPattern(String.raw`^["“].{20,}[.!?…]["”]\s+(\p{Lu}[^.!?]{2,80})$`);

export const pullquotes: Filter = {
  id: 'pullquotes',
  doc: 'Sentences set apart from the text for the eye: they stand word for word in a longer block, or carry only a name behind them.',
  run({ units, features }, marked) {
    const marks: Mark[] = [];
    const passages = new Map<number, string>();
    units.forEach((unit, index) => {
      const feature = features[index] as Features;
      if (marked.has(index) || unit.role === 'item' || feature.words < FEWEST) return;
      if (!feature.finished && MESSAGE.test(unit.text.slice(-120))) {
        marks.push({ unit: index, kind: 'pullquote', reason: { code: 'message' } });
        return;
      }
      if (feature.words > LONGEST) return;
      const by = feature.finished ? null : attribution(unit.text);
      if (by !== null) marks.push({ unit: index, kind: 'pullquote', reason: { code: 'attributed', by } });
      else passages.set(index, bare(unit.text));
    });
    const texts = units.map((unit, index) => (marked.has(index) ? '' : unit.text));
    for (const [unit, block] of findPassages(texts, passages)) {
      marks.push({ unit, kind: 'pullquote', reason: { code: 'repeats', block } });
    }
    return { marks };
  },
};

/** The name or office behind a quotation, without a verb that would make it a sentence; null if there is none. */
function attribution(text: string): string | null {
  const by = (DASHED.exec(text) ?? BEHIND_QUOTE.exec(text))?.[1]?.trim();
  if (!by || by.split(/\s+/).length > 10 || by.split(/\s+/).length < 2) return null;
  if (SPEECH.test(by) || AGENCIES.has(plain(by)) || !/^["“‘(]?[\p{Lu}\d]/u.test(by)) return null;
  return by;
}

/** Without the quotation marks and spaces around it. */
function bare(text: string): string {
  const marks = '"“”\'‘’ ';
  let start = 0;
  let end = text.length;
  while (start < end && marks.includes(text[start] as string)) start++;
  while (end > start && marks.includes(text[end - 1] as string)) end--;
  return text.slice(start, end);
}
