/** What the bytes 0x80 to 0x9f mean, in their order; blank where the encoding leaves them undefined. All others are Latin-1. */
const SPECIAL = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Bytes as Windows-1252, or null where they make no sense in it. */
export function decodeWindows1252(bytes: Uint8Array): string | null {
  const tally = new Tally1252();
  tally.add(bytes);
  return tally.makesSense() ? fromWindows1252(bytes) : null;
}

/** Bytes of which it is known that they are Windows-1252. */
export function fromWindows1252(bytes: Uint8Array): string {
  // Not TextDecoder: some releases of Node decode this label as Latin-1.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80] as string);
}

/** Counts what speaks for and against Windows-1252 in bytes that come piece by piece. */
export class Tally1252 {
  private isUndefined = false;
  private high = 0;
  private letters = 0;

  add(bytes: Uint8Array): void {
    let [high, letters] = [0, 0];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x80) {
        high++;
        if (byte < 0xa0 && UNDEFINED.has(byte)) this.isUndefined = true;
      } else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
    }
    this.high += high;
    this.letters += letters;
  }

  /**
   * No undefined bytes, and no more than a third of the letters outside ASCII (else a text in another 8-bit encoding, Cyrillic or
   * Greek, which would come out as nonsense).
   */
  makesSense(): boolean {
    return !this.isUndefined && this.high <= Math.max(2, this.letters / 2);
  }
}
