import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { refuseUnwritable } from './atomic.js';
import { refuseUselessBy } from './by.js';
import { ALWAYS, type CommandSpec } from './command.js';
import { commands } from './commands.js';
import { readConfig } from './config.js';
import { pathFrom } from './deliver.js';
import { interruptible } from './interrupt.js';
import { commandFor } from './no-topic.js';
import { type RawOptions, resolveOptions } from './options.js';
import { configText } from './print-config.js';
import { parse } from './program.js';
import { createProgress } from './progress.js';
import { refuseForShard } from './shard-number.js';
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
  const { args, own } = call;
  const command = commandFor(call);
  const config = await configFor(command, call.raw, io);
  const settings = resolveOptions({ ...config, ...call.raw });
  if (call.raw.max !== undefined && settings.failOn.length === 0) {
    throw new UserError('--max says how many findings --fail-on lets through.', {
      hint: `Say which ones: --fail-on contradictions --max ${settings.max}.`,
    });
  }
  if (call.raw.printConfig) {
    await io.stdout.write(configText(call.raw, config, settings, [...command.accepts, ...ALWAYS]));
    return 0;
  }
  const targets = resolveTargets(settings.outputs, settings.format, command.formats);
  refuseUselessBy(settings, targets);
  refuseForShard(settings, targets);
  // Before any work: nobody wants to learn at the end of a long run that its answer has nowhere to go.
  for (const { file } of targets) if (file !== null) await refuseUnwritable(pathFrom(io, file));
  const progress = createProgress(io, settings.quiet);
  try {
    return await interruptible(progress.stop, async () => {
      const work = await timing.stage('load', () => command.load());
      return work({ io, settings, args, own, targets, progress, timing });
    });
  } finally {
    progress.clear();
    if (settings.timing) await io.stderr.write(timing.report());
  }
}

const WHOLE = ['format', 'limit', 'by', 'context', 'failOn', 'max'] as const;

/** What the folder's configuration says of the options this command has; what is typed goes before it. */
async function configFor({ accepts, formats }: CommandSpec, typed: RawOptions, io: Io): Promise<RawOptions> {
  const config = await readConfig(io);
  // What concerns the whole answer is for whoever merges the parts.
  if (typed.shard !== undefined) for (const key of WHOLE) delete config[key];
  const own = Object.entries(config).filter(([key]) => [...accepts, ...ALWAYS].includes(key as keyof RawOptions));
  const { format, ...rest } = Object.fromEntries(own) as RawOptions;
  const fits = format !== undefined && !typed.json && formats.some(({ id }) => id === format);
  return fits ? { ...rest, format } : rest;
}
