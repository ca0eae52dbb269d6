import type { Chunk } from './chunks.js';
import { isComplementiser, isRelative } from './chunks.js';
import { clauseTaking, hearerTaking } from './lexicon.js';
import type { Quote } from './quotes.js';
import { isBreak, type VerbGroup } from './verbs.js';
import type { Word } from './words.js';

export type ClauseKind =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'relative'
  | 'adverbial'
  | 'conditional'
  | 'participial'
  | 'parenthetical';

/** A stretch of a sentence with at most one statement; token indexes, half-open. Clauses tile the sentence. */
export interface Clause {
  start: number;
  end: number;
  kind: ClauseKind;
}

/** What the clause splitter reads. */
export interface Shallow {
  words: readonly Word[];
  chunks: readonly Chunk[];
  chunkAt: Int32Array;
  groups: readonly VerbGroup[];
  groupAt: Int32Array;
  quotes: readonly Quote[];
}

const adverbials = new Set([
  'because', 'although', 'though', 'while', 'whereas', 'since', 'until', 'till', 'lest', 'once', 'when', 'whenever', 'wherever', 'as', 'after', 'before',
]); // biome-ignore format: a list
const always = new Set(['because', 'although', 'though', 'while', 'whereas', 'lest']);
const conditionals = new Set(['if', 'unless']);
const dash = /^[—–-]{1,2}$/;

/** For every position, the start of the first finite verb at or after it and of the first break at or after it. */
function lookAhead({ words, groups }: Shallow): { finite: Int32Array; stop: Int32Array } {
  const n = words.length;
  const finite = new Int32Array(n + 2).fill(n);
  const stop = new Int32Array(n + 2).fill(n);
  const starts = new Set(groups.filter((group) => group.form === 'finite').map((group) => group.start));
  for (let i = n - 1; i >= 0; i--) {
    finite[i] = starts.has(i) ? i : (finite[i + 1] as number);
    stop[i] = isAside(words, i) ? (stop[i + 3] as number) : isBreak(words[i] as Word) ? i : (stop[i + 1] as number);
  }
  return { finite, stop };
}

