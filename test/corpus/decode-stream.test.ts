import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DecodeError, decode } from '../../src/corpus/decoding/decode.js';
import { narrowed, textOf } from '../../src/corpus/decoding/stream.js';
import { encodingOf } from '../../src/corpus/decoding/stream-encoding.js';
import { piecesOf } from './readers/build.js';

/** The text of a stream; null if it is none. */
async function streamed(bytes: Uint8Array, size: number): Promise<object | null> {
  try {
    const encoding = await encodingOf(() => piecesOf(bytes, size));
    const pieces: Uint8Array[] = [];
    for await (const piece of narrowed(piecesOf(bytes, size), encoding)) pieces.push(piece);
    return { text: textOf(Buffer.concat(pieces), encoding), encoding: encoding.encoding };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return null;
  }
}

function whole(bytes: Uint8Array): object | null {
  try {
    const { text, encoding } = decode(bytes);
    // Of a lone surrogate nothing is left in a stream.
    return { text: Buffer.from(text).toString(), encoding };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return null;
  }
}

const utf8 = fc.string({ unit: fc.constantFrom('a', 'é', '–', '🚢', '\n', '\u0000') }).map((text) => Buffer.from(text));
const latin = fc
  .string({ unit: fc.constantFrom('a', 'b', '\xe9', '\x93', '\x8d') })
  .map((text) => Buffer.from(text, 'latin1'));
const wide = fc
  .string({ unit: fc.constantFrom('a', 'b', 'é', '🚢', '\ud800') })
  .map((text) => Buffer.from(text, 'utf16le'));
const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]).map((bytes) => Buffer.from(bytes));

it('a stream is decoded as the same bytes held whole are, in whatever pieces it comes', async () => {
  const bytes = fc.tuple(
    mark,
    fc.array(fc.oneof(utf8, latin, wide, fc.uint8Array({ maxLength: 8 })), { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async ([first, rest], size) => {
      // A unit cut in two is lost either way.
      const all = Buffer.concat([first, ...rest]);
      const even = all.subarray(0, all.length & ~1);
      expect(await streamed(even, size)).toEqual(whole(even));
    }),
    { numRuns: 500 },
  );
});
