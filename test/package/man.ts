// Writes the manual page from what the program knows of its commands: npm run man
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALWAYS, type CommandSpec } from '../../src/cli/command.js';
import { commands } from '../../src/cli/commands.js';
import { FLAGS } from '../../src/cli/flags.js';
import { ROOT } from './lock.js';

export const MAN_FILE = join(ROOT, 'man', 'claim-compare.1');

const { version, description } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;

/** A text for roff: nothing in it is a request or an escape, and hyphens are those that are typed. */
const roff = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

const section = (name: string, ...lines: string[]): string => `.SH ${name}\n${lines.join('\n')}\n`;
const entry = (term: string, about: string): string => `.TP\n\\fB${roff(term)}\\fR\n${roff(about)}`;

function commandOf({ name, summary, args, own = [], examples }: CommandSpec): string {
  const call = ['compare', name, ...args.map((one) => one.name)].filter(Boolean).join(' ');
  const shown = examples.map((one) => `${roff(one.call)}\n.br\n    ${roff(one.does)}\n`);
  return [
    `.SS ${roff(call)}`,
    roff(summary),
    ...args.map((one) => entry(one.name, one.about)),
    ...own.map(({ flags, about }) => entry(flags, about)),
    ...(shown.length > 0 ? ['.PP', shown.join('.br\n').trimEnd()] : []),
  ].join('\n');
}

function optionOf({ key, flags, about }: (typeof FLAGS)[number]): string {
  const takers = commands.filter(({ name, accepts }) => name !== '' && accepts.includes(key)).map(({ name }) => name);
  const formats = key === 'format' ? (commands[0]?.formats.map(({ id }) => id).join(', ') ?? '') : about;
  const of = ALWAYS.includes(key) ? 'every command' : ['compare <topic>', ...takers].join(', ');
  return entry(flags, `${formats} (${of})`);
}

const EXIT = [
  ['0', 'it ran, whatever it found'],
  ['1', '--fail-on was asked for and holds, or compare verify found that something changed'],
  ['2', 'a fault in usage, configuration or input'],
] as const;

const ENVIRONMENT = [
  ['CLAIM_COMPARE_CACHE', "folder of the cache; without it the user's own place for caches"],
  ['NO_COLOR, FORCE_COLOR', 'no colours, or colours whatever the output is'],
  ['GITHUB_STEP_SUMMARY', 'with the format github, the report is added to this file as Markdown'],
] as const;

const FILES = [
  ['compare.config.yaml', 'options of the folder compare is started in'],
  ['.compare-baseline.json', 'what compare baseline wrote down'],
  ['compare.verdicts.yaml', 'what people said of findings'],
] as const;

const list = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([term, about]) => entry(term, about)).join('\n');

export const manPage = (): string =>
  [
    `.\\" Made by npm run man; change src/cli instead.\n.TH CLAIM\\-COMPARE 1 "" "claim\\-compare ${version}"\n`,
    section('NAME', roff(`claim-compare, compare - ${description}`)),
    section('SYNOPSIS', '\\fBcompare\\fR [topic] [options]\n.br\n\\fBcompare\\fR <command> [options]'),
    section('COMMANDS', ...commands.map(commandOf)),
    section('OPTIONS', ...FLAGS.map(optionOf)),
    section('EXIT STATUS', list(EXIT)),
    section('ENVIRONMENT', list(ENVIRONMENT)),
    section('FILES', list(FILES)),
  ].join('');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(MAN_FILE, manPage());
