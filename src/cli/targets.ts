import { UserError } from '../errors.js';
import { suggestion } from './closest.js';

/** One place an answer goes to. */
export interface Target {
  format: string;
  /** null: standard output. */
  file: string | null;
}

/** What a target needs to know of a format. */
export interface FormatName {
  id: string;
  extensions: readonly string[];
}

/**
 * Where to write what. `FORMAT:FILE` says it all; else the file's ending does; else `--format`; `-` is standard
 * output. Without any `-o`, standard output gets `--format`, or a table.
 */
export function resolveTargets(
  outputs: readonly string[],
  format: string | null,
  formats: readonly FormatName[],
): Target[] {
  const ids = formats.map(({ id }) => id);
  const known = (id: string): string => {
    if (ids.includes(id)) return id;
    throw new UserError(`There is no format "${id}" here.`, { hint: suggestion(id, ids, 'Formats') });
  };
  const asked = format === null ? null : known(format);
  if (outputs.length === 0) return [{ format: asked ?? 'table', file: null }];
  const targets = outputs.map((output) => {
    const { prefix, file } = splitTarget(output);
    const usual = file === '-' && ids.includes('table') ? 'table' : onlyOf(ids);
    const id = prefix !== null ? known(prefix) : (formatOfFile(file, asked, formats) ?? asked ?? usual);
    if (id === null) {
      throw new UserError(`The ending of "${file}" does not say which format is meant.`, {
        hint: `Put it in front (json:${file}) or use one of these endings: ${endings(formats).join(', ')}.`,
      });
    }
    return { format: id, file: file === '-' ? null : file };
  });
  refuseTwice(targets);
  return targets;
}

/** What is written in one way only needs no name for it. */
const onlyOf = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);

/** `C:\x.json` and `C:/x.json` are Windows paths: a single letter is never a format. `./a:b.json` is a file. */
function splitTarget(output: string): { prefix: string | null; file: string } {
  const [, prefix, file] = /^([A-Za-z][A-Za-z0-9-]+):(.+)$/s.exec(output) ?? [];
  return prefix !== undefined && file !== undefined
    ? { prefix: prefix.toLowerCase(), file }
    : { prefix: null, file: output };
}

/** `.txt` says little: an explicit `--format` goes before it. */
function formatOfFile(file: string, asked: string | null, formats: readonly FormatName[]): string | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined || (ending === 'txt' && asked !== null)) return asked;
  return formats.find(({ extensions }) => extensions.includes(ending))?.id ?? null;
}

const endings = (formats: readonly FormatName[]): string[] =>
  formats.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`));

function refuseTwice(targets: readonly Target[]): void {
  const seen = new Set<string | null>();
  for (const { file } of targets) {
    if (seen.has(file)) throw new UserError(`Two outputs go to ${file ?? 'standard output'}: one would be lost.`);
    seen.add(file);
  }
}
