import type { Run } from '../command.js';
import { commands } from '../commands.js';
import { examplesOf } from '../program.js';

/** `compare examples`: the examples of every command in one place. */
export const examples: Run = async ({ io }) => {
  for (const command of commands) {
    const lines = examplesOf(command);
    if (lines) await io.stdout.write(`${command.summary}\n${lines.replace(/^\nExamples:\n/, '')}\n\n`);
  }
  return 0;
};
