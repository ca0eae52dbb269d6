// Packs wink's English model: its words, its lexicon and tables to find them in, so that no start parses 3 MB of JSON and
// hashes 88,000 words. src/text/wink-model.ts reads it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const FILE = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';
/** The package's own file. */
export const source = pathToFileURL(createRequire(import.meta.url).resolve(FILE));

/** FNV-1a over UTF-16 code units, as `wordList` computes it. */
function hashOf(word) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Open addressing: at a word's hash or after it stands its place in the list plus 1; 0 ends the search. */
function tableOf(words) {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 2)));
  const mask = table.length - 1;
  words.forEach((word, at) => {
    let slot = hashOf(word) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = at + 1;
  });
  return table;
}

/** The content of `data/generated/wink.bin`. */
export function packed() {
  const { lexicon, xpansions, features, ...rest } = JSON.parse(readFileSync(source, 'utf8'));
  const words = features.lexeme.list;
  const isWide = (word) => /[^\0-\xff]/.test(word);
  // One byte a letter; the few words that need more stand in the head.
  const wide = [...words.entries()].filter(([, word]) => isWide(word));
  const narrow = words.map((word) => (isWide(word) ? '' : word));
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of narrow.entries()) starts[at + 1] = starts[at] + word.length;
  const parts = [
    Buffer.from(lexicon, 'base64'),
    Buffer.from(xpansions, 'base64'),
    Buffer.from(tableOf(words).buffer),
    Buffer.from(starts.buffer),
    Buffer.from(narrow.join(''), 'latin1'),
  ];
  const head = { ...rest, features: { ...features, lexeme: {} }, wide, sizes: parts.map((part) => part.length) };
  const text = Buffer.from(JSON.stringify(head));
  // The numbers that follow want to begin at a multiple of four.
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded, ...parts]);
}
