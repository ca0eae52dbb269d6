import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Claim } from '../../claims/types.js';
import type { Analysis } from '../../compare.js';
import { UserError } from '../../errors.js';
import { VERDICTS, type Word } from '../../review/types.js';
import { refuseUnwritable, writeFileAtomic } from '../atomic.js';
import { suggestion } from '../closest.js';
import type { Run } from '../command.js';
import { compareTopics } from '../compare.js';
import type { Context } from '../context.js';
import { pathFrom } from '../deliver.js';
import { findPair } from '../find-pair.js';
import { analyseInput, openInput } from '../open.js';
import { date } from '../options.js';
import { readText, VERDICTS_FILE } from '../review.js';
import { schemaLine } from '../schema.js';
import { type Entry, withVerdict } from '../verdicts-file.js';

type Meant = Pick<Entry, 'topic' | 'finding' | 'quotes'>;

/** Writes down what a person says of a finding. */
export const verdict: Run = async (context) => {
  const { args, io, own, settings } = context;
  const word = wordOf(args.at(-1) ?? '');
  const named = args.slice(0, -1);
  if (named.length < 1 || named.length > 2) {
    throw new UserError('A verdict is on one finding, or on two sentences.', {
      hint: 'compare verdict <finding id> not-a-contradiction, or: compare verdict "<text>" "<text>" not-a-contradiction',
    });
  }
  const said = { verdict: word, reason: text(own.reason), by: text(own.author), date: dateOf(own.date) };
  const file = settings.verdicts || VERDICTS_FILE;
  const path = resolve(io.cwd, pathFrom(io, file));
  await refuseUnwritable(pathFrom(io, file));
  const before = existsSync(path)
    ? await readText(context, file, 'verdicts file', 'Name a file with --verdicts.')
    : null;
  const input = await openInput(context);
  const analysis = await analyseInput(context, input);
  const meant = named.length === 2 ? await pairMeant(analysis, named) : await findingMeant(context, analysis, named);
  const entry = { ...meant, ...said };
  const { text: after, changed } = withVerdict(before, file, schemaLine('verdicts', dirname(path)), entry);
  context.progress.clear();
  await writeFileAtomic(path, [after]);
  if (!settings.quiet) {
    const [a, b] = entry.quotes.map(({ text: quote }) => (quote.length > 60 ? `${quote.slice(0, 59)}…` : quote));
    await io.stderr.write(`${changed ? 'changed in' : 'added to'} ${file}: ${word}\n  “${a}”\n  “${b}”\n`);
  }
  return 0;
};

function wordOf(typed: string): Word {
  const word = VERDICTS.find((one) => one === typed);
  if (word) return word;
  throw new UserError(`There is no verdict "${typed}".`, { hint: suggestion(typed, VERDICTS, 'Verdicts') });
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Today, the same day everywhere; a person's word is of a day, not of a moment. */
function dateOf(typed: unknown): string {
  return typeof typed === 'string' ? date('--date', typed) : new Date().toISOString().slice(0, 10);
}

async function pairMeant(analysis: Analysis, [typedA = '', typedB = '']: readonly string[]): Promise<Meant> {
  const { a, b, topic } = await findPair(analysis, typedA, typedB);
  return { topic: topic.id, finding: null, quotes: [a, b] };
}

/** The finding as it would be reported had nobody said anything yet; the beginning of its id is enough. */
async function findingMeant(context: Context, analysis: Analysis, [id = '']: readonly string[]): Promise<Meant> {
  const settings = { ...context.settings, baseline: false as const, verdicts: false as const };
  const everything = { sources: null, against: null };
  const comparisons = await compareTopics(
    { ...context, settings },
    analysis,
    async () => analysis,
    analysis.topics,
    everything,
  );
  const found = comparisons.flatMap(({ topic, claims, agreements, contradictions, tensions }) => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const all = [...agreements, ...contradictions.map(pairOf), ...tensions.map(pairOf)];
    return all
      .filter((one) => one.id === id || (id.length >= 4 && one.id.startsWith(id)))
      .map((one) => ({ id: one.id, topic: topic.id, claims: one.claims.map((claim) => byId.get(claim) as Claim) }));
  });
  const ids = [...new Set(found.map((one) => one.id))];
  const [first] = found;
  if (!first) {
    throw new UserError(`There is no finding "${id}".`, {
      hint: 'Ids are in the output of --format json and csv. Two sentences do as well: compare verdict "..." "..." WORD',
    });
  }
  if (ids.length > 1) throw new UserError(`Several findings begin with "${id}": ${ids.join(', ')}.`);
  const [a, b, ...others] = first.claims;
  if (!a || !b || others.length > 0) {
    throw new UserError(
      `${first.id} is an agreement of ${first.claims.length} sentences; a verdict is on two of them.`,
      {
        hint: 'Name the two: compare verdict "<text>" "<text>" WORD',
      },
    );
  }
  return { topic: first.topic, finding: first.id, quotes: [a, b] };
}

const pairOf = ({ id, a, b }: { id: string; a: string; b: string }) => ({ id, claims: [a, b] });
