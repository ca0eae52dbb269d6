import { GROUP_KEYS } from '../comparison/views/types.js';
import { VERDICTS } from '../review/types.js';
import { ALWAYS, type CommandSpec } from './command.js';
import { FLAGS, type Flag, longFlag } from './flags.js';
import { ENGINES, FAIL_ON } from './options.js';

/** One thing that could be typed next. */
export interface Candidate {
  value: string;
  about: string;
}

/** What can only be known by reading the user's files; asked for when needed. */
export interface Known {
  topics(): Promise<Candidate[]>;
  sources(): Promise<Candidate[]>;
  documents(): Promise<Candidate[]>;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/**
 * What could stand where the last of these words is being typed (the program's name left out). Empty where the shell
 * had better offer files.
 */
export async function candidates(
  words: readonly string[],
  commands: readonly CommandSpec[],
  known: Known,
): Promise<Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { command, operands } = commandOf(before, commands);
  const option = optionAwaitingValue(before.at(-1), command);
  const found = option
    ? await valuesOf(option, command, known)
    : await wordsAfter(current, command, operands, commands, known);
  return found.filter(({ value }) => value.startsWith(current));
}

/** The command the words name so far, and what was given to it. */
function commandOf(words: readonly string[], commands: readonly CommandSpec[]) {
  const own = commands.flatMap((command) => command.own ?? []);
  const plain = words.filter((word, at) => !word.startsWith('-') && !takesValue(words[at - 1], own));
  const names = [plain.slice(0, 2).join(' '), plain[0] ?? ''];
  const name = names.find((one) => commands.some((command) => command.name === one)) ?? '';
  const command = commands.find((one) => one.name === name) as CommandSpec;
  return { command, operands: plain.slice(name.split(' ').filter(Boolean).length) };
}

const named = <F extends { flags: string }>(word: string | undefined, list: readonly F[]): F | undefined =>
  list.find(({ flags }) => word !== undefined && flags.split(/[ ,]+/).includes(word));

const takesValue = (word: string | undefined, own: readonly { flags: string }[]): boolean =>
  named<{ flags: string }>(word, [...FLAGS, ...own])?.flags.includes('<') ?? false;

function optionAwaitingValue(word: string | undefined, { own = [] }: CommandSpec): string | null {
  if (word === undefined || !takesValue(word, own)) return null;
  return named<Flag>(word, FLAGS)?.key ?? word;
}

async function valuesOf(option: string, command: CommandSpec, known: Known): Promise<Candidate[]> {
  switch (option) {
    case 'format':
      return command.formats.map(({ id }) => ({ value: id, about: '' }));
    case 'engine':
      return plain(ENGINES);
    case 'failOn':
      return plain(FAIL_ON);
    case 'color':
      return plain(['auto', 'always', 'never']);
    case 'by':
      return plain(GROUP_KEYS);
    case 'source':
    case 'against':
      return known.sources();
    case '--text':
      return known.documents();
    default:
      return [];
  }
}

async function wordsAfter(
  current: string,
  command: CommandSpec,
  operands: readonly string[],
  commands: readonly CommandSpec[],
  known: Known,
): Promise<Candidate[]> {
  if (current.startsWith('-')) return optionsOf(command);
  const under = commands
    .filter(({ name }) => name.startsWith(`${command.name} `) && operands.length === 0)
    .map(({ name, summary }) => ({ value: name.slice(command.name.length + 1), about: summary }));
  if (command.name === '' && operands.length === 0) return [...(await known.topics()), ...topLevel(commands)];
  if (command.name === 'report') return known.topics();
  if (['topic', 'timeline'].includes(command.name) && operands.length === 0) return known.topics();
  if (command.name === 'help' && operands.length === 0) return topLevel(commands);
  if (command.name === 'completion' && operands.length === 0) return plain(SHELLS);
  // One finding or two sentences, then the word.
  if (command.name === 'verdict' && [1, 2].includes(operands.length)) return plain(VERDICTS);
  return under;
}

const topLevel = (commands: readonly CommandSpec[]): Candidate[] =>
  commands
    .filter(({ name }) => name !== '' && !name.includes(' '))
    .map(({ name, summary }) => ({ value: name, about: summary }));

function optionsOf(command: CommandSpec): Candidate[] {
  const shared = FLAGS.filter(({ key }) => command.accepts.includes(key) || ALWAYS.includes(key));
  const all = [...(command.own ?? []), ...shared, { flags: '--help', about: 'show help' }];
  return all.map(({ flags, about }) => ({ value: longFlag(flags), about }));
}

const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, about: '' }));

/** The script a shell reads at its start. All it does is ask the program. */
export const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], string>> = {
  bash: `_compare() {
  local IFS=$'\\n'
  COMPREPLY=($("\${COMP_WORDS[0]}" completion --words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _compare compare claim-compare
`,
  zsh: `#compdef compare claim-compare
_compare() {
  local -a found
  local value about
  while IFS=$'\\t' read -r value about; do
    found+=("\${value//:/\\\\:}\${about:+:$about}")
  done < <("\${words[1]}" completion --words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe compare found; else _files; fi
}
compdef _compare compare claim-compare
`,
  fish: `function __compare_candidates
  set -l words (commandline -opc) (commandline -ct)
  $words[1] completion --words -- $words[2..-1] 2>/dev/null
end
complete -c compare -a '(__compare_candidates)'
complete -c claim-compare -a '(__compare_candidates)'
`,
};
