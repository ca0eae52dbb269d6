import type { RE2JS } from 're2js';
import type { Finding } from '../corpus/types.js';
import { UserError } from '../errors.js';
import type { Topic } from './types.js';

type Engine = typeof import('re2js');
let engine: Engine | null = null;
const compiled = new WeakMap<Topic, RE2JS[]>();

/**
 * Compiles the topics' patterns; to be awaited once before tagging if any topic has some. The engine takes time
 * linear in the text whatever the pattern (Thompson 1968), and is loaded only here.
 *
 * Throws `UserError` for a pattern that is none.
 */
export async function loadPatterns(topics: readonly Topic[]): Promise<void> {
  const waiting = topics.filter((topic) => topic.patterns.length > 0 && !compiled.has(topic));
  if (waiting.length === 0) return;
  engine ??= await import('re2js');
  const { RE2JS } = engine;
  for (const topic of waiting) {
    compiled.set(
      topic,
      topic.patterns.map((pattern, i) => compile(RE2JS, topic, pattern, i)),
    );
  }
}

function compile(engine: Engine['RE2JS'], topic: Topic, pattern: string, position: number): RE2JS {
  try {
    return engine.compile(pattern);
  } catch (error) {
    const place = topic.patternPlaces?.[position];
    throw new UserError(
      `The pattern "${pattern}" of the topic "${topic.id}" is no regular expression: ${(error as Error).message}.`,
      {
        ...(place ? { place } : {}),
        hint: 'Patterns are written as in RE2: no look-ahead, no look-behind, no back-references.',
      },
    );
  }
}

/** Every match of the topics' patterns in the text. Empty matches say nothing and are left out. */
export function findPatterns(topics: readonly Topic[], text: string): { topic: number; reason: Finding }[] {
  const found: { topic: number; reason: Finding }[] = [];
  for (const [topic, { patterns }] of topics.entries()) {
    if (patterns.length === 0) continue;
    const ready = compiled.get(topics[topic] as Topic);
    if (!ready) throw new Error('call loadPatterns(topics) before tagging with patterns');
    for (const [i, regex] of ready.entries()) {
      const matcher = regex.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end === start) continue;
        const reason = { code: 'pattern', phrase: text.slice(start, end), pattern: patterns[i] ?? '', start, end };
        found.push({ topic, reason });
      }
    }
  }
  return found;
}
