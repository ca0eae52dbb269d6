import { UserError } from '../../errors.js';
import { slug } from '../slug.js';
import type { Document } from '../types.js';
import type { Entry } from './entry.js';
import { faultAt } from './excerpt.js';

/** A document and the entry it was read from. */
export interface Loaded {
  document: Document;
  entry: Entry;
}

/** What an id is made of where nobody wrote one, from the shortest to the surest. */
const NAMES = [nameOf, pathOf, fileOf];

/**
 * Gives every document its id: its own, or the name of its file without the ending. No two documents may have the same id if a
 * person wrote it or a manifest lists them; files of a folder that share a name are told apart by their path.
 */
export function identify(loaded: readonly Loaded[]): void {
  const taken = new Map<string, Loaded>();
  for (const item of loaded) {
    if (item.document.origins.id === 'default' && item.entry.spot === null) continue;
    if (item.document.origins.id === 'default') rename(item.document, nameOf(item));
    const before = taken.get(item.document.id);
    if (before) throw repeated(before, item);
    taken.set(item.document.id, item);
  }
  let open = loaded.filter(({ document, entry }) => document.origins.id === 'default' && entry.spot === null);
  for (const name of NAMES) {
    const counts = new Map<string, number>();
    for (const item of open) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
    open = open.filter((item) => {
      const id = name(item);
      if (taken.has(id) || counts.get(id) !== 1) return true;
      rename(item.document, id);
      taken.set(id, item);
      return false;
    });
  }
  for (const item of open) {
    let id = fileOf(item);
    for (let i = 2; taken.has(id); i++) id = `${fileOf(item)}-${i}`;
    rename(item.document, id);
    taken.set(id, item);
  }
}

/** Sets the id, and with it the source of a document that has none of its own. */
function rename(document: Document, id: string): void {
  document.id = id;
  if (document.origins.source !== 'default') return;
  document.sourceName = id;
  document.source = slug(id);
}

function nameOf({ document: { file, record } }: Loaded): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return withRecord(withoutEnding(name) || name, record);
}

function pathOf({ document: { file, record } }: Loaded): string {
  return withRecord(withoutEnding(file), record);
}

function fileOf({ document: { file, record } }: Loaded): string {
  return withRecord(file, record);
}

function withoutEnding(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[^./]+$/, '');
}

function withRecord(name: string, record: number | undefined): string {
  return record === undefined ? name : `${name}-${record}`;
}

function repeated(before: Loaded, item: Loaded): UserError {
  const { id } = item.document;
  const message = `Two documents have the id ${JSON.stringify(id)}: ${whereOf(before)} and ${whereOf(item)}.`;
  const hint = 'Every document needs an id of its own: set or change "id" of one of them.';
  if (item.entry.spot && item.document.record === undefined) return faultAt(item.entry.spot, message, hint);
  const { file, record } = item.document;
  return new UserError(message, { place: record === undefined ? file : `${file}:${record}:1`, hint });
}

function whereOf({ document: { file, record } }: Loaded): string {
  return record === undefined ? file : `${file}, record ${record}`;
}
