const plain = (speaker: string): string => speaker.toLowerCase().replace(/^the\s+/, '');

/** Whether two names of speakers may be one person's or body's: "Brandt" and "Ida Brandt", "the ministry" and "ministry". */
export function isSameSpeaker(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
}
