/** English in UTF-16 has a zero in (nearly) every second byte; looks at the first 4,096 bytes. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const half = length / 2;
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le';
  if (even > 0.7 * half && odd < 0.05 * half) return 'utf-16be';
  return null;
}

/** Text has no NULs to speak of and hardly any control characters; looks at the first 64 K units. */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 1 << 16);
  let controls = 0;
  let nulls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) nulls++;
    else if ((code < 32 && (code < 8 || code > 13) && code !== 27 && code !== 26) || code === 0x7f) controls++;
  }
  return nulls > Math.max(2, length / 1000) || controls > Math.max(4, length / 50);
}

/** A few broken sequences among many good ones: UTF-8 that was damaged, not another encoding. */
export function isDamaged(good: number, broken: number): boolean {
  return good > 4 * broken;
}

/** Units beyond ASCII that a lossy decoder did not have to replace. */
export function goodSequences(text: string): number {
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 && code !== 0xfffd) good++;
  }
  return good;
}

export function replacements(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0xfffd) found++;
  return found;
}
