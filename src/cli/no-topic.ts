import { UserError } from '../errors.js';
import { ALWAYS, type CommandSpec } from './command.js';
import { FLAGS, longFlag } from './flags.js';
import type { CommandCall } from './program.js';
import { OVERVIEW } from './specs/answers.js';

/**
 * The command a call is for: without a topic, `compare` tells what can be asked. An option that only a topic can heed
 * was meant for one: a pipeline that forgets the topic must not pass.
 */
export function commandFor({ command, args, raw }: CommandCall): CommandSpec {
  if (command.name !== '' || args.length > 0 || raw.keywords !== undefined) return command;
  const heeded = [...OVERVIEW.accepts, ...ALWAYS];
  const odd = FLAGS.find(({ key }) => raw[key] !== undefined && !heeded.includes(key));
  if (odd) {
    throw new UserError(`${longFlag(odd.flags)} needs a topic.`, {
      hint: 'Name one ("compare topics" lists them), or take all: compare report.',
    });
  }
  return { ...command, ...OVERVIEW };
}
