import type { Io } from '../io.js';
import { commands } from './commands.js';
import { resolveOptions } from './options.js';
import { parse } from './program.js';
import { createProgress } from './progress.js';
import { resolveTargets } from './targets.js';
import { createTiming } from './timing.js';

/** Parses a command line, checks it, runs the command; resolves to the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const timing = createTiming();
  const call = parse(argv, commands, io);
  if (call.kind === 'text') {
    await io.stdout.write(call.text);
    return 0;
  }
  const { command, args, own } = call;
  const settings = resolveOptions(call.raw);
  const targets = resolveTargets(settings.outputs, settings.format, command.formats);
  const progress = createProgress(io, settings.quiet);
  try {
    const work = await timing.stage('load', () => command.load());
    return await work({ io, settings, args, own, targets, progress, timing });
  } finally {
    progress.clear();
    if (settings.timing) await io.stderr.write(timing.report());
  }
}
