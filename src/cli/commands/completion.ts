import { UserError } from '../../errors.js';
import { suggestion } from '../closest.js';
import type { Run } from '../command.js';
import { commands } from '../commands.js';
import { type Candidate, candidates, type Known, SCRIPTS, SHELLS } from '../completion.js';
import { readConfig } from '../config.js';
import type { Context } from '../context.js';
import { openInput } from '../open.js';
import { printableLine } from '../printable.js';

/** What a shell may put on the line as it is: bash runs a topic called `$(...)` that it completed. */
const HARMLESS = /^[\p{L}\p{M}\p{N}_.@%+/][\p{L}\p{M}\p{N}_.@%+,:/-]*$/u;

/** `compare completion bash` prints the script; the script asks `compare completion --words -- ...` while one types. */
export const completion: Run = async (context) => {
  const { args, own, io } = context;
  if (own.words !== true) {
    const shell = SHELLS.find((one) => one === args[0]);
    if (!shell) {
      const wanted = args[0] ?? '';
      throw new UserError(wanted ? `There is no completion for "${wanted}".` : 'For which shell?', {
        hint: suggestion(wanted, SHELLS, 'Shells'),
      });
    }
    await io.stdout.write(SCRIPTS[shell]);
    return 0;
  }
  const found = await candidates(args, commands, knownTo(context, args));
  await io.stdout.write(found.map(({ value, about }) => `${printableLine(value)}\t${printableLine(about)}\n`).join(''));
  return 0;
};

/** Reads the corpus and topics the line being typed names, else the folder's own, quietly: completing must never complain. */
function knownTo(context: Context, words: readonly string[]): Known {
  const value = (option: string): string | null => words[words.lastIndexOf(option) + 1 || words.length] ?? null;
  const input = async () => {
    const own = await readConfig(context.io);
    const [corpus, topics] = [value('--corpus') ?? own.corpus ?? null, value('--topics') ?? own.topics ?? null];
    return openInput({ ...context, settings: { ...context.settings, quiet: true, corpus, topics } });
  };
  const list = async (of: (found: Awaited<ReturnType<typeof input>>) => Candidate[]): Promise<Candidate[]> => {
    const found = await input().catch(() => null);
    return found ? of(found).filter(({ value }) => HARMLESS.test(value)) : [];
  };
  return {
    topics: () => list(({ topics }) => topics.map(({ id, label }) => ({ value: id, about: label }))),
    sources: () => list(({ corpus }) => corpus.sources.map(({ id, name }) => ({ value: id, about: name }))),
    documents: () => list(({ corpus }) => corpus.documents.map(({ id, title }) => ({ value: id, about: title ?? '' }))),
  };
}