/** Cuts a sentence into clauses: one pass, every position looked at once. */
export function clausesIn(shallow: Shallow): Clause[] {
  const { words, chunks, chunkAt, groups, groupAt, quotes } = shallow;
  const { finite, stop } = lookAhead(shallow);
  const clauses: Clause[] = [];
  const quoteStarts = new Set(
    quotes.filter((quote) => quote.end - quote.start > 3).flatMap((quote) => [quote.start, quote.end + 1]),
  );
  const dashes = words.flatMap((word, i) => (dash.test(word.text) && isSpaced(words, i) ? [i] : []));
  const resumes: ClauseKind[] = [];
  let current: Clause = { start: 0, end: words.length, kind: 'main' };
  let finites = 0;
  const open = (at: number, kind: ClauseKind): void => {
    if (at > current.start) {
      clauses.push({ ...current, end: at });
      finites = 0;
    }
    current = { start: at, end: words.length, kind };
  };
  /** A noun phrase at `i` whose finite verb comes before any break. */
  const statementAt = (i: number): boolean => {
    let k = i;
    while (words[k]?.pos === 'ADV') k++;
    return (chunkAt[k] ?? -1) !== -1 && (finite[k] as number) < (stop[k] as number);
  };
  const finiteAt = (i: number): boolean => {
    let k = i;
    while (words[k]?.pos === 'ADV' && groupAt[k] === -1) k++;
    const group = groups[groupAt[k] ?? -1];
    return group?.form === 'finite' && !group.shared && group.start === k;
  };
  const mainLine = (): boolean => current.kind === 'main' || current.kind === 'coordinate';
  let depth = 0;
  let pending = -1;
  let dashSeen = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const group = groups[groupAt[i] ?? -1];
    if (pending === i) open(i, 'complement');
    if (quoteStarts.has(i) && i > 0) open(i, current.kind === 'main' ? 'main' : 'coordinate');
    if (isAside(words, i) || isAside(words, i - 2)) continue;
    if (word.text === '(' || word.text === '[') {
      if (depth++ === 0) {
        resumes.push(current.kind);
        open(i, 'parenthetical');
      }
    } else if ((word.text === ')' || word.text === ']') && depth > 0) {
      if (--depth === 0) open(i + 1, resumes.pop() ?? 'main');
    } else if (depth > 0) continue;
    else if (word.text === ';' || word.text === ':') open(i + 1, 'coordinate');
    else if (dashes[dashSeen] === i) {
      const paired = dashSeen % 2 === 0 && dashes[dashSeen + 1] !== undefined;
      if (dashSeen++ % 2 === 0) {
        resumes.push(current.kind);
        open(i, paired ? 'parenthetical' : statementAt(i + 1) ? 'coordinate' : 'parenthetical');
      } else open(i + 1, resumes.pop() ?? 'main');
    } else if (conditionals.has(word.lower) && word.pos !== 'NOUN') open(i, 'conditional');
    else if (word.lower === 'whether') open(i, 'complement');
    else if (isRelative(word) && i > 0) openRelative(i);
    else if (isComplementiser(word)) openThat(i);
    else if (adverbials.has(word.lower) && opensAdverbial(i)) open(i, 'adverbial');
    else if (word.pos === 'CCONJ' && opensCoordinate(i))
      open(
        i,
        current.kind === 'main' || current.kind === 'parenthetical'
          ? 'coordinate'
          : mainLine()
            ? 'coordinate'
            : current.kind,
      );
    else if (word.text === ',') afterComma(i);
    else if (group && group.start === i && group.form === 'finite' && !group.shared) onFinite(i, group);
    if (group && group.end === i + 1 && group.form === 'finite') silentComplement(i, group);
  }
  clauses.push(current);
  return clauses;

  function openRelative(i: number): void {
    const before = words[i - 1] as Word;
    const nominal = chunkAt[i - 1] !== -1 || before.text === ',' || before.pos === 'ADP' || before.pos === 'CCONJ';
    const wh = /^(what|how|why|where|when)/.test(word(i).lower);
    if (word(i).lower === 'when' && (before.text === ',' || chunkAt[i - 1] !== -1)) open(i, 'adverbial');
    else open(nominal && before.pos === 'ADP' && !wh ? i - 1 : i, wh && !nominal ? 'complement' : 'relative');
  }
  function openThat(i: number): void {
    const before = words[i - 1];
    if (before?.lower === 'so' || before?.lower === 'such') open(i - 1, 'adverbial');
    else if (before?.pos === 'NOUN' && word(i).pos !== 'SCONJ') open(i, 'relative');
    else open(i, 'complement');
  }
  function word(i: number): Word {
    return words[i] as Word;
  }
  function opensAdverbial(i: number): boolean {
    const { lower, pos } = word(i);
    if (always.has(lower)) return pos !== 'NOUN';
    if (
      lower === 'since' ||
      lower === 'until' ||
      lower === 'after' ||
      lower === 'before' ||
      lower === 'as' ||
      lower === 'till' ||
      lower === 'once'
    )
      return statementAt(i + 1) && words[i - 1]?.lower !== 'as' && words[i - 1]?.lower !== 'such';
    return true;
  }
  function opensCoordinate(i: number): boolean {
    const before = words[i - 1]?.lower;
    if (word(i).lower === 'but')
      return !(before === 'nothing' || before === 'anything' || before === 'all' || before === 'cannot');
    if (words[i + 1] && (isComplementiser(words[i + 1]) || conditionals.has(words[i + 1]?.lower ?? ''))) return false;
    return finiteAt(i + 1) || (finites > 0 && statementAt(i + 1));
  }
  function afterComma(i: number): void {
    const next = words[i + 1];
    if (!next || next.pos === 'CCONJ' || isRelative(next)) return;
    let k = i + 1;
    while (words[k]?.pos === 'ADV') k++;
    const group = groups[groupAt[k] ?? -1];
    if (group?.start === k && (group.form === 'gerund' || group.form === 'participle')) open(i + 1, 'participial');
    else if (statementAt(i + 1))
      open(
        i + 1,
        current.kind === 'adverbial' ||
          current.kind === 'conditional' ||
          current.kind === 'participial' ||
          (mainLine() && finites === 0)
          ? 'main'
          : 'coordinate',
      );
    else if (group?.start === k && group.form === 'finite' && !group.shared && (!mainLine() || finites > 0))
      open(i + 1, mainLine() ? 'coordinate' : 'main');
  }
  function onFinite(i: number, group: VerbGroup): void {
    if (i === current.start) finites = 1;
    else if (finites === 0) finites = 1;
    else if (current.kind === 'relative' || current.kind === 'complement' || current.kind === 'participial') {
      open(isRelayed(i) ? i : group.start, isRelayed(i) ? 'complement' : 'main');
      finites = 1;
    } else if (current.kind === 'adverbial' || current.kind === 'conditional') {
      const chunk = chunks[chunkAt[i - 1] ?? -1];
      open(chunk && chunk.start > current.start ? chunk.start : i, 'main');
      finites = 1;
    }
  }
  /** "which Norland says is dead": right after a verb of saying, in its relative clause. */
  function isRelayed(i: number): boolean {
    const before = groups[groupAt[i - 1] ?? -1];
    return current.kind === 'relative' && before !== undefined && clauseTaking.has(before.lemma);
  }
  /** "Officials said the dam held": a clause as object, without "that". */
  function silentComplement(i: number, group: VerbGroup): void {
    if (!clauseTaking.has(group.lemma) || group.passive) return;
    const hearer = hearerTaking.has(group.lemma) ? chunks[chunkAt[i + 1] ?? -1] : undefined;
    const at = hearer && chunkAt[hearer.end] !== -1 && chunkAt[hearer.end] !== undefined ? hearer.end : i + 1;
    if (statementAt(at)) pending = at;
  }
}

/** "(2019)", "(NATO)": one word in parentheses interrupts nothing. */
const isAside = (words: readonly Word[], i: number): boolean => words[i]?.text === '(' && words[i + 2]?.text === ')';

function isSpaced(words: readonly Word[], i: number): boolean {
  const [before, here, after] = [words[i - 1], words[i] as Word, words[i + 1]];
  if (/^[—–]/.test(here.text)) return true;
  return before !== undefined && after !== undefined && before.end < here.start && here.end < after.start;
}
