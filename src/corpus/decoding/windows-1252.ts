/** What the bytes 0x80 to 0x9f mean, in their order; blank where the encoding leaves them undefined. All others are Latin-1. */
const SPECIAL = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
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
  // Not TextDecoder: some releases of Node decode this label as Latin-1.
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80] as string);
}
