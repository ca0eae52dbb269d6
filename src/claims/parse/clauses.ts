import lists from '../../lexicon/generated/clauses.js';
import { wordsOf } from '../../text/lexicon.js';
import { Ahead, asideLength, dashesIn, type Shallow } from './ahead.js';
import { isComplementiser, isRelative } from './chunks.js';
import { clauseOnly, clauseTaking, temporal } from './lexicon.js';
import type { VerbGroup } from './verbs.js';
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

const set = (group: string): ReadonlySet<string> => new Set(wordsOf(lists, group));
const adverbials = set('adverbial');
const always = set('adverbialAlways');
const conditionals = set('conditional');
const hearer = set('hearer');
// Quotations up to this many words are part of the clause they stand in.
const SHORT_QUOTATION = 3;
const nothingBut = new Set(['nothing', 'anything', 'all', 'cannot']);
const openingTags = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'once']);

/** Cuts a sentence into clauses: one pass from left to right, every decision from the words around and a look ahead. */
export function clausesIn(shallow: Shallow): Clause[] {
  return new Splitter(shallow).run();
}

class Splitter {
  private readonly ahead: Ahead;
  private readonly clauses: Clause[] = [];
  private current: Clause;
  /** Finite verbs in the current clause so far: 0 or 1 (a second one opens another). */
  private finites = 0;
  /** Finite verbs so far, but for relative clauses. */
  private statements = 0;
  /** What a subordinate clause hangs on, to go back to when it ends. */
  private above: ClauseKind = 'main';
  private readonly suspended: ClauseKind[] = [];
  private depth = 0;
  private asideEnd = 0;
  /** Where a clause without "that" will begin, or -1. */
  private pending = -1;
  private dashSeen = 0;

  constructor(private readonly s: Shallow) {
    this.ahead = new Ahead(s);
    this.current = { start: 0, end: s.words.length, kind: 'main' };
  }

  run(): Clause[] {
    const { words, groups, groupAt, quotes } = this.s;
    const long = quotes.filter((quote) => quote.end - quote.start > SHORT_QUOTATION);
    const quoteStarts = new Set(long.map((quote) => quote.start));
    const quoteEnds = new Set(long.map((quote) => quote.end + 1));
    let outside: ClauseKind = 'main';
    const dashes = dashesIn(words);
    for (let i = 0; i < words.length; i++) {
      const group = groups[groupAt[i] ?? -1];
      if (this.pending === i) this.open(i, 'complement');
      // A quotation that opens the sentence is a statement of its own; what follows it goes on as before it.
      if (quoteStarts.has(i)) outside = i > 1 ? this.current.kind : 'main';
      if (quoteEnds.has(i)) {
        const speaks = this.ahead.statementAt(i) || this.ahead.verbAt(i);
        this.open(i, speaks ? 'coordinate' : outside);
      } else if (quoteStarts.has(i) && i > 0) this.open(i, this.current.kind);
      this.at(i, group, dashes);
      if (this.depth === 0 && group && group.end === i + 1) this.silentComplement(i, group);
    }
    return [...this.clauses, this.current];
  }

  private word(i: number): Word {
    return this.s.words[i] as Word;
  }

  private isMainLine(): boolean {
    return this.current.kind === 'main' || this.current.kind === 'coordinate';
  }

  private open(at: number, kind: ClauseKind): void {
    const before = this.current.kind;
    if (kind === 'relative' || kind === 'participial') {
      if (before !== 'relative' && before !== 'participial') this.above = before;
    } else this.above = 'main';
    if (at > this.current.start) {
      this.clauses.push({ ...this.current, end: at });
      this.finites = 0;
    }
    this.current = { start: at, end: this.s.words.length, kind };
  }

  private at(i: number, group: VerbGroup | undefined, dashes: readonly number[]): void {
    const word = this.word(i);
    if (i < this.asideEnd) return;
    const aside = asideLength(this.s.words, i);
    if (aside > 0) this.asideEnd = i + aside;
    else if (this.isWhole(i)) return;
    else if (word.text === '(' || word.text === '[') this.openBracket(i);
    else if ((word.text === ')' || word.text === ']') && this.depth > 0) this.closeBracket(i);
    else if (this.depth > 0) return;
    else if (word.text === ';' || word.text === ':') this.open(i + 1, 'coordinate');
    else if (dashes[this.dashSeen] === i) this.onDash(i, dashes);
    else if (conditionals.has(word.lower) && word.pos !== 'NOUN') this.open(i, 'conditional');
    else if (word.lower === 'whether') this.open(i, 'complement');
    else if (isRelative(word) && i > 0) this.openRelative(i);
    else if (isComplementiser(word)) this.openThat(i);
    else if (adverbials.has(word.lower) && this.opensAdverbial(i)) this.open(i, 'adverbial');
    else if (word.pos === 'CCONJ' && this.opensCoordinate(i)) this.onConjunction(i);
    else if (word.text === ',') this.afterComma(i);
    else if (group && group.start === i && group.form === 'finite' && !group.shared) this.onFinite(i);
  }

