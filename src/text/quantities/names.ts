import { numberedThings } from '../dates/words.js';
import type { Token } from '../types.js';
import { lowerAt } from './amount.js';
import { boundsBefore, clock, gatherers, measuresOfUnits, percents, plain, stops, streets } from './lexicon.js';

/** Is the figure at `at` part of a name (Flight 370, No. 12, 12 Mill Street, a telephone number) and no amount? */
export function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.kind !== 'number') return false;
  if (before !== undefined) {
    if (before.end === token.start && /^[#+/\\.:=]$/.test(before.text)) return true;
    if (numberedThings.has(before.lower) || numberedThings.has(before.lemma)) return true;
    if (before.lower === '.' && numberedThings.has(lowerAt(tokens, at - 2))) return true;
    if (isCapitalised(before) && !isCounting(before) && !countsNext(tokens, at + 1)) return true;
  }
  if (next !== undefined && clock.has(next.lower)) return true;
  return next !== undefined && isCapitalised(next) && isStreet(tokens, at + 1);
}

/** Behind the number of a name and what is tied to it by a hyphen (737-800). */
export function endOfName(tokens: readonly Token[], at: number): number {
  const tied = tokens[at + 1]?.text === '-' && tokens[at + 1]?.start === tokens[at]?.end;
  return tied && tokens[at + 2]?.kind === 'number' ? at + 3 : at + 1;
}

/** Three or more figures in a row, with spaces, hyphens, stops or brackets between: a telephone or account number. */
export function runOfFigures(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return at;
  let to = at;
  let count = 0;
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number' && /^\d+$/.test(token.text)) {
      count++;
      to = i + 1;
    } else if (!/^[-–.()+]$/.test(token.text)) break;
  }
  return count >= 3 ? to : at;
}

function isCapitalised(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** "Some 40", "About 12", "Nearly 300": words of counting may stand at a sentence's beginning. */
function isCounting({ lower }: Token): boolean {
  return (
    boundsBefore.has(lower) ||
    plain.has(lower) ||
    stops.has(lower) ||
    gatherers.has(lower) ||
    /(?:than|least|most|fewer|less|no)$/.test(lower)
  );
}

/** Is what follows counted (20 people, 40 percent, 5 km)? */
function countsNext(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 2; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (
      percents.has(token.lower) ||
      measuresOfUnits.has(token.lemma) ||
      /^(?:million|billion|trillion|thousand|hundred|dozen)$/.test(token.lower)
    )
      return true;
    if (
      token.kind === 'word' &&
      token.lemma !== token.lower &&
      !stops.has(token.lower) &&
      /(?:s|people|men|women|children)$/.test(token.lower)
    )
      return true;
  }
  return false;
}

function isStreet(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    const token = tokens[i];
    if (token === undefined || !isCapitalised(token)) return false;
    if (streets.has(token.lower)) return true;
  }
  return false;
}
