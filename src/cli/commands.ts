import { formats } from '../formats/index.js';
import { VERDICTS } from '../review/types.js';
import type { CommandSpec } from './command.js';
import type { RawOptions } from './options.js';
import type { FormatName } from './targets.js';

type Keys = readonly (keyof RawOptions)[];
const OUTPUT: Keys = ['format', 'json', 'output'];
const INPUT: Keys = ['corpus', 'topics', 'strict', 'maxSize', 'jobs', 'cache'];
const SELECTION: Keys = ['source', 'against', 'since', 'until'];
const JUDGING: Keys = ['engine', 'cache'];
/** What earlier runs and people said. */
const REVIEW: Keys = ['baseline', 'verdicts'];
const FINDINGS: Keys = ['minConfidence', 'by', 'limit', 'context', 'failOn', 'max', ...REVIEW];

const TABLE: FormatName = { id: 'table', extensions: ['txt'] };
const JSON_DOCUMENT: FormatName = { id: 'json', extensions: ['json'] };
const JSON_LINES: FormatName = { id: 'ndjson', extensions: ['ndjson', 'jsonl'] };
const MARKDOWN: FormatName = { id: 'markdown', extensions: ['md', 'markdown'] };
const RESULT = [TABLE, JSON_DOCUMENT];
const LISTING = [...RESULT, JSON_LINES];
const ALL = Object.values(formats);

const topicOptions: Keys = [...INPUT, 'keywords', ...SELECTION, ...JUDGING, 'shard', ...FINDINGS, ...OUTPUT];

