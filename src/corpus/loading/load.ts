import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { grouped } from '../../counted.js';
import { UserError } from '../../errors.js';
import { byText } from '../../order.js';
import type { TextMeta } from '../document.js';
import { readerFor } from '../readers/index.js';
import { type Extracted, ReadFault, type ReadItem } from '../readers/types.js';
import type { Corpus, CorpusWarning, Document, FieldOrigin, Finding, Source } from '../types.js';
import { type Builder, directBuilder } from './builder.js';
import type { Entry } from './entry.js';
import { FileFault, reasonOf } from './file.js';
import { firstExisting, readFolder } from './folder.js';
import { type Gauge, openGauge } from './gauge.js';
import { identify, type Loaded } from './identity.js';
import { LIMITS, type Limits, type LoadOptions, tooMuchText } from './limits.js';
import { sourceOf } from './source.js';
import { warningText } from './wording.js';

interface Listing {
  entries: Entry[];
  warnings: CorpusWarning[];
  skipped?: CorpusWarning[];
}

/**
 * Reads a corpus: a manifest (`corpus.yaml`), a folder that holds one, a folder of documents, or a single file of any kind that is
 * read (JSON Lines among them). Documents come ordered by id whatever their order on disk. Files that cannot be decoded or parsed
 * are warnings; with `strict` the first of them is an error.
 *
 * @throws UserError for faults of the manifest, repeated ids, and a corpus without a readable document
 */
export async function loadCorpus(path: string, options: LoadOptions = {}): Promise<Corpus> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const { folder, listing } = await list(path, limits);
  const builder = options.builder ?? directBuilder();
  const gauge = await openGauge(listing.entries, options.onProgress);
  const ahead = (await builder.readAhead?.(listing.entries, limits)) ?? null;
  const desk: Desk = { limits, builder, gauge, entries: [], warnings: [...listing.warnings] };
  for (const [at, entry] of listing.entries.entries()) {
    await readEntry(entry, desk, ahead?.items(at) ?? null);
    gauge.next();
  }
  await ahead?.close();
  const { entries, warnings } = desk;
  if (options.strict && warnings[0]) throw strictFault(warnings[0], warnings.length);
  if (entries.length === 0) throw nothingReadable(path, warnings, listing.skipped?.length ?? 0);
  const documents = await builder.done();
  identify(documents.map((document, at): Loaded => ({ document, entry: entries[at] as Entry })));
  documents.sort((a, b) => byText(a.id, b.id));
  return {
    root: path,
    documents,
    sources: sourcesOf(documents),
    warnings,
    topicsFile: await firstExisting(folder, ['topics.yaml', 'topics.yml']),
    ...(listing.skipped && listing.skipped.length > 0 ? { skipped: listing.skipped } : {}),
  };
}

/** What the user named, as a list of files. */
async function list(path: string, limits: Limits): Promise<{ folder: string; listing: Listing }> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const finding = reasonOf(error);
    const reason = finding.code === 'missing' ? 'there is no such file or folder' : warningText(finding);
    throw new UserError(`The corpus cannot be read: ${reason}.`, {
      place: path,
      hint: 'Name a manifest (corpus.yaml), a folder of documents, or a single file.',
    });
  });
  if (found.isDirectory()) {
    const manifest = await firstExisting(path, ['corpus.yaml', 'corpus.yml']);
    return { folder: path, listing: manifest ? await manifestOf(manifest, limits) : await readFolder(path) };
  }
  if (/\.ya?ml$/i.test(path)) return { folder: dirname(path), listing: await manifestOf(path, limits) };
  const entry: Entry = { path, file: basename(path), fields: {}, spot: null };
  return { folder: dirname(path), listing: { entries: [entry], warnings: [] } };
}

