import type { Finding } from '../corpus/types.js';
import functionData from '../lexicon/generated/topics-function-words.js';
import { findPatterns } from './patterns.js';
import { phraseOf, waysToWrite } from './phrases.js';
import { Words } from './scan.js';
import { otherWordsFor } from './synonyms.js';
import { PhraseTrie } from './trie.js';
import type { Topic } from './types.js';
import { weightOf } from './weights.js';
import { wordSet } from './word-lists.js';

/** What a phrase of the trie stands for. */
interface Entry {
  /** Position of its topic. */
  topic: number;
  kind: 'keyword' | 'synonym' | 'narrower' | 'exclude' | 'together';
  /** The keyword as the topic has it. */
  keyword: string;
  /** For `together`: which list of the topic, and which phrase of it. */
  list: number;
  part: number;
}

/** What a sentence itself says of one topic. */
export interface Direct {
  topic: number;
  weight: number;
  /** Empty where there is nothing but the phrase that excludes. */
  reasons: Finding[];
  /** The phrase that takes it out of the topic after all. */
  excluded: Finding | null;
}

const functionWords = wordSet(functionData, 'words');

/** The phrases and patterns of all topics, ready to be looked for in one pass over a text. */
export class TopicMatcher {
  readonly topics: readonly Topic[];
  readonly #trie = new PhraseTrie<Entry>();
  readonly #words = new Words();

  constructor(topics: readonly Topic[]) {
    this.topics = topics;
    for (const [topic, { keywords, exclude, together }] of topics.entries()) {
      for (const keyword of keywords) this.#addKeyword({ topic, kind: 'keyword', keyword, list: 0, part: 0 });
      for (const keyword of exclude) this.#addPlain({ topic, kind: 'exclude', keyword, list: 0, part: 0 });
      for (const [list, parts] of (together ?? []).entries()) {
        for (const [part, keyword] of parts.entries()) this.#addPlain({ topic, kind: 'together', keyword, list, part });
      }
    }
  }

  #addPlain(entry: Entry): void {
    for (const way of waysToWrite(phraseOf(entry.keyword), functionWords)) this.#trie.add(way, entry);
  }

  #addKeyword(entry: Entry): void {
    const phrase = phraseOf(entry.keyword);
    this.#trie.add(phrase, entry, { families: true });
    for (const way of waysToWrite(phrase, functionWords)) this.#trie.add(way, entry);
    for (const { phrase: other, kind } of otherWordsFor(phrase)) {
      for (const way of waysToWrite(other, functionWords)) this.#trie.add(way, { ...entry, kind });
    }
  }

  /** What the text says of each topic by its own words; topics it does not speak of are not in the list. */
  find(text: string): Direct[] {
    const matches = this.#trie.find(text, this.#words.scan(text));
    const byTopic = new Map<number, typeof matches>();
    for (const match of matches) {
      const known = byTopic.get(match.value.topic);
      if (known) known.push(match);
      else byTopic.set(match.value.topic, [match]);
    }
    const found: Direct[] = [];
    for (const [topic, ofTopic] of byTopic) {
      const direct = this.#judge(text, topic, ofTopic);
      if (direct) found.push(direct);
    }
    for (const { topic, reason } of findPatterns(this.topics, text)) {
      const known = found.find((direct) => direct.topic === topic);
      if (known) known.reasons.push(reason);
      else found.push({ topic, weight: 0, reasons: [reason], excluded: null });
    }
    for (const direct of found) settle(direct);
    return found.sort((a, b) => a.topic - b.topic);
  }

  #judge(text: string, topic: number, matches: Match[]): Direct | null {
    const reasons: Finding[] = [];
    let excluded: Finding | null = null;
    const parts = new Map<number, Map<number, Match>>();
    for (const match of matches) {
      const { kind, keyword, list, part } = match.value;
      const { start, end } = match;
      const phrase = text.slice(start, end);
      if (kind === 'exclude')
        excluded ??= { code: 'excluded', topic: this.topics[topic]?.id ?? '', phrase, start, end };
      else if (kind === 'together') {
        const known = parts.get(list) ?? new Map<number, Match>();
        if (!known.has(part)) known.set(part, match);
        parts.set(list, known);
      } else reasons.push({ code: match.family ? 'family' : kind, phrase, keyword, start, end });
    }
    for (const [list, found] of parts) {
      if (found.size < (this.topics[topic]?.together?.[list]?.length ?? Number.POSITIVE_INFINITY)) continue;
      for (const { start, end } of found.values()) {
        reasons.push({ code: 'together', phrase: text.slice(start, end), start, end });
      }
    }
    return reasons.length > 0 || excluded ? { topic, weight: 0, reasons, excluded } : null;
  }
}

type Match = ReturnType<PhraseTrie<Entry>['find']>[number];

/** Drops reasons that lie inside a longer one as strong, orders the rest (strongest first) and sets the weight. */
function settle(direct: Direct): void {
  const byPlace = direct.reasons.sort(
    (a, b) => at(a) - at(b) || endOf(b) - endOf(a) || weightOf(b.code) - weightOf(a.code),
  );
  // How far the reasons so far reach, by strength: whatever ends before that, lies inside one of them.
  const reach = new Map<number, number>();
  const kept = byPlace.filter((reason) => {
    const weight = weightOf(reason.code);
    for (const [strength, end] of reach) if (strength >= weight && end >= endOf(reason)) return false;
    reach.set(weight, Math.max(reach.get(weight) ?? 0, endOf(reason)));
    return true;
  });
  direct.reasons = kept.sort((a, b) => weightOf(b.code) - weightOf(a.code) || at(a) - at(b));
  direct.weight = Math.max(0, ...reach.keys());
}

const at = (reason: Finding): number => Number(reason.start);
const endOf = (reason: Finding): number => Number(reason.end);