/** Every command, in the order help lists them; a command inside another comes after it. */
export const commands: readonly CommandSpec[] = [
  {
    name: '',
    summary: 'Compares what several sources say on a topic: where they agree, contradict each other or are in tension.',
    args: [{ name: '[topic...]', about: 'id of a topic, or any words in quotes; nothing: what can be asked' }],
    accepts: topicOptions,
    formats: ALL,
    examples: [
      { call: 'compare', does: 'what can be asked' },
      { call: 'compare drones', does: 'a topic of the topics file' },
      { call: 'compare "arms sales"', does: 'any words as a topic' },
      { call: 'compare drones --corpus articles/', does: 'your own folder of documents' },
      { call: 'compare drones -o drones.html -o drones.json', does: 'a page to read and data to keep' },
      { call: 'compare report -o report.md', does: 'all topics in one report' },
    ],
    load: async () => (await import('./commands/topic.js')).topicOrOverview,
  },
  {
    name: 'topic',
    summary: 'Compares a topic whose id is also the name of a command.',
    args: [{ name: '[topic]', about: 'id of a topic, or any words in quotes' }],
    accepts: topicOptions,
    formats: ALL,
    examples: [{ call: 'compare topic sources', does: 'the topic "sources", not the command' }],
    load: async () => (await import('./commands/topic.js')).topic,
  },
  {
    name: 'report',
    summary: 'All topics, or the named ones, in one report.',
    args: [{ name: '[topics...]', about: 'ids of topics; all without any' }],
    accepts: [...INPUT, ...SELECTION, ...JUDGING, 'shard', ...FINDINGS, ...OUTPUT],
    formats: ALL,
    examples: [
      { call: 'compare report', does: 'all topics, in the terminal' },
      { call: 'compare report -f markdown', does: 'as a page for a pull request or a wiki' },
      { call: 'compare report drones syria -o report.html', does: 'two topics, as one web page' },
      { call: 'compare report --fail-on contradictions --quiet', does: 'in a pipeline: exit code 1 if there are any' },
    ],
    load: async () => (await import('./commands/report.js')).report,
  },
  {
    name: 'baseline',
    summary: 'Writes down what is found now, so that later runs mark what is new, unchanged and resolved.',
    args: [{ name: '[topics...]', about: 'ids of topics to write anew, the others stay; all without any' }],
    accepts: [...INPUT, ...SELECTION, ...JUDGING, 'minConfidence', 'verdicts', 'output'],
    formats: [JSON_DOCUMENT],
    examples: [
      { call: 'compare baseline', does: 'writes .compare-baseline.json, one finding a line; commit it' },
      { call: 'compare report --fail-on new-contradictions', does: 'later: exit code 1 if one came in' },
      { call: 'compare baseline drones', does: 'one topic anew, the rest of the file stays' },
    ],
    load: async () => (await import('./commands/baseline.js')).baseline,
  },
  {
    name: 'verdict',
    summary: 'Writes down what a person says of a finding; later runs heed it.',
    args: [
      {
        name: '<finding...>',
        about: `id of the finding, or its two sentences (or parts of them), then the verdict: ${VERDICTS.join(', ')}`,
      },
    ],
    accepts: [...INPUT, ...JUDGING, 'minConfidence', 'verdicts'],
    formats: [TABLE],
    own: [
      { flags: '--reason <text>', about: 'why; shown in the reports' },
      { flags: '--author <name>', about: 'who says so' },
      { flags: '--date <date>', about: 'when it was said; without it today' },
    ],
    examples: [
      {
        call: 'compare verdict ID not-a-contradiction --reason "two different ferries"',
        does: 'writes compare.verdicts.yaml',
      },
      { call: 'compare verdict "supplies Russia" "aided the Kremlin" agreement', does: 'named by words of theirs' },
      { call: 'compare eval compare.verdicts.yaml', does: 'how often the judge says what people say' },
    ],
    load: async () => (await import('./commands/verdict.js')).verdict,
  },
  {
    name: 'merge',
    summary: 'Puts the parts of a run with --shard together: byte for byte what one run would have printed.',
    args: [{ name: '[parts...]', about: 'files written with --shard, in any order; .gz is unpacked' }],
    accepts: [...FINDINGS.filter((key) => key !== 'minConfidence'), ...OUTPUT],
    formats: ALL,
    examples: [
      { call: 'compare drones --shard 1/2 -o part1.json', does: 'one half of the work, on any machine' },
      { call: 'compare merge part1.json part2.json', does: 'the whole answer' },
      { call: 'compare merge part*.json -o report.html --fail-on contradictions', does: 'in any format' },
    ],
    load: async () => (await import('./commands/merge.js')).merge,
  },
  {
    name: 'timeline',
    summary: 'What each source says over time: where it contradicts itself, figures that changed silently.',
    args: [{ name: '[topic]', about: 'id of a topic, or any words in quotes' }],
    accepts: [
      ...INPUT, 'keywords', 'source', 'since', 'until', ...JUDGING, 'minConfidence', 'limit', 'context', ...OUTPUT,
    ], // biome-ignore format: a list
    formats: [...RESULT, MARKDOWN],
    examples: [
      { call: 'compare timeline syria', does: 'each source over its own dates' },
      { call: 'compare timeline syria --source ID -o syria.md', does: 'one source, as a page' },
    ],
    load: async () => (await import('./commands/timeline.js')).timeline,
  },
  {
    name: 'verify',
    summary: 'Whether every quote of a report still stands, and which articles changed since; exit code 1 if one did.',
    args: [{ name: '<report>', about: 'a report in the format json, ndjson or html, or "-" for standard input' }],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [
      { call: 'compare verify report.json --corpus articles/', does: 'quotes moved or gone, articles changed' },
      { call: 'compare verify report.html --json', does: 'a page can be verified too; the result as data' },
    ],
    load: async () => (await import('./commands/verify.js')).verify,
  },
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
    load: async () => (await import('./commands/topics.js')).topics,
  },
  {
    name: 'topics test',
    summary: "Runs the topic file's own tests: sentences a topic must match, and must ignore.",
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare topics test --topics mine.yaml', does: 'exit code 2 if a test fails' }],
    load: async () => (await import('./commands/topics-test.js')).topicsTest,
  },
  {
    name: 'topics suggest',
    summary: 'Topics and keywords the corpus would support, by what is said more often here than elsewhere.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare topics suggest --corpus articles/', does: 'a start for a topics file' }],
    load: async () => (await import('./commands/topics-suggest.js')).topicsSuggest,
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
    load: async () => (await import('./commands/sources.js')).sources,
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
    load: async () => (await import('./commands/sentences.js')).sentences,
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
    load: async () => (await import('./commands/pair.js')).pair,
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
    load: async () => (await import('./commands/explain.js')).explain,
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
    load: async () => (await import('./commands/eval.js')).evaluation,
  },
  {
    name: 'init',
    summary: 'Writes a manifest and topics for a folder of documents; overwrites nothing.',
    args: [{ name: '[folder]', about: 'the folder; without it the current one' }],
    accepts: ['strict'],
    formats: [TABLE],
    examples: [{ call: 'compare init articles/', does: 'corpus.yaml, topics.yaml, compare.config.yaml' }],
    load: async () => (await import('./commands/init.js')).init,
  },
  {
    name: 'doctor',
    summary: 'What is missing in a corpus and its topics, and what to do about it.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare doctor --corpus articles/', does: 'dates, sources, languages, silent topics' }],
    load: async () => (await import('./commands/doctor.js')).doctor,
  },
  {
    name: 'cache',
    summary: 'Where earlier work is kept, and how much of it.',
    args: [],
    accepts: OUTPUT,
    formats: RESULT,
    examples: [
      { call: 'compare cache', does: 'path, entries and size' },
      { call: 'compare cache clear', does: 'empty it; the next run computes again' },
    ],
    load: async () => (await import('./commands/cache.js')).cache,
  },
  {
    name: 'cache clear',
    summary: 'Empties the cache of analyses and verdicts.',
    args: [],
    accepts: OUTPUT,
    formats: RESULT,
    examples: [{ call: 'compare cache clear', does: 'the next run computes again' }],
    load: async () => (await import('./commands/cache.js')).cacheClear,
  },
  {
    name: 'completion',
    summary: 'A script that lets a shell complete commands, options, topics and sources.',
    args: [{ name: '[shell...]', about: 'bash, zsh or fish; with --words, the words typed so far behind `--`' }],
    accepts: [],
    formats: [TABLE],
    own: [{ flags: '--words', about: 'what could be typed next; the scripts ask this' }],
    examples: [
      { call: 'source <(compare completion bash)', does: 'in ~/.bashrc; zsh alike' },
      { call: 'compare completion fish > ~/.config/fish/completions/compare.fish', does: 'once' },
    ],
    load: async () => (await import('./commands/completion.js')).completion,
  },
  {
    name: 'examples',
    summary: 'Examples of every command.',
    args: [],
    accepts: [],
    formats: [TABLE],
    examples: [],
    load: async () => (await import('./commands/examples.js')).examples,
  },
  {
    name: 'help',
    summary: 'Help for a command.',
    args: [{ name: '[command...]', about: 'name of a command' }],
    accepts: [],
    formats: [TABLE],
    examples: [{ call: 'compare help topics test', does: 'the same as compare topics test --help' }],
    // Answered while the command line is read.
    load: async () => async () => 0,
  },
];
