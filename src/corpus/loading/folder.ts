import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { byText } from '../../order.js';
import { ENDINGS, endingOf } from '../readers/index.js';
import type { CorpusWarning } from '../types.js';
import type { Entry } from './entry.js';
import { FileFault, pathInside } from './file.js';

/** Files that configure the program; they are no documents. */
const CONFIGURATION = new Set(['yaml', 'yml', 'json']);

/**
 * The documents of a folder and its subfolders, ordered by path (by code units, so everywhere alike). Hidden files and
 * configuration are passed over, other files of unknown kinds and links are told in `skipped`, links out of the folder in `warnings`.
 */
export async function readFolder(
  root: string,
): Promise<{ entries: Entry[]; warnings: CorpusWarning[]; skipped: CorpusWarning[] }> {
  const entries: Entry[] = [];
  const warnings: CorpusWarning[] = [];
  const skipped: CorpusWarning[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const items = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      warnings.push({ file: `${folder}/`, finding: { code: 'unreadable', reason: error.code ?? 'unknown' } });
      return [];
    });
    for (const item of items) {
      const file = folder === '' ? item.name : `${folder}/${item.name}`;
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      if (item.isDirectory()) folders.push(file);
      else if (item.isSymbolicLink()) {
        const fault = await pathInside(root, file).then(
          () => null,
          (error: unknown) => (error instanceof FileFault ? error.finding : { code: 'unreadable', reason: 'link' }),
        );
        if (fault) warnings.push({ file, finding: fault });
        else skipped.push({ file, finding: { code: 'link' } });
      } else if (endingOf(file) === '' || ENDINGS.includes(endingOf(file))) {
        entries.push({ path: join(root, file), file, fields: {}, spot: null });
      } else if (!CONFIGURATION.has(endingOf(file))) skipped.push({ file, finding: { code: 'unknownEnding' } });
    }
  }
  const byFile = (a: { file: string }, b: { file: string }) => byText(a.file, b.file);
  return { entries: entries.sort(byFile), warnings: warnings.sort(byFile), skipped: skipped.sort(byFile) };
}

/** The first of the names that exists in the folder, as a path; null if none does. */
export async function firstExisting(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const path = join(folder, name);
    if (
      await realpath(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}
