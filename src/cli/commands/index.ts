import type { CommandSpec } from '../command.js';
import { evaluation } from './eval.js';
import { examples, help } from './examples.js';
import { explain } from './explain.js';
import { pair } from './pair.js';
import { report } from './report.js';
import { sentences } from './sentences.js';
import { sources } from './sources.js';
import { main, topic } from './topic.js';
import { topics } from './topics.js';
import { topicsSuggest } from './topics-suggest.js';
import { topicsTest } from './topics-test.js';

/** Every command, in the order help lists them; a command inside another comes after it. */
export const commands: readonly CommandSpec[] = [
  main,
  topic,
  report,
  topics,
  topicsTest,
  topicsSuggest,
  sources,
  sentences,
  pair,
  explain,
  evaluation,
  examples,
  help,
];
