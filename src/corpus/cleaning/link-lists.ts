import { runsOfLetters } from '../../letters.js';
import data from '../../lexicon/generated/boilerplate-function-words.js';
import type { Filter, Mark } from './draft.js';

export const FUNCTION_WORDS = new Set((data as { words: string[] }).words);

/** Below this share of function words a row of English words is a list, not a sentence (sentences have a third to a half). */
const FEWEST = 0.08;

export const linkLists: Filter = {
  id: 'linkLists',
  doc: 'Rows of menu entries or tags: many words, no sentence end, hardly a function word ("Home News Sport Weather Travel Culture ...").',
  run({ units, features, english }) {
    const marks: Mark[] = [];
    if (!english) return { marks };
    features.forEach((feature, index) => {
      const unit = units[index];
      if (unit?.role !== 'text' || feature.finished || feature.several) return;
      if (feature.words < 8 || feature.words > 200) return;
      const share = functionShare(unit.text);
      if (share < FEWEST) {
        marks.push({
          unit: index,
          kind: 'navigation',
          reason: { code: 'linkList', share: Math.round(share * 100) / 100 },
        });
      }
    });
    return { marks };
  },
};

/** Share of English function words among the words of (the first 4,000 characters of) a text; 0 for no words. */
export function functionShare(text: string): number {
  const words = runsOfLetters(text.slice(0, 4000).toLowerCase());
  return words.length === 0 ? 0 : words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}
