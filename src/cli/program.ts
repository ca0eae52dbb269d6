import { Command, CommanderError, Help, Option } from 'commander';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { closest, suggestion } from './closest.js';
import { ALWAYS, type CommandSpec } from './command.js';
import { FLAGS, longFlag } from './flags.js';
import type { RawOptions } from './options.js';
import { version } from './version.js';

/** What a command line asks for: a text that needs no work (help, version), or a command. */
export type Call = { kind: 'text'; text: string } | CommandCall;

export interface CommandCall {
  kind: 'command';
  command: CommandSpec;
  args: string[];
  /** Options only this command has, as typed. */
  own: Record<string, unknown>;
  raw: RawOptions;
}

/** Reads a command line; throws `UserError` where it cannot be understood. */
export function parse(argv: readonly string[], specs: readonly CommandSpec[], io: Io): Call {
  let printed = '';
  let call: Call | null = null;
  const program = build(
    specs,
    (text) => {
      printed += text;
    },
    io.stdout.columns,
    (command, parsed, args) => {
      call = { kind: 'command', command, args, own: parsed.opts(), raw: sharedOptions(command, parsed) };
    },
  );
  try {
    program.parse(argv[0] === 'help' ? helpFor(argv.slice(1), specs) : [...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return { kind: 'text', text: printed };
    throw userError(error, argv, specs);
  }
  return call ?? { kind: 'text', text: printed };
}

/** `help topics test` asks for what `topics test --help` shows. */
function helpFor(words: readonly string[], specs: readonly CommandSpec[]): string[] {
  const named = words.filter((word) => !word.startsWith('-'));
  const wanted = named.join(' ');
  if (specs.some(({ name }) => name === wanted)) return [...named, '--help'];
  const names = specs.map(({ name }) => name).filter(Boolean);
  throw new UserError(`There is no command "${wanted}".`, { hint: suggestion(wanted, names, 'Commands') });
}

type Found = (command: CommandSpec, parsed: Command, args: string[]) => void;

function build(
  specs: readonly CommandSpec[],
  print: (text: string) => void,
  columns: number | undefined,
  found: Found,
): Command {
  const program = new Command('compare');
  program
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(columns || 100, 120),
      getOutHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      visibleGlobalOptions: () => [],
      visibleOptions: (command) => visibleOptions(command, program, specs),
      formatHelp: (command, helper) => commandsFirst(Help.prototype.formatHelp.call(helper, command, helper)),
      subcommandTerm: (command) =>
        `${command.name()}${command.usage() === '[options]' ? '' : ` ${command.usage().replace('[options] ', '')}`}`,
    })
    .version(version(), '-V, --version', 'print the version')
    .usage('[topic] [options]\n       compare <command> [options]')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false);
  for (const flag of FLAGS) {
    const option = new Option(flag.flags, flag.about).helpGroup(flag.group);
    if (flag.repeatable) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    program.addOption(option);
  }
  for (const spec of specs) define(spec, program, specs, found);
  return program;
}

function define(spec: CommandSpec, program: Command, specs: readonly CommandSpec[], found: Found): void {
  const path = spec.name.split(' ').filter(Boolean);
  const name = path.pop();
  const parent = path.reduce(
    (command, word) => command.commands.find((one) => one.name() === word) ?? command,
    program,
  );
  const command = name === undefined ? program : parent.command(name);
  command.summary(spec.summary).description(spec.summary).allowExcessArguments();
  for (const { name: argument, about } of spec.args) command.argument(argument, about);
  for (const { flags, about } of spec.own ?? []) command.option(flags, about);
  command.addHelpText('after', () => examplesOf(spec));
  command.action((...values: unknown[]) => {
    const args = values
      .slice(0, spec.args.length)
      .flat()
      .filter((value): value is string => typeof value === 'string');
    refuseExcess(spec, command, specs);
    found(spec, command, args);
  });
}

/** A word too many is often a slip in the name of a command inside this one. */
function refuseExcess({ name, args }: CommandSpec, { args: given }: Command, specs: readonly CommandSpec[]): void {
  const excess = given[args.length];
  if (excess === undefined || args.at(-1)?.name.includes('...')) return;
  const inside = specs.filter((one) => one.name.startsWith(`${name} `)).map((one) => one.name.slice(name.length + 1));
  throw new UserError(`"${excess}" means nothing to "compare ${name}".`, {
    hint:
      inside.length > 0
        ? suggestion(excess, inside, 'After it can come')
        : `"compare ${name} --help" lists what it takes.`,
  });
}

