import { isUtf8 } from 'node:buffer';
import { binaryKind } from './binary.js';
import { DecodeError, type Encoding } from './decode.js';
import { goodSequences, isDamaged, looksBinary, replacements, wideWithoutMark } from './evidence.js';
import { type Bytes, beginning, type StreamEncoding } from './stream.js';
import { Tally1252 } from './windows-1252.js';

/** So much of the beginning shows whether it is text at all. */
const HEAD = 1 << 16;

/**
 * The encoding of a stream, as `decode` finds it for a file that is held whole: by all of it, since what is UTF-8 in one place and not in
 * another is one of the two everywhere. `look` opens the stream, up to three times. Throws `DecodeError` for binary data.
 */
export async function encodingOf(look: () => Bytes): Promise<StreamEncoding> {
  const head = await beginning(look(), HEAD);
  const marked = byMark(head);
  const wide = marked ? null : wideWithoutMark(head);
  const format = binaryKind(head);
  if (!marked && !wide && format !== 'unknown') throw new DecodeError({ code: 'binary', format });
  const told = marked ?? (wide && { encoding: wide, mark: 0 });
  if (looksBinary(controlsOf(head, told))) throw new DecodeError({ code: 'binary', format });
  if (told) return told;
  return { encoding: (await isAllUtf8(look())) ? 'utf-8' : await encodingOfBroken(look()), mark: 0 };
}

function byMark([a, b, c]: Uint8Array): StreamEncoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return null;
}

/** The beginning as text in which control characters are what they are; what others become is no matter. */
function controlsOf(head: Uint8Array, told: StreamEncoding | null): string {
  const { encoding = 'utf-8', mark = 0 } = told ?? {};
  const rest = Buffer.from(head.subarray(mark));
  return encoding.startsWith('utf-16') ? new TextDecoder(encoding).decode(rest) : rest.toString('latin1');
}

async function isAllUtf8(bytes: Bytes): Promise<boolean> {
  let open: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const piece = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const end = piece.length - openEnd(piece);
    if (!isUtf8(piece.subarray(0, end))) return false;
    open = Buffer.from(piece.subarray(end));
  }
  return isUtf8(open);
}

/** How many bytes at the end may belong to a character that goes on in the next piece. */
function openEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

async function encodingOfBroken(bytes: Bytes): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const tally = new Tally1252();
  let [good, broken] = [0, 0];
  const weigh = (text: string) => {
    good += goodSequences(text);
    broken += replacements(text);
  };
  for await (const chunk of bytes) {
    tally.add(chunk);
    weigh(decoder.decode(chunk, { stream: true }));
  }
  weigh(decoder.decode());
  if (isDamaged(good, broken)) return 'utf-8';
  if (tally.makesSense()) return 'windows-1252';
  throw new DecodeError({ code: 'encoding' });
}
