import { letterPattern } from '../../letters.js';
import type { Unit } from '../layout/types.js';
import type { Filter, Mark } from './draft.js';
import type { Features } from './features.js';
import { boilerplate } from './lexicon.js';
import { headingShaped, PERSON } from './shape.js';

const HEADINGS = new Set(boilerplate.cards.headings);
const { biography } = boilerplate.cards;
const PERSON_FIRST = letterPattern(
  `^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\\.?\\s+)?${PERSON}|^(?:The (?:author|writer|views|opinions)|Views|Disclaimer)\\b`,
);
/** A biography under its heading has at most so many parts of so many words; without one it stands among the last so many units of a text. */
const PARTS = 4;
const PART = 90;
const LAST = 6;
/** Words of the longest that says by its words what it is: some list every post their author held. */
const LONGEST = 160;

export const authors: Filter = {
  id: 'authors',
  doc: 'Who the author is: an "About the author" section, and at the end of a text "Jane Doe is a senior fellow at ...".',
  run({ units, features }, marked) {
    const marks: Mark[] = [];
    units.forEach((unit, index) => {
      const feature = features[index] as Features;
      if (feature.words <= 6 && HEADINGS.has(feature.label)) {
        marks.push({ unit: index, kind: 'card', reason: { code: 'authorCard' } });
        // A biography follows; a long text or the next heading ends it.
        for (let at = index + 1; at <= index + PARTS && at < units.length; at++) {
          const next = features[at] as Features;
          if (marked.has(at) || next.words > PART || endsSection(units[at] as Unit, next)) break;
          marks.push({ unit: at, kind: 'card', reason: { code: 'authorCard' } });
        }
      } else if (index >= units.length - LAST && index > 0 && feature.words <= LONGEST) {
        const phrase = biography.find((words) => feature.head.includes(words));
        if (phrase && PERSON_FIRST.test(unit.text))
          marks.push({ unit: index, kind: 'card', reason: { code: 'biography', phrase } });
      }
    });
    return { marks };
  },
};

function endsSection(unit: Unit, feature: Features): boolean {
  return unit.role === 'heading' || (headingShaped(unit, feature) && feature.words >= 5);
}