async function manifestOf(path: string, limits: Limits): Promise<Listing> {
  // YAML is only needed for manifests.
  const { readManifest } = await import('./manifest.js');
  return readManifest(path, limits).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

/** What is at hand while files are read, and what has come of them. */
interface Desk {
  limits: Limits;
  builder: Builder;
  gauge: Gauge;
  /** For each text, the entry it is of. */
  entries: Entry[];
  warnings: CorpusWarning[];
}

/** Hands the texts of a file to the builder, and notes for each the entry it is of; `ahead` is what was read of it before. */
async function readEntry(
  entry: Entry,
  { limits, builder, gauge, entries, warnings }: Desk,
  ahead: Promise<ReadItem[]> | null,
): Promise<void> {
  const { file, path } = entry;
  const warn = (finding: Finding) => warnings.push({ file, finding });
  try {
    const items = (await ahead) ?? (await readerFor(file))(sourceOf(path, file, limits, gauge.bytes));
    for await (const item of items) {
      if ('fault' in item) {
        warn(item.fault);
        continue;
      }
      const { record, text, warnings: odd } = item.document;
      if (!/\S/.test(text)) {
        warn(record === undefined ? { code: 'empty' } : { code: 'empty', line: record });
        continue;
      }
      const tooMuch = tooMuchText(text, limits);
      if (tooMuch) {
        warn(record === undefined ? tooMuch : { ...tooMuch, line: record });
        continue;
      }
      for (const finding of odd ?? []) warn(finding);
      entries.push(entry);
      if (entries.length > limits.documents) {
        const most = grouped(limits.documents);
        throw new UserError(`The corpus holds more than ${most} documents.`, { place: file });
      }
      await builder.add(text, metaOf(entry, item.document));
    }
  } catch (error) {
    const finding = findingOf(error);
    if (!finding) throw error;
    warn(finding);
  }
}

/** What is known of a document: by the manifest and by the file's own metadata. A record's own fields go before those of its file. */
function metaOf({ fields, file, spot }: Entry, found: Extracted): TextMeta {
  const isRecord = found.record !== undefined;
  const origins: NonNullable<TextMeta['origins']> = {};
  const meta: TextMeta = { file: shown(file), origins, format: found.format };
  for (const field of ['id', 'source', 'title', 'author', 'date', 'url'] as const) {
    const [first, second] = isRecord ? [found[field], fields[field]] : [fields[field], found[field]];
    const value = first ?? second;
    if (value === undefined || value === null) continue;
    meta[field] = value;
    const origin: FieldOrigin = value === fields[field] && spot ? 'manifest' : 'metadata';
    origins[field] = origin;
  }
  if (isRecord && !found.id && fields.id) meta.id = `${fields.id}-${found.record}`;
  if (found.roles) meta.roles = found.roles;
  if (found.pages) meta.pages = found.pages;
  if (isRecord) meta.record = found.record;
  return meta;
}

function shown(file: string): string {
  return file.replaceAll('\\', '/');
}

function sourcesOf(documents: readonly Document[]): Source[] {
  const sources = new Map<string, string>();
  for (const { source, sourceName } of documents) if (!sources.has(source)) sources.set(source, sourceName);
  return [...sources].map(([id, name]) => ({ id, name })).sort((a, b) => byText(a.id, b.id));
}

function findingOf(error: unknown): Finding | null {
  if (error instanceof FileFault || error instanceof ReadFault) return error.finding;
  // Text beyond the longest string Node can hold.
  if ((error as NodeJS.ErrnoException)?.code === 'ERR_STRING_TOO_LONG')
    return { code: 'tooLarge', size: 'too much text', limit: '512 MB' };
  return null;
}

function unreadable(path: string, error: unknown): unknown {
  const finding = error instanceof UserError ? null : (findingOf(error) ?? (error as { finding?: Finding }).finding);
  return finding ? new UserError(`The manifest cannot be read: ${warningText(finding)}.`, { place: path }) : error;
}

function strictFault({ file, finding }: CorpusWarning, count: number): UserError {
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return new UserError(`A document cannot be read: ${warningText(finding)}${more}.`, {
    place: typeof finding.line === 'number' ? `${file}:${finding.line}:1` : file,
    hint: 'Without --strict such documents are left out with a warning.',
  });
}

function nothingReadable(path: string, warnings: readonly CorpusWarning[], skipped: number): UserError {
  const reasons = warnings.slice(0, 3).map(({ file, finding }) => `${file}: ${warningText(finding)}`);
  const left = warnings.length > 3 ? [`and ${warnings.length - 3} more`] : [];
  const others = skipped > 0 ? [`${skipped} files of other kinds were passed over`] : [];
  const why = [...reasons, ...left, ...others].join('; ');
  return new UserError(`The corpus holds no readable document${why ? ` (${why})` : ''}.`, {
    place: path,
    hint: 'A corpus is a manifest, a folder of documents (text, Markdown ...), or a JSON Lines file with a "text" in every line.',
  });
}
