import type { Finding } from '../corpus/types.js';
import { byText } from '../order.js';
import type { Sentence } from '../text/types.js';
import { type Carried, contextOf, Surroundings } from './context.js';
import { type Direct, TopicMatcher } from './matcher.js';
import type { Tag, TagContext, TaggedSentence, Topic } from './types.js';
import { ON_TOPIC } from './weights.js';

export interface TagOptions {
  /** Tags below this weight (0..1) are left out. Default: `ON_TOPIC`; `NEAR_TOPIC` keeps what merely stands near. */
  minWeight?: number;
}

const matchers = new WeakMap<readonly Topic[], TopicMatcher>();

/** The topics ready for matching; made once for a list of topics and kept as long as the list is. */
export function matcherFor(topics: readonly Topic[]): TopicMatcher {
  const known = matchers.get(topics);
  if (known) return known;
  const matcher = new TopicMatcher(topics);
  matchers.set(topics, matcher);
  return matcher;
}

/**
 * Tags the sentences of one document, in reading order, with the topics they speak of: by their own words (lemmas,
 * phrases, synonyms, patterns) and by their context (a reference back, the paragraph, the heading, the title).
 * Every tag says what earned it.
 *
 * Topics with patterns need `await loadPatterns(topics)` before. Takes time linear in the length of the text.
 */
export function tagSentences(
  sentences: readonly Sentence[],
  topics: readonly Topic[],
  context: TagContext,
  options: TagOptions = {},
): TaggedSentence[] {
  const matcher = matcherFor(topics);
  const minWeight = options.minWeight ?? ON_TOPIC;
  const direct = sentences.map((sentence) => matcher.find(sentence.text));
  const titled = context.title === null ? [] : matcher.find(context.title).filter((one) => !one.excluded);
  const named = new Set(titled.map((one) => one.topic));
  const document = new Surroundings(sentences, direct, new Set(named));
  for (const found of direct) for (const { topic } of found) named.add(topic);
  const carried = new Map<number, Map<number, Carried>>();
  for (const topic of named) carried.set(topic, contextOf(topic, document, minWeight));
  const idOf = (topic: number): string => topics[topic]?.id ?? '';
  const inOrder = [...named].sort((a, b) => byText(idOf(a), idOf(b)));
  return sentences.map((sentence, index) => {
    const tags: Tag[] = [];
    const leftOut: Finding[] = [];
    for (const topic of inOrder) {
      const own = direct[index]?.find((one) => one.topic === topic);
      if (own?.excluded && own.reasons.length > 0) leftOut.push(own.excluded);
      const found = own ?? carried.get(topic)?.get(index);
      if (!found || own?.excluded || found.weight < minWeight) continue;
      tags.push({ topic: idOf(topic), weight: found.weight, reasons: found.reasons });
    }
    return leftOut.length > 0 ? { ...sentence, tags, leftOut } : { ...sentence, tags };
  });
}

/** What a text says of each topic by its own words alone; topics it does not name are not in the list. */
export function tagText(text: string, topics: readonly Topic[]): Direct[] {
  return matcherFor(topics).find(text);
}
