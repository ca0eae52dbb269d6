import type { Corpus } from '../corpus/types.js';
import type { Proof } from '../formats/types.js';
import { byText } from '../order.js';
import type { Reviewed } from '../review/types.js';
import type { Topic } from '../topics/types.js';
import type { Context } from './context.js';
import type { Settings } from './options.js';
import { version } from './version.js';

/** Formats that carry a proof. */
const PROVEN = ['json', 'ndjson', 'html'];

/** What the answer was made of, as hashes; undefined where no format wants it. */
export async function proofOf(
  { settings, targets }: Pick<Context, 'settings' | 'targets'>,
  corpus: Corpus,
  topics: readonly Topic[],
  comparisons: readonly Pick<Reviewed, 'engine'>[],
): Promise<Proof | undefined> {
  if (!targets.some(({ format }) => PROVEN.includes(format))) return undefined;
  const sha256 = await hasher();
  return {
    tool: { name: 'claim-compare', version: version() },
    engine: comparisons[0]?.engine ?? { name: settings.engine, fingerprint: '' },
    ...(await corpusHashes(corpus)),
    topics: sha256(topicsText(topics)),
    configuration: await configurationHash(settings),
  };
}

/** SHA-256 of each document's text, and one of all with their ids, sources and dates. */
export async function corpusHashes({ documents }: Corpus): Promise<Pick<Proof, 'corpus' | 'documents'>> {
  const sha256 = await hasher();
  const hashed = documents.map(({ id, source, date, text }) => ({ id, source, date, sha256: sha256(text) }));
  return {
    corpus: sha256(JSON.stringify(hashed.map(({ id, source, date, sha256: of }) => [id, source, date, of]))),
    documents: hashed.map(({ id, sha256: of }) => ({ id, sha256: of })),
  };
}

/** The topics as they were read, whatever the file looked like: the same rules give the same text. */
export function topicsText(topics: readonly Topic[]): string {
  const sorted = [...topics].sort((x, y) => byText(x.id, y.id));
  return JSON.stringify(
    sorted.map(({ patternPlaces: _, ...topic }) => Object.entries(topic).sort(([x], [y]) => byText(x, y))),
  );
}

/** SHA-256 of the options that decide what is found. */
export const configurationHash = async (settings: Settings): Promise<string> =>
  (await hasher())(configurationText(settings));

/** The options that decide what is found, not those that decide how it looks. */
function configurationText(settings: Settings): string {
  const { engine, sources, against, since, until, minConfidence, limit } = settings;
  return JSON.stringify({ engine, sources, against, since, until, minConfidence, limit });
}

export async function hasher(): Promise<(text: string) => string> {
  const { createHash } = await import('node:crypto');
  return (text) => createHash('sha256').update(text, 'utf8').digest('hex');
}
