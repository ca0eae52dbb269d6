import type { CommandSpec } from '../command.js';
import { examplesOf } from '../program.js';

/** `compare examples`: the examples of every command in one place. */
export const examples: CommandSpec = {
  name: 'examples',
  summary: 'Examples of every command.',
  args: [],
  accepts: [],
  formats: [{ id: 'table', extensions: ['txt'] }],
  examples: [],
  async run({ io }) {
    const { commands } = await import('./index.js');
    for (const command of commands) {
      const lines = examplesOf(command);
      if (lines) await io.stdout.write(`${command.summary}\n${lines.replace(/^\nExamples:\n/, '')}\n\n`);
    }
    return 0;
  },
};

/** `compare help <command>`: read before any command is looked for, listed here for the sake of the help. */
export const help: CommandSpec = {
  name: 'help',
  summary: 'Help for a command.',
  args: [{ name: '[command...]', about: 'name of a command' }],
  accepts: [],
  formats: [{ id: 'table', extensions: ['txt'] }],
  examples: [{ call: 'compare help topics test', does: 'the same as compare topics test --help' }],
  run: async () => 0,
};
