import { VERDICTS } from '../../review/types.js';
import type { CommandSpec } from '../command.js';
import {
  ALL,
  FINDINGS,
  INPUT,
  JSON_DOCUMENT,
  JUDGING,
  LISTING,
  MARKDOWN,
  OUTPUT,
  RESULT,
  SELECTION,
  TABLE,
  TOPIC,
} from './shared.js';

/** `compare` alone takes less than `compare <topic>` does. */
export const OVERVIEW: Pick<CommandSpec, 'accepts' | 'formats' | 'load'> = {
  accepts: [...INPUT, ...OUTPUT],
  formats: LISTING,
  load: async () => (await import('../commands/overview.js')).overview,
};

/** Commands that answer, and those that keep, compare and check answers. */
export const answers: readonly CommandSpec[] = [
  {
    name: '',
    summary: 'Compares what several sources say on a topic: where they agree, contradict each other or are in tension.',
    args: [
      {
        name: '[topic...]',
        about: 'id of a topic, or several words in quotes (one word: --keywords); nothing: what can be asked',
      },
    ],
    accepts: TOPIC,
    formats: ALL,
    examples: [
      { call: 'compare', does: 'what can be asked' },
      { call: 'compare drones', does: 'a topic of the topics file' },
      { call: 'compare "arms sales"', does: 'your own words as a topic' },
      { call: 'compare drones --corpus articles/', does: 'your own folder of documents' },
      { call: 'compare drones -o drones.html -o drones.json', does: 'a page to read and data to keep' },
      { call: 'compare report -o report.md', does: 'all topics in one report' },
    ],
    load: async () => (await import('../commands/topic.js')).topic,
  },
  {
    name: 'topic',
    summary: 'Compares a topic whose id is also the name of a command.',
    args: [{ name: '[topic]', about: 'id of a topic, or several words in quotes (one word: --keywords)' }],
    accepts: TOPIC,
    formats: ALL,
    examples: [{ call: 'compare topic sources', does: 'a topic of yours with the id "sources", not the command' }],
    load: async () => (await import('../commands/topic.js')).topic,
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
    load: async () => (await import('../commands/report.js')).report,
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
    load: async () => (await import('../commands/baseline.js')).baseline,
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
    load: async () => (await import('../commands/verdict.js')).verdict,
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
    load: async () => (await import('../commands/merge.js')).merge,
  },
  {
    name: 'timeline',
    summary: 'What each source says over time: where it contradicts itself, figures that changed silently.',
    args: [{ name: '[topic]', about: 'id of a topic, or several words in quotes (one word: --keywords)' }],
    accepts: [
      ...INPUT, 'keywords', 'source', 'since', 'until', ...JUDGING, 'minConfidence', 'limit', 'context', ...OUTPUT,
    ], // biome-ignore format: a list
    formats: [...RESULT, MARKDOWN],
    examples: [
      { call: 'compare timeline syria', does: 'each source over its own dates' },
      { call: 'compare timeline syria --source ID -o syria.md', does: 'one source, as a page' },
    ],
    load: async () => (await import('../commands/timeline.js')).timeline,
  },
  {
    name: 'verify',
    summary:
      'Whether every quote of a report still stands where it stood, and which articles changed; exit code 1 if any is gone, moved or changed.',
    args: [{ name: '<report>', about: 'a report in the format json, ndjson or html, or "-" for standard input' }],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [
      { call: 'compare verify report.json --corpus articles/', does: 'quotes moved or gone, articles changed' },
      { call: 'compare verify report.html --json', does: 'a page can be verified too; the result as data' },
    ],
    load: async () => (await import('../commands/verify.js')).verify,
  },
];
