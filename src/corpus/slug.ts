/**
 * A source's id: the name in lower case, everything but letters, marks and digits (of any script) turned into single
 * hyphens; apostrophes vanish ("Jane's" -> "janes"). Never empty: a name of symbols only is spelt as code points.
 */
export function slug(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words) return words.join('-');
  const points = Array.from(name.trim(), (character) => `u${(character.codePointAt(0) ?? 0).toString(16)}`);
  return points.length > 0 ? points.join('-') : 'unnamed';
}