/** Help shows a command's own options and those shared ones it takes, with the formats it knows. */
function visibleOptions(command: Command, program: Command, specs: readonly CommandSpec[]): Option[] {
  const spec = specs.find(({ name }) => name === nameOf(command, program));
  const taken = new Set<string>([...(spec?.accepts ?? []), ...ALWAYS]);
  const own = command === program ? [] : command.options;
  const shared = program.options.filter((option) => taken.has(option.attributeName()));
  for (const option of shared) {
    if (option.attributeName() === 'format') option.description = spec?.formats.map(({ id }) => id).join(', ') ?? '';
  }
  const always = [
    new Option('-h, --help', 'show this help'),
    ...(command === program ? [new Option('-V, --version', 'print the version')] : []),
  ];
  return [...own, ...shared, ...always.map((option) => option.helpGroup('How to behave:'))];
}

/** What can be done is read before how: the list of commands goes in front of the options. */
function commandsFirst(help: string): string {
  const sections = help.split('\n\n');
  const commands = sections.findIndex((section) => section.startsWith('Commands:'));
  const options = sections.findIndex((section) => /^(?:What|Options)/.test(section));
  if (commands < 0 || options < 0 || commands < options) return help;
  const [moved = ''] = sections.splice(commands, 1);
  sections.splice(options, 0, moved.trimEnd());
  return `${sections.join('\n\n').trimEnd()}\n`;
}

function nameOf(command: Command, program: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one && one !== program; one = one.parent) names.unshift(one.name());
  return names.join(' ');
}

export function examplesOf({ examples }: Pick<CommandSpec, 'examples'>): string {
  if (examples.length === 0) return '';
  const width = Math.max(...examples.map(({ call }) => call.length));
  return `\nExamples:\n${examples.map(({ call, does }) => `  ${call.padEnd(width)}  ${does}`).join('\n')}`;
}

/** Shared options as typed; one that means nothing to this command is refused rather than ignored. */
function sharedOptions(spec: CommandSpec, parsed: Command): RawOptions {
  let program = parsed;
  while (program.parent) program = program.parent;
  const values: Record<string, unknown> = program.opts();
  const raw: Record<string, unknown> = {};
  for (const { key, flags } of FLAGS) {
    if (program.getOptionValueSource(key) !== 'cli') continue;
    raw[key] = values[key];
    if (spec.accepts.includes(key) || ALWAYS.includes(key)) continue;
    const name = `compare ${spec.name}`.trim();
    throw new UserError(`${longFlag(flags)} means nothing to "${name}".`, {
      hint: `"${name} --help" lists what it takes.`,
    });
  }
  return raw as RawOptions;
}

/** Commander's words for a fault, in ours. */
function userError(error: CommanderError, argv: readonly string[], specs: readonly CommandSpec[]): UserError {
  const [first = '', second] = error.message.replace(/^error: /, '').split('\n');
  const message = `${first.charAt(0).toUpperCase()}${first.slice(1)}.`.replaceAll("'", '"').replace(/\.\.$/, '.');
  const suggested = /Did you mean (?:one of )?(.*)\?/.exec(second ?? '')?.[1];
  const unknown = /unknown option '(.*)'/.exec(first)?.[1];
  const home = unknown && specs.find(({ own }) => own?.some(({ flags }) => longFlag(flags) === unknown));
  const near =
    unknown && !suggested
      ? closest(
          unknown,
          FLAGS.map(({ flags }) => longFlag(flags)),
        )
      : null;
  const meant = suggested ?? near;
  const called = specs.find(({ name, args }) => argv.includes(name) && args.some((one) => one.name.startsWith('<')));
  if (error.code === 'commander.missingArgument' && called) {
    return new UserError(message, { hint: `"compare ${called.name} --help" shows how it is called.` });
  }
  if (home) return new UserError(message, { hint: `It belongs to "compare ${home.name}".` });
  return new UserError(message, {
    hint: meant ? `Did you mean ${meant}?` : 'Run "compare --help" to see what there is.',
  });
}
