/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Bytes as Windows-1252, or null where they make no sense in it: undefined bytes, or more than a third of the letters
 * outside ASCII (a text in another 8-bit encoding, Cyrillic or Greek, which would come out as nonsense).
 */
export function decodeWindows1252(bytes: Uint8Array): string | null {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (UNDEFINED.has(byte)) return null;
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  if (high > Math.max(2, letters / 2)) return null;
  return new TextDecoder('windows-1252').decode(bytes);
}
