/** Code units at which a line ends: the Unicode line boundaries. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space, and the zero-width space and byte order mark, which also only separate. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Ends as a finished sentence does: full stop, question or exclamation mark, ellipsis, and any closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  let i = text.length - 1;
  while (i >= 0 && '"\'”’»)]› '.includes(text[i] as string)) i--;
  return i >= 0 && '.!?…。！？'.includes(text[i] as string);
}

/** Begins with a lower-case letter (of any script that has them). */
export function startsLower(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x80) return first >= 0x61 && first <= 0x7a;
  return /^\p{Ll}/u.test(text.slice(0, 2));
}

const BULLET = /^(?:[•‣◦▪●○■□·∙⁃➢►✓❖](?=\s)|[-*–+](?=\s)|\(?\d{1,2}[.)]\)?(?=\s)|\(?[a-z]\)(?=\s))\s*/;

/** Length of a list marker (`•`, `-`, `2.`, `a)`) and the white space behind it at the start of a line; 0 if there is none. */
export function bulletLength(head: string): number {
  return BULLET.exec(head)?.[0].length ?? 0;
}