  /** Brackets around the whole sentence are no parenthesis. */
  private isWhole(i: number): boolean {
    const { words } = this.s;
    const closes = words.at(-1)?.text === ')' || words.at(-2)?.text === ')';
    return words[0]?.text === '(' && closes && (i === 0 || (this.word(i).text === ')' && i >= words.length - 2));
  }

  private openBracket(i: number): void {
    if (this.depth++ > 0) return;
    this.suspended.push(this.current.kind);
    this.open(i, 'parenthetical');
  }

  private closeBracket(i: number): void {
    if (--this.depth === 0) this.open(i + 1, this.suspended.pop() ?? 'main');
  }

  private onDash(i: number, dashes: readonly number[]): void {
    const opens = this.dashSeen % 2 === 0;
    const paired = opens && dashes[this.dashSeen + 1] !== undefined;
    this.dashSeen++;
    if (!opens) this.open(i + 1, this.suspended.pop() ?? 'main');
    else {
      this.suspended.push(this.current.kind);
      this.open(i, !paired && this.ahead.statementAt(i + 1) ? 'coordinate' : 'parenthetical');
    }
  }

  private onConjunction(i: number): void {
    const { kind } = this.current;
    const after = this.s.words[i + 1];
    // "officials believe A but the firm denies it": a subject of its own after "but" speaks for the author again.
    const turns = this.word(i).lower === 'but' && after?.pos !== 'PRON' && this.ahead.statementAt(i + 1);
    this.open(i, this.isMainLine() || kind === 'parenthetical' || turns ? 'coordinate' : kind);
  }

  private openRelative(i: number): void {
    const before = this.word(i - 1);
    const { lower } = this.word(i);
    const afterNoun = this.s.chunkAt[i - 1] !== -1;
    const nominal = afterNoun || before.text === ',' || before.pos === 'ADP' || before.pos === 'CCONJ';
    const wh = /^(what|how|why|where|when)/.test(lower);
    if (lower === 'when' && (before.text === ',' || afterNoun)) this.open(i, 'adverbial');
    else this.open(nominal && before.pos === 'ADP' && !wh ? i - 1 : i, wh && !nominal ? 'complement' : 'relative');
  }

  private openThat(i: number): void {
    const before = this.s.words[i - 1];
    if (before?.lower === 'so' || before?.lower === 'such') this.open(i - 1, 'adverbial');
    else if (before?.pos === 'NOUN' && this.word(i).pos !== 'SCONJ' && !this.isReported(i)) this.open(i, 'relative');
    else this.open(i, 'complement');
  }

  /** "told reporters that", "said in a note that": the verb of saying, not the noun before "that", takes the clause. */
  private isReported(i: number): boolean {
    const { groups, groupAt, words } = this.s;
    for (let k = i - 1; k >= Math.max(this.current.start, i - 12); k--) {
      const group = groups[groupAt[k] ?? -1];
      if (!group) continue;
      const apart = words[group.end]?.pos === 'ADP' && clauseTaking.has(group.lemma);
      return clauseOnly.has(group.lemma) || apart || (hearer.has(group.lemma) && i - group.end < 12);
    }
    return false;
  }

  private opensAdverbial(i: number): boolean {
    const { lower, pos } = this.word(i);
    if (always.has(lower)) return pos !== 'NOUN' && pos !== 'ADV';
    const before = this.s.words[i - 1]?.lower;
    if (openingTags.has(lower)) return this.ahead.statementAt(i + 1) && before !== 'as' && before !== 'such';
    return true;
  }

  private opensCoordinate(i: number): boolean {
    const after = this.s.words[i + 1];
    if (this.word(i).lower === 'but') return !nothingBut.has(this.s.words[i - 1]?.lower ?? '');
    if (after && (isComplementiser(after) || conditionals.has(after.lower))) return false;
    return this.ahead.verbAt(i + 1) || (this.finites > 0 && this.ahead.statementAt(i + 1));
  }

