import type { Finding } from '../corpus/types.js';
import { tagText } from './tag.js';
import type { Topic } from './types.js';
import { ON_TOPIC } from './weights.js';

/** One of a topic's own tests and how it went. */
export interface TopicTest {
  topic: string;
  text: string;
  expected: 'match' | 'ignore';
  got: 'match' | 'ignore';
  passed: boolean;
  /** What matched, or what took the sentence out. */
  reasons: Finding[];
}

/** Runs the topics' own tests: each sentence of `matches` and `ignores`, by its own words alone. */
export function testTopics(topics: readonly Topic[]): TopicTest[] {
  return topics.flatMap((topic) => {
    const run = (text: string, expected: TopicTest['expected']): TopicTest => {
      const found = tagText(text, [topic])[0];
      const got = found && !found.excluded && found.weight >= ON_TOPIC ? 'match' : 'ignore';
      const reasons = [...(found?.reasons ?? []), ...(found?.excluded ? [found.excluded] : [])];
      return { topic: topic.id, text, expected, got, passed: got === expected, reasons };
    };
    return [...topic.matches.map((text) => run(text, 'match')), ...topic.ignores.map((text) => run(text, 'ignore'))];
  });
}
