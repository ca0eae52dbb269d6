import type { Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { boilerplate } from './lexicon.js';

/** Words of which any such text has at least one and hardly any other text has; a quick look at the whole document. */
const PROBE = new RegExp(`\\b(?:${boilerplate.filler.probes.join('|')})`);
const WORDS = new Set(boilerplate.filler.words);

export const filler: Filter = {
  id: 'filler',
  doc: 'Placeholder text ("lorem ipsum" and what generators make of it).',
  run({ text, units, features }) {
    const marks: Mark[] = [];
    if (!PROBE.test(text)) return { marks };
    units.forEach((unit, index) => {
      if ((features[index] as Features).words < 5) return;
      const words =
        unit.text
          .slice(0, 1000)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [];
      const latin = new Set(words.filter((word) => word.length > 2 && WORDS.has(word)));
      const share = words.filter((word) => WORDS.has(word)).length / Math.max(1, words.length);
      if (latin.size >= 4 && share >= 0.4) marks.push({ unit: index, kind: 'card', reason: { code: 'filler' } });
    });
    return { marks };
  },
};
