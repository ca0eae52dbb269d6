import { UserError } from '../errors.js';
import { closestTopic } from '../topics/closest.js';
import type { Topic } from '../topics/types.js';
import { closest, suggestion } from './closest.js';

/**
 * The topic a command line names: an id of the topics file, or a free one (an argument with white space, or
 * `--keywords`). Any other word is an error with a suggestion, never a search for that word: a slip must not look like silence.
 */
export async function chooseTopic(
  words: readonly string[],
  keywords: readonly string[] | null,
  topics: readonly Topic[],
  commands: readonly string[] = [],
): Promise<Topic> {
  const { freeTopic } = await import('../topics/index.js');
  if (keywords) {
    if (words.length > 0) throw new UserError(`Give a topic ("${words.join(' ')}") or --keywords, not both.`);
    return freeTopic(keywords);
  }
  const [word = ''] = words;
  if (words.length > 1) {
    throw new UserError(`One topic at a time, not ${words.length}: ${words.join(', ')}.`, {
      hint: `A topic of several words goes in quotes: compare "${words.join(' ')}". Several topics in one: compare report ${words.join(' ')}.`,
    });
  }
  if (word.trim() === '') throw new UserError('The topic is empty.', { hint: '"compare topics" lists what there is.' });
  const known = topics.find(({ id }) => id === word);
  if (known) return known;
  if (/\s/u.test(word.trim())) return freeTopic([word]);
  throw unknownTopic(word, topics, commands);
}

/** The topics with the chosen one among them; a free one takes the place of one of the file with the same id. */
export const withTopic = (chosen: Topic, topics: readonly Topic[]): Topic[] =>
  topics.includes(chosen) ? [...topics] : [...topics.filter(({ id }) => id !== chosen.id), chosen];

/** Topics by id, in the order asked for; all of them where none is named. */
export function chooseTopics(words: readonly string[], topics: readonly Topic[]): Topic[] {
  if (words.length === 0) return [...topics];
  return [...new Set(words)].map((word) => {
    const topic = topics.find(({ id }) => id === word);
    if (!topic) throw unknownTopic(word, topics, []);
    return topic;
  });
}

function unknownTopic(word: string, topics: readonly Topic[], commands: readonly string[]): UserError {
  const near = closestTopic(word, topics)?.topic.id ?? closest(word, commands);
  const ids = topics.map(({ id }) => id);
  const hint = near ? `Did you mean "${near}"?` : suggestion(word, ids, 'Topics');
  return new UserError(`There is no topic "${word}".`, {
    hint: `${hint} Any other words can be a topic of their own: compare --keywords "${word}".`,
  });
}
