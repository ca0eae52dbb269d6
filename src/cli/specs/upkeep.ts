import type { CommandSpec } from '../command.js';
import { INPUT, OUTPUT, RESULT, TABLE } from './shared.js';

/** Commands that set things up, look after them and help. */
export const upkeep: readonly CommandSpec[] = [
  {
    name: 'init',
    summary: 'Writes a manifest and topics for a folder of documents; overwrites nothing.',
    args: [{ name: '[folder]', about: 'the folder; without it the current one' }],
    accepts: ['strict'],
    formats: [TABLE],
    examples: [{ call: 'compare init articles/', does: 'corpus.yaml, topics.yaml, compare.config.yaml' }],
    load: async () => (await import('../commands/init.js')).init,
  },
  {
    name: 'doctor',
    summary: 'What is missing in a corpus and its topics, and what to do about it.',
    args: [],
    accepts: [...INPUT, ...OUTPUT],
    formats: RESULT,
    examples: [{ call: 'compare doctor --corpus articles/', does: 'dates, sources, languages, silent topics' }],
    load: async () => (await import('../commands/doctor.js')).doctor,
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
    load: async () => (await import('../commands/cache.js')).cache,
  },
  {
    name: 'cache clear',
    summary: 'Empties the cache of analyses and verdicts.',
    args: [],
    accepts: OUTPUT,
    formats: RESULT,
    examples: [{ call: 'compare cache clear', does: 'the next run computes again' }],
    load: async () => (await import('../commands/cache.js')).cacheClear,
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
    load: async () => (await import('../commands/completion.js')).completion,
  },
  {
    name: 'examples',
    summary: 'Examples of every command.',
    args: [],
    accepts: [],
    formats: [TABLE],
    examples: [],
    load: async () => (await import('../commands/examples.js')).examples,
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
