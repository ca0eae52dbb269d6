import { parseYaml, YamlFault } from '../yaml.js';
import { closestWord } from './closest.js';
import { faultAt, placeOf, type SourceText } from './faults.js';
import { type Entry, NodeReader, type TextAt } from './nodes.js';
import { phraseOf } from './phrases.js';
import type { Topic } from './types.js';

const TOP_KEYS = ['topics'];
const TOPIC_KEYS = [
  'id', 'label', 'keywords', 'exclude', 'patterns', 'together', 'matches', 'ignores', 'eventLog',
]; // biome-ignore format: a table

/** More than any hand-written file holds; bounds the work a hostile one can cause. */
const MOST_TEXTS = 50_000;
const MOST_CHARACTERS = 5_000_000;

/**
 * Reads a topics file (YAML). Throws `UserError` with place, line and caret for malformed YAML and for topics that
 * cannot work: no id, an id used twice, nothing to look for. Unknown keys are errors where they look like a slip of
 * a known one, and are passed over otherwise, so that a file can carry notes of its own.
 */
export function parseTopics(yamlText: string, file: string): Topic[] {
  const text = yamlText.startsWith('\uFEFF') ? yamlText.slice(1) : yamlText;
  const source: SourceText = { file, text };
  const reader = read(source);
  const { root } = reader;
  const entries = reader.entries(reader.map(root, 0, 'A topics file'), 0);
  checkKeys(reader, entries, TOP_KEYS, 'a topics file');
  const topics = entries.find(({ key }) => key === 'topics');
  if (!topics) return reader.fault(0, 'The file has no key "topics".', EXAMPLE);
  const list = reader.list(topics.value, topics.at, '"topics"');
  if (list.length === 0) reader.fault(topics.at, 'The file holds no topics.', EXAMPLE);
  const seen = new Map<string, string>();
  return list.map(({ value, at }) => {
    const { topic, idAt } = topicOf(reader, source, reader.entries(reader.map(value, at, 'A topic'), at), at);
    const first = seen.get(topic.id);
    if (first) reader.fault(idAt, `The id "${topic.id}" is used twice.`, `It was first used at ${first}.`);
    seen.set(topic.id, placeOf(source, idAt));
    return topic;
  });
}

const EXAMPLE = 'A topics file looks like this: topics: [{id: drones, label: Drones, keywords: [drone, UAV]}]';

type Reader = NodeReader & { root: Parameters<NodeReader['map']>[0] };

function read(source: SourceText): Reader {
  const { text } = source;
  try {
    if (text.length > MOST_CHARACTERS) {
      throw new YamlFault(`The file is too large for a topics file (${text.length} characters).`, 0);
    }
    const yaml = parseYaml(text);
    return Object.assign(new NodeReader(source, yaml, MOST_TEXTS), { root: yaml.document.contents });
  } catch (error) {
    if (error instanceof YamlFault) throw faultAt(source, error.offset, error.message);
    throw error;
  }
}

function checkKeys(reader: Reader, entries: readonly Entry[], known: readonly string[], where: string): void {
  for (const { key, at } of entries) {
    if (known.includes(key)) continue;
    const near = closestWord(key, known);
    if (near) reader.fault(at, `There is no key "${key}" in ${where}.`, `Did you mean "${near}"?`);
  }
}

function topicOf(
  reader: Reader,
  source: SourceText,
  entries: readonly Entry[],
  at: number,
): { topic: Topic; idAt: number } {
  checkKeys(reader, entries, TOPIC_KEYS, 'a topic');
  const entry = (key: string): Entry | undefined => entries.find((one) => one.key === key);
  const texts = (key: string): TextAt[] => {
    const found = entry(key);
    return found ? reader.texts(found.value, found.at, `"${key}"`) : [];
  };
  const plainTexts = (key: string): string[] => texts(key).map(({ text }) => text);

  const idEntry = entry('id');
  if (!idEntry) return reader.fault(at, 'The topic has no id.', 'Give it one: id: drones');
  const id = reader.text(idEntry.value, idEntry.at, '"id"');
  if (id.text === '' || /\s/u.test(id.text)) {
    reader.fault(id.at, 'An id is one word without white space.', 'It is what is typed: compare drones');
  }
  const labelEntry = entry('label');
  const label = labelEntry ? reader.text(labelEntry.value, labelEntry.at, '"label"').text : '';
  const keywords = phrasesOf(reader, texts('keywords'));
  const patterns = texts('patterns');
  const together = togetherOf(reader, entry('together'));
  if (keywords.length + patterns.length + together.length === 0) {
    const place = entry('keywords')?.at ?? at;
    reader.fault(place, `The topic "${id.text}" has nothing to look for.`, 'Give it keywords: [drone, UAV]');
  }
  const eventLog = entry('eventLog');
  const topic: Topic = {
    id: id.text,
    label: label || id.text,
    keywords,
    exclude: phrasesOf(reader, texts('exclude')),
    patterns: patterns.map(({ text }) => text),
    eventLog: eventLog ? reader.flag(eventLog.value, eventLog.at, '"eventLog"') : false,
    matches: plainTexts('matches'),
    ignores: plainTexts('ignores'),
    ...(together.length > 0 ? { together } : {}),
    ...(patterns.length > 0 ? { patternPlaces: patterns.map((pattern) => placeOf(source, pattern.at)) } : {}),
  };
  return { topic, idAt: id.at };
}

/** The phrases, each once; one without a letter or digit could never be found. */
function phrasesOf(reader: Reader, texts: readonly TextAt[]): string[] {
  for (const { text, at } of texts) {
    if (phraseOf(text).length === 0) reader.fault(at, `"${text}" has no word to look for.`);
  }
  return [...new Set(texts.map(({ text }) => text))];
}

function togetherOf(reader: Reader, entry: Entry | undefined): string[][] {
  if (!entry) return [];
  return reader.list(entry.value, entry.at, '"together"').map(({ value, at }) => {
    const phrases = phrasesOf(reader, reader.texts(value, at, 'a list in "together"'));
    if (phrases.length < 2) {
      reader.fault(at, 'A list in "together" needs two phrases or more.', 'A single phrase is a keyword.');
    }
    return phrases;
  });
}
