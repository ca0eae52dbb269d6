import { PART_VERSION, type TopicPart } from '../comparison/parts/types.js';
import { UserError } from '../errors.js';
import type { Proof } from '../formats/types.js';
import type { Io } from '../io.js';
import type { Settings } from './options.js';
import { readText } from './read.js';

export const PART_KIND = 'claim-compare part';

/** The options that decide what is found; whoever merges need not repeat them. */
export type PartSettings = Pick<Settings, 'engine' | 'sources' | 'against' | 'since' | 'until' | 'minConfidence'>;

/** What one run with `--shard i/n` writes. */
export interface PartFile {
  kind: typeof PART_KIND;
  schemaVersion: string;
  shard: { index: number; count: number };
  /** Of `compare <topic>` or of `compare report`. */
  answer: 'topic' | 'report';
  /** Hashes of all that went in: parts of different runs do not fit together. */
  run: Omit<Proof, 'documents'>;
  settings: PartSettings;
  /** Hashes of the documents; the first part has them for all. */
  documents: Proof['documents'] | null;
  topics: TopicPart[];
}

/** A part with the name it was given under. */
export interface NamedPart {
  file: string;
  part: PartFile;
}

/** Reads parts and checks that together they are one whole run; in the order of their numbers. */
export async function readParts(io: Io, files: readonly string[]): Promise<NamedPart[]> {
  const parts: NamedPart[] = [];
  for (const file of files) parts.push({ file, part: await readPart(io, file) });
  const [first] = parts as [NamedPart];
  for (const other of parts) refuseForeign(first, other);
  parts.sort((x, y) => x.part.shard.index - y.part.shard.index);
  refuseTwice(parts);
  refuseMissing(parts, first.part.shard.count);
  return parts;
}

async function readPart(io: Io, file: string): Promise<PartFile> {
  const found = parsed(await readText(io, file));
  const hint = 'Parts are what "compare <topic> --shard 1/3 -o part1.json" and its like write.';
  if (found?.kind !== PART_KIND) throw new UserError('This is no part of a comparison.', { place: file, hint });
  if (String(found.schemaVersion).split('.')[0] !== PART_VERSION.split('.')[0]) {
    throw new UserError(`This part has version ${found.schemaVersion}; this program reads ${PART_VERSION}.`, {
      place: file,
      hint: 'Make all parts and merge them with one version of compare.',
    });
  }
  if (!isWhole(found)) throw new UserError('This part is damaged: fields are missing.', { place: file });
  return found;
}

function parsed(text: string): PartFile | null {
  try {
    return JSON.parse(text) as PartFile | null;
  } catch {
    return null;
  }
}

function isWhole({ shard, run, settings, documents, topics }: PartFile): boolean {
  if (!run || !settings || !Array.isArray(topics)) return false;
  if (!(Number.isInteger(shard?.index) && shard.index >= 1 && shard.index <= shard.count)) return false;
  const topicsAreWhole = topics.every((one) => Array.isArray(one?.verdicts) && one.nothing);
  return topicsAreWhole && (shard.index > 1 || (Array.isArray(documents) && topics.every(({ frame }) => frame)));
}

const DIFFERENCES: readonly [string, (part: PartFile) => unknown][] = [
  ['number of parts', ({ shard }) => shard.count],
  ['version of compare', ({ run }) => run.tool.version],
  ['command (compare <topic>, compare report)', ({ answer }) => answer],
  ['corpus', ({ run }) => run.corpus],
  ['choice of topics', ({ run, topics }) => [run.topics, topics.map(({ id }) => id)]],
  ['engine', ({ run }) => run.engine],
  ['choice of options', ({ run, settings }) => [run.configuration, settings]],
];

function refuseForeign(first: NamedPart, other: NamedPart): void {
  const differs = DIFFERENCES.filter(([, of]) => JSON.stringify(of(first.part)) !== JSON.stringify(of(other.part)));
  const [difference] = differs;
  if (!difference) return;
  throw new UserError(`This part is of another run than ${first.file}: the ${difference[0]} differs.`, {
    place: other.file,
    hint: 'Parts fit together only if corpus, topics, engine and options were the same. Make them anew in one go.',
  });
}

function refuseTwice(parts: readonly NamedPart[]): void {
  for (const [at, { file, part }] of parts.entries()) {
    const next = parts[at + 1];
    if (next?.part.shard.index !== part.shard.index) continue;
    throw new UserError(`Part ${part.shard.index} of ${part.shard.count} is given twice: ${file} and ${next.file}.`, {
      hint: 'Name each part once.',
    });
  }
}

function refuseMissing(parts: readonly NamedPart[], count: number): void {
  const there = new Set(parts.map(({ part }) => part.shard.index));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  const listed = missing.slice(0, 8).join(', ') + (missing.length > 8 ? ' ...' : '');
  throw new UserError(
    `${missing.length === 1 ? 'Part' : 'Parts'} ${listed} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    {
      hint: `Make ${missing.length === 1 ? 'it' : 'them'} with --shard ${missing[0]}/${count} and the options of the others.`,
    },
  );
}
