import type { CommandSpec } from '../command.js';
import { INPUT, JUDGING, LISTING, OUTPUT, RESULT } from './shared.js';

/** Commands that show what the program makes of texts, topics and pairs. */
export const insights: readonly CommandSpec[] = [
  {
    name: 'topics',
    summary: 'The topics, and how many sentences each source has on them.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: LISTING,
    examples: [
      { call: 'compare topics', does: 'topics and their coverage by source' },
      { call: 'compare topics --topics mine.yaml --corpus articles/', does: 'your own topics on your own folder' },
      { call: 'compare topics test', does: "run the topic file's own tests" },
      { call: 'compare topics suggest', does: 'topics and keywords the corpus would support' },
    ],
    load: async () => (await import('../commands/topics.js')).topics,
  },
  {
    name: 'topics test',
    summary: "Runs the topic file's own tests: sentences a topic must match, and must ignore.",
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare topics test --topics mine.yaml', does: 'exit code 2 if a test fails' }],
    load: async () => (await import('../commands/topics-test.js')).topicsTest,
  },
  {
    name: 'topics suggest',
    summary: 'Topics and keywords the corpus would support, by what is said more often here than elsewhere.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare topics suggest --corpus articles/', does: 'a start for a topics file' }],
    load: async () => (await import('../commands/topics-suggest.js')).topicsSuggest,
  },
  {
    name: 'sources',
    summary: 'The sources and documents of the corpus, and what was understood of each.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: LISTING,
    own: [{ flags: '--text <document>', about: 'print the text of a document, the one every offset points into' }],
    examples: [
      { call: 'compare sources', does: 'sources, documents, dates and where they were found' },
      { call: 'compare sources --corpus articles/ --json', does: 'the same as data' },
      { call: 'compare sources --text ID', does: 'the text of one document' },
    ],
    load: async () => (await import('../commands/sources.js')).sources,
  },
  {
    name: 'sentences',
    summary: 'Cuts one text into sentences, headings and captions, with offsets.',
    args: [{ name: '<file>', about: 'a document, or "-" for standard input' }],
    accepts: OUTPUT,
    formats: LISTING,
    examples: [
      { call: 'compare sentences article.txt', does: 'every segment with its place and kind' },
      { call: 'compare sentences article.txt --json', does: '[{text, start, end, kind}]' },
      { call: 'pbpaste | compare sentences -', does: 'text from anywhere' },
    ],
    load: async () => (await import('../commands/sentences.js')).sentences,
  },
  {
    name: 'pair',
    summary: "The judge's verdict on two sentences, with its reasons.",
    args: [
      { name: '<a>', about: 'a sentence' },
      { name: '<b>', about: 'another sentence' },
    ],
    accepts: [...JUDGING, ...OUTPUT],
    formats: RESULT,
    examples: [
      { call: 'compare pair "The mine was closed in May." "The mine stayed open."', does: 'verdict, gates, signals' },
      { call: 'compare pair "..." "..." --json', does: 'the same as data' },
    ],
    load: async () => (await import('../commands/pair.js')).pair,
  },
  {
    name: 'explain',
    summary: 'Why two claims of the corpus were reported, or were not: every gate and signal.',
    args: [
      { name: '<a>', about: 'id of a claim, its text or a part of it' },
      { name: '<b>', about: 'the same for the other' },
    ],
    accepts: [...INPUT, 'keywords', ...JUDGING, ...OUTPUT],
    formats: RESULT,
    examples: [
      {
        call: 'compare explain "supplies Russia with" "aided the Kremlin"',
        does: 'claims named by a part of their text',
      },
      { call: 'compare explain ID ID --json', does: 'claims named by their ids, as data' },
    ],
    load: async () => (await import('../commands/explain.js')).explain,
  },
  {
    name: 'eval',
    summary: 'Scores the judge on labelled pairs of sentences.',
    args: [
      {
        name: '<pairs.tsv>',
        about: 'columns id, premise, hypothesis, label; "-" for standard input; .gz is unpacked',
      },
    ],
    accepts: [...JUDGING, ...OUTPUT],
    formats: RESULT,
    own: [
      { flags: '--predictions <file>', about: 'write "id, predicted class, confidence" for each pair, tab separated' },
    ],
    examples: [
      { call: 'compare eval pairs.tsv', does: 'accuracy, scores of each class, confusion' },
      { call: 'compare eval pairs.tsv --engine signals --json', does: 'the same without the model, for a script' },
      { call: 'compare eval pairs.tsv --predictions out.tsv', does: 'and what was predicted for each pair' },
    ],
    load: async () => (await import('../commands/eval.js')).evaluation,
  },
];
