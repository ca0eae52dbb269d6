// Opens wink's English model from the file that `data/wink.js` makes of it, in a tenth of the time its own loader takes.
// Tags and lemmas are the same: test/text/wink-model.test.ts.
import { readFileSync } from 'node:fs';
import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import negation from 'wink-eng-lite-web-model/dist/load-negation-model.js';
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import type { Model } from 'wink-nlp';
import { PACKAGE_ROOT } from '../root.js';
import { wordList } from './wink-words.js';

interface Feature {
  list: string[];
  hash: Record<string, number>;
  /** Words beyond the first `intrinsicSize` were met in texts. */
  intrinsicSize: number;
  index: number;
  maxIndex: number;
}

/** Place in a packed record: word, mask, shift, kind, and whether it is told from a word that is met. */
type Layout = [word: number, mask: number, shift: number, kind: 0 | 1 | 2 | 3, extractable: 0 | 1, last: 0 | 1];

/** What the file begins with; numbers and letters follow, in pieces of these sizes (bytes). */
interface Head {
  packing: { layout: Record<string, Layout>; efList: string[] };
  features: Record<string, Feature> & { lexeme: Feature; posClusters: { list: (string | Set<number>)[] } };
  pos: { hash: Record<string, number> };
  wide: [number, string][];
  sizes: [lexicon: number, xpansions: number, table: number, starts: number, letters: number];
}

const forgetting: (() => void)[] = [];

/** To be called after each text, so that no text is read differently for what was read before it. */
export function forgetOddWords(): void {
  for (const forget of forgetting) forget();
}

const LISTED = 0;
const [LEXICON, XPANSIONS, TABLE, STARTS] = [0, 1, 2, 3] as const;

function core(): unknown {
  const file = readFileSync(new URL('data/generated/wink.bin', PACKAGE_ROOT));
  const begin = 4 + file.readUInt32LE(0);
  const head = JSON.parse(file.toString('utf8', 4, begin)) as Head;
  const ends = head.sizes.map((_, i) => head.sizes.slice(0, i + 1).reduce((sum, size) => sum + size, begin));
  const numbers = (piece: number): Uint32Array => {
    const size = head.sizes[piece] as number;
    return new Uint32Array(file.buffer, file.byteOffset + (ends[piece] as number) - size, size / 4);
  };
  const { forget, ...words } = wordList({
    letters: file.toString('latin1', ends[STARTS]),
    starts: numbers(STARTS),
    wide: head.wide,
    table: numbers(TABLE),
  });
  const { packing, features, pos } = head;
  const layout = Object.entries(packing.layout);
  packing.efList = layout.filter(([, [, , , , extractable]]) => extractable === 1).map(([name]) => name);
  for (const [name, [, mask, shift, kind]] of layout) {
    if (kind !== LISTED) continue;
    const feature = features[name] as Feature;
    const hash = Object.create(null) as Record<string, number>;
    for (const [i, value] of feature.list.entries()) hash[value] = i;
    Object.assign(feature, { hash, ...sizeOf(feature.list), maxIndex: mask >>> shift });
  }
  Object.assign(features.lexeme, words, sizeOf(words.list));
  forgetting.push(forget);
  const { posClusters } = features;
  posClusters.list = posClusters.list.map(
    (names) => new Set((names as string).split('_').map((name) => pos.hash[name] ?? 0)),
  );
  return { ...head, lexicon: numbers(LEXICON), xpansions: numbers(XPANSIONS) };
}

const sizeOf = ({ length }: readonly string[]) => ({ intrinsicSize: length, index: length });
const nothing = () => ({ machines: [], transformers: [] });

/** Parts of speech and lemmas, and nothing else of what wink can tell. */
export const model: Model = {
  core,
  pos,
  sbd: nothing,
  ner: nothing,
  negation,
  sa: negation,
  metaCER: nothing,
  featureFn,
  addons: { lemmatize },
};