  private afterComma(i: number): void {
    const { words, groups, groupAt } = this.s;
    const next = words[i + 1];
    if (!next || next.pos === 'CCONJ' || isRelative(next)) return;
    let k = i + 1;
    while (words[k]?.pos === 'ADV') k++;
    const group = groups[groupAt[k] ?? -1];
    const { kind } = this.current;
    if (group?.start === k && (group.form === 'gerund' || group.form === 'participle')) this.open(i + 1, 'participial');
    else if (this.ahead.statementAt(i + 1)) {
      const introduced = kind === 'adverbial' || kind === 'conditional' || kind === 'participial';
      this.open(i + 1, introduced || (this.isMainLine() && this.finites === 0) ? 'main' : 'coordinate');
    } else if (group?.start === k && group.form === 'finite' && !group.shared) {
      if (!this.isMainLine() && (this.finites > 0 || kind === 'participial'))
        this.open(i + 1, kind === 'relative' || kind === 'participial' ? this.above : 'main');
      else if (this.isMainLine() && this.finites > 0) this.open(i + 1, 'coordinate');
    }
  }

  /** A second finite verb without a break ends a subordinate clause. */
  private onFinite(i: number): void {
    const { chunks, chunkAt } = this.s;
    const { kind, start } = this.current;
    const subject = chunks[chunkAt[i - 1] ?? -1];
    const contact = this.contactAt(i);
    // "said in a note he would" is the clause of the verb, not of the noun.
    if (contact !== -1) this.open(contact, this.isReported(contact) ? 'complement' : 'relative');
    else if (i !== start && this.finites > 0) {
      if (kind === 'relative') this.open(i, this.isRelayed(i) ? 'complement' : this.above);
      else if (kind === 'complement' || kind === 'participial') this.open(i, 'main');
      else if (kind === 'adverbial' || kind === 'conditional')
        this.open(subject && subject.start > start ? subject.start : i, 'main');
    }
    this.finites = 1;
    if (this.current.kind !== 'relative') this.statements++;
  }

  /** "the products it would tax", "the tapes officials claimed to have": where a relative clause without its pronoun begins, or -1. */
  private contactAt(i: number): number {
    const { chunks, chunkAt, words } = this.s;
    const subject = chunks[chunkAt[i - 1] ?? -1];
    if (!subject || subject.end !== i || subject.start <= this.current.start || this.pending === subject.start)
      return -1;
    const before = words[subject.start - 1] as Word;
    const pronoun = (words[i - 1] as Word).pos === 'PRON';
    if ((words[i - 1] as Word).lower === 'there') return -1;
    const bound = before.pos === 'NOUN' && chunkAt[subject.start - 1] !== -1;
    return bound && (pronoun || (this.finites > 0 && !temporal.has(before.lower))) ? subject.start : -1;
  }

  /** "which Norland says is dead": right after a verb of saying, in its relative clause. */
  private isRelayed(i: number): boolean {
    const before = this.s.groups[this.s.groupAt[i - 1] ?? -1];
    return before !== undefined && clauseTaking.has(before.lemma);
  }

  /** "said earlier on Friday he": past adverbs and a phrase of time. */
  private pastTime(from: number): number {
    const { chunks, chunkAt, words } = this.s;
    let i = from;
    while (words[i]?.pos === 'ADV') i++;
    const time = chunks[chunkAt[words[i]?.pos === 'ADP' ? i + 1 : i] ?? -1];
    return time && temporal.has(words[time.head]?.lower ?? '') ? time.end : from;
  }

  /** "told reporters he": past a noun phrase that another one follows. */
  private pastHearer(from: number): number {
    const { chunks, chunkAt } = this.s;
    const between = chunks[chunkAt[from] ?? -1];
    return between && (chunkAt[between.end] ?? -1) !== -1 ? between.end : from;
  }

  /** "Officials said the dam held": a clause as object, without "that"; a hearer or a day may stand before it. */
  private silentComplement(i: number, group: VerbGroup): void {
    if (!clauseTaking.has(group.lemma) || group.passive || group.form === 'participle') return;
    const { chunks, chunkAt, words } = this.s;
    const at = this.pastHearer(this.pastTime(i + 1));
    const own = chunks[chunkAt[at] ?? -1];
    // After "said" only a speaker or a clause can follow; a speaker needs a comma or a quotation before the verb.
    const parted = /^[,"”»—–]$/.test(words[group.start - 1]?.text ?? ',');
    const free = clauseOnly.has(group.lemma) && (!parted || this.statements <= 1);
    const gerund = this.s.groups[this.s.groupAt[i + 1] ?? -1]?.form === 'gerund' && this.ahead.verbAfter(i + 2);
    const withRelative = own !== undefined && isRelative(words[own.end]) && this.ahead.twoVerbsAfter(own.end);
    const clause = free && (gerund || (own !== undefined && this.ahead.verbAfter(at)));
    if (this.ahead.statementAt(at) || withRelative || clause) this.pending = at;
  }
}
