import { decodeWindows1252 } from '../decoding/windows-1252.js';
import { decoded } from './text.js';

const DECLARED = /(?:charset\s*=\s*["']?|<\?xml[^>]{0,200}encoding\s*=\s*["'])([\w:.-]{2,40})/i;
const LATIN = /^(?:windows-1252|cp1252|iso-8859-1|iso8859-1|latin-?1|us-ascii|ascii)$/i;

/** Bytes of HTML or XML as text, by what the file says of its encoding in its first 4,096 bytes; else as any text. */
export function decodeDeclared(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label = hasMark(bytes) ? undefined : DECLARED.exec(head)?.[1];
  if (label && LATIN.test(label)) return valid(bytes) ?? decodeWindows1252(bytes) ?? decoded(bytes).text;
  if (!label || /^utf-?(?:8|16)/i.test(label)) return decoded(bytes).text;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decoded(bytes).text;
  }
}

/** Sound UTF-8 with characters beyond ASCII is that, whatever is declared. */
function valid(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}
