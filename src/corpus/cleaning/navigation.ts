import type { Filter, Mark } from './draft.js';
import { boilerplate, phraseFinder } from './lexicon.js';

const find = phraseFinder(boilerplate.navigation);
const LONGEST = 40;

export const navigation: Filter = {
  id: 'navigation',
  doc: 'Links and prompts of the page around the text: "top of page", "Read more: ...", "Subscribe", copyright notices, rows of dashes.',
  run({ units, features }) {
    const marks: Mark[] = [];
    features.forEach((feature, index) => {
      if (feature.words === 0) {
        marks.push({ unit: index, kind: 'navigation', reason: { code: 'noWords' } });
        return;
      }
      if (feature.words > LONGEST) return;
      const phrase = find(feature);
      if (phrase !== null) marks.push({ unit: index, kind: 'navigation', reason: { code: 'phrase', phrase } });
      else if (
        feature.words <= 4 &&
        /^(?:https?:\/\/|www\.|pic\.twitter\.com)\S+$/i.test((units[index] as { text: string }).text)
      ) {
        marks.push({ unit: index, kind: 'navigation', reason: { code: 'address' } });
      }
    });
    return { marks };
  },
};
