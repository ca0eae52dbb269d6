import { withoutCommands } from '../formats/safe.js';

/**
 * Characters that would steer a terminal instead of being read: control characters, bidirectional overrides,
 * invisible and unpaired ones. Line feeds and tabs are left alone.
 */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** More accents than any script stacks on one letter: they would be drawn over other lines. */
const MARK_STORM = /(\p{M}{6})\p{M}+/gu;

/**
 * A text with nothing in it that a terminal or a CI runner would obey: each such character is named instead (`<1B>`,
 * `<202E>`), `::error` and `##[error]` are broken.
 */
export function printable(text: string): string {
  const seen = text.replace(MARK_STORM, '$1').replace(STEERING, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 0x0d ? '' : `<${code.toString(16).toUpperCase().padStart(2, '0')}>`;
  });
  return withoutCommands(seen);
}

/** The same for text that must stay on its line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim());
}
