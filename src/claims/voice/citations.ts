import type { Parse } from '../parse/index.js';
import { spanOf, textOf } from '../parse/spans.js';
import { unnamed } from './speaker.js';
import type { Voice } from './types.js';

const year = /^(?:1[89]|20)\d\d[a-z]?$/;

/** Author-year citations in parentheses: "(Ruiz, 2021)", "(Ruiz et al., 2021; Olsen, 2019)"; the first author is named. */
export function citationVoices(parse: Parse): Voice[] {
  const { words } = parse;
  const voices: Voice[] = [];
  for (let open = 0; open < words.length; open++) {
    if (words[open]?.text !== '(' || words[open + 1]?.pos !== 'PROPN') continue;
    let i = open + 1;
    while (i < open + 12 && (words[i]?.pos === 'PROPN' || words[i]?.lower === 'and' || words[i]?.text === '&')) i++;
    const authorEnd = i;
    if (words[i]?.text === ',') i++;
    const close = words.findIndex((word, k) => k >= i && k < open + 40 && word.text === ')');
    if (!year.test(words[i]?.text ?? '') || close === -1) continue;
    const name = textOf(parse, open + 1, authorEnd);
    const span = spanOf(parse, open, close + 1);
    voices.push({
      speaker: { ...unnamed(span), name },
      verb: 'citation', stance: 'citation', group: null, cue: span, content: { start: 0, end: open }, quoted: false, place: 'whole',
    }); // biome-ignore format: short
    open = close;
  }
  return voices;
}
