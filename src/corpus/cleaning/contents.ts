import type { Filter, Mark } from './draft.js';
import { type Features, labelOf } from './features.js';
import { boilerplate } from './lexicon.js';

const HEADINGS = new Set(boilerplate.contents.headings);
/** "Background ......... 12" */
const LEADERS = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;

export const contents: Filter = {
  id: 'contents',
  doc: 'Tables of contents: their heading, lines with dot leaders, and below the heading the lines that come again as headings.',
  run({ units, features }, marked) {
    const marks: Mark[] = [];
    const mark = (unit: number) => marks.push({ unit, kind: 'contents', reason: { code: 'contents' } });
    let places: Map<string, number> | null = null;
    for (let index = 0; index < units.length; index++) {
      const feature = features[index] as Features;
      if (!feature.finished && /\.\s?\./.test(feature.tail) && LEADERS.test(feature.tail)) mark(index);
      else if (feature.label !== '' && HEADINGS.has(feature.label)) {
        mark(index);
        places ??= lastPlaces(features);
        while (index + 1 < units.length && !marked.has(index + 1)) {
          const next = features[index + 1] as Features;
          if (next.words > 20 || (places.get(entryOf(next)) ?? 0) <= index + 1) break;
          index++;
          mark(index);
        }
      }
    }
    return { marks };
  },
};

/** Where each short line stands last. */
function lastPlaces(features: readonly Features[]): Map<string, number> {
  const places = new Map<string, number>();
  features.forEach((feature, index) => {
    if (feature.words <= 20) places.set(entryOf(feature), index);
  });
  return places;
}

/** An entry without its number and page. */
function entryOf({ head }: Features): string {
  return labelOf(head.replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+\.)\s+/, '').replace(/[\s.]*\d{1,4}$/, ''));
}
