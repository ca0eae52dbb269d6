import type { StoreSummary } from '../../cache/survey.js';
import { counted, grouped } from '../../counted.js';
import { UserError } from '../../errors.js';
import type { Run } from '../command.js';
import type { Context } from '../context.js';
import { deliver, type View } from '../deliver.js';
import { grid } from '../grid.js';
import { jsonDocument } from '../lines.js';

/** What the stores of each kind hold, in the order of the work. */
const KINDS: readonly (readonly [kind: string, about: string])[] = [
  ['files', 'web pages, Word files, books, PDFs, mails and feeds parsed'],
  ['documents', 'documents read'],
  ['sentences', 'documents cut into sentences and tagged'],
  ['claims', 'documents analysed for a topic'],
  ['readings', 'pairs read by the model'],
  ['answers', 'answers to whole questions'],
];

/** `compare cache`: where it lies and what it holds. */
export const cache: Run = async (context) => {
  const { path, stores } = await contentOf(context);
  const kinds = byKind(stores);
  const [bytes, entries] = [sum(stores, 'bytes'), sum(stores, 'entries')];
  await deliver(context, (format, view) =>
    format === 'json'
      ? jsonDocument({ schemaVersion: '1.0', path, bytes, entries, kinds })
      : `${path}\n\n${table(kinds, { bytes, entries }, view)}`,
  );
  return 0;
};

/** `compare cache clear`: takes nothing away but time. */
export const cacheClear: Run = async (context) => {
  const { path, stores } = await contentOf(context);
  const { clear } = await import('../../cache/survey.js');
  await clear(path);
  const removed = { bytes: sum(stores, 'bytes'), entries: sum(stores, 'entries') };
  await deliver(context, (format) =>
    format === 'json'
      ? jsonDocument({ schemaVersion: '1.0', path, removed })
      : `${path}: ${counted(removed.entries, 'entry', 'entries')} removed (${size(removed.bytes)})\n`,
  );
  return 0;
};

async function contentOf({ io }: Context): Promise<{ path: string; stores: StoreSummary[] }> {
  const [{ cacheDirectory }, { survey }] = await Promise.all([
    import('../../cache/directory.js'),
    import('../../cache/survey.js'),
  ]);
  const path = cacheDirectory(io.env);
  if (path === null) {
    throw new UserError('There is no place for a cache: this user has no home directory.', {
      hint: 'Name a folder in the environment variable CLAIM_COMPARE_CACHE.',
    });
  }
  return { path, stores: await survey(path) };
}

function byKind(stores: readonly StoreSummary[]) {
  return KINDS.map(([kind, about]) => {
    const own = stores.filter(({ name }) => name.startsWith(`${kind}-`));
    return { kind, about, entries: sum(own, 'entries'), bytes: sum(own, 'bytes') };
  });
}

type Kind = ReturnType<typeof byKind>[number];

function table(kinds: readonly Kind[], total: { bytes: number; entries: number }, view: View): string {
  return grid(
    [
      { head: 'what', flexible: true },
      { head: 'entries', align: 'right' },
      { head: 'size', align: 'right' },
    ],
    [
      ...kinds.map(({ about, entries, bytes }) => [about, grouped(entries), size(bytes)]),
      ['all', grouped(total.entries), size(total.bytes)],
    ],
    view,
  );
}

const sum = (stores: readonly StoreSummary[], key: 'bytes' | 'entries'): number =>
  stores.reduce((total, store) => total + store[key], 0);

/** `0 kB`, `12 kB`, `3.4 MB`. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
