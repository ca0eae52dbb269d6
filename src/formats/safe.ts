/**
 * Texts of strangers, made safe to show. Nothing that steers a terminal, reorders a line or hides in it gets
 * through: control characters and direction overrides become visible names, invisible characters go.
 */

/** The ASCII fast path: almost every sentence needs no work at all. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Characters to look at: controls, formats (bidirectional, zero-width, tags), unpaired surrogates, non-characters,
 * odd separators, and all that is drawn as nothing (fillers, variation selectors).
 */
const SUSPECT = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Format characters that are drawn (signs before Arabic, Syriac and Kaithi numbers). */
const DRAWN_FORMAT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;

/** Embeddings, overrides and isolates: they change the order in which a whole line is read. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/u;

/** More combining marks than any script stacks on one letter; the rest would be drawn over other lines. */
const MARK_STORM = /(\p{M}{6})\p{M}+/gu;

/**
 * `text` as it may be shown anywhere: on one line, nothing in it that a terminal or a reader's eye would obey.
 * Line ends and tabs become spaces; ESC becomes `␛`; an override becomes `‹U+202E›`; joiners stay where scripts and
 * emoji need them. Never throws, whatever the input.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return withoutCommands(text);
  const seen = text
    .replace(/\r\n?|[\n\t\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(SUSPECT, shown)
    .replace(MARK_STORM, '$1');
  return withoutCommands(seen);
}

/**
 * What CI runners take for commands when it stands in a log: `::error ...` at the start of a line (a wrapped line can
 * start anywhere), `##[error]`, `##vso[...]` and `##teamcity[...]` anywhere.
 */
export const withoutCommands = (text: string): string =>
  text.includes('::') || text.includes('##')
    ? text.replace(/:(?=:+[\p{L}_])/gu, ': ').replace(/#(?=#+[a-z]*\[)/giu, '# ')
    : text;

function shown(character: string, at: number, whole: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code < 0xa0 || REORDERING.test(character)) return named(code);
  if (/\p{Cs}|\p{Noncharacter_Code_Point}/u.test(character)) return '\ufffd';
  if (DRAWN_FORMAT.test(character)) return character;
  if (code === 0x200d || code === 0x200c) return joins(whole, at) ? character : '';
  if (code === 0xfe0e || code === 0xfe0f) return /[\p{Emoji}]$/u.test(before(whole, at)) ? character : '';
  return '';
}

const named = (code: number): string => `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;

/** The code point that ends just before `at`. */
function before(whole: string, at: number): string {
  const low = whole.charCodeAt(at - 1);
  return whole.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at);
}

const NEEDS_JOINERS =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Mongolian}';
const JOINS_BEFORE = new RegExp(`[${NEEDS_JOINERS}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]$`, 'u');
const JOINS_AFTER = new RegExp(`^[${NEEDS_JOINERS}\\p{Extended_Pictographic}]`, 'u');

/** A joiner means something between letters of a joining script and inside an emoji sequence, nowhere else. */
function joins(whole: string, at: number): boolean {
  const end = whole[at - 1] === '\ufe0f' ? at - 1 : at;
  return JOINS_BEFORE.test(before(whole, end)) && JOINS_AFTER.test(whole.slice(at + 1, at + 3));
}

/** For attribute values and element text of HTML. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"'`]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** An address that is only an address: http(s), or null. Keeps `javascript:` and `data:` out of links. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s<>"'`\\]+$/iu.test(url) || visible(url) !== url) return null;
  return url;
}

/** Zero-width space, as an entity: breaks what GitHub would turn into a link without being seen. */
const BREAK = '&#8203;';

/**
 * A text that GitHub shows as it stands: no markup, link, image, HTML, mention, issue reference, emoji code,
 * formula or table border comes out of it. For inline use, on one line.
 */
export function markdown(text: string): string {
  return visible(text)
    .trim()
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]|~$#!^]/gu, '\\$&')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/@/gu, `@${BREAK}`)
    .replace(/\\#(?=\d)/gu, `\\#${BREAK}`)
    .replace(/\b(gh-)(?=\d)/giu, `$1${BREAK}`)
    .replace(/:(?=\/\/|[a-z0-9_+\\-]+:)/giu, `:${BREAK}`)
    .replace(/\b(www|mailto|xmpp)(?=[.:])/giu, `$1${BREAK}`);
}

/**
 * One CSV field (RFC 4180). A text that a spreadsheet would take for a formula (first character `=`, `+`, `-`, `@`,
 * tab or carriage return, also in their full-width forms) gets an apostrophe in front, as OWASP advises.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shownText = visible(value);
  const risky = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(value) || /^\s*[=+\-@]/u.test(shownText);
  const text = risky ? `'${shownText}` : shownText;
  return /[",;\r\n\t']|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * JSON text whose every character can be shown: controls, overrides and invisible ones as `\uXXXX` escapes, and so
 * are signs that a CI runner would take for its commands.
 */
export function jsonSafe(json: string): string {
  const quiet = json.replace(/#(?=#)/gu, '\\u0023');
  if (PLAIN.test(quiet)) return quiet;
  return quiet.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
