/** What a pattern is asked. */
export interface Pattern {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
}

const BEYOND = '\\x80-\\uffff';
const ROUGHLY: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', M: '' };
const BEYOND_ASCII = /[\x80-\uffff]/;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * The regular expression `source` with the flag u. V8 takes up to milliseconds to compile one that holds `\p{L}`, more
 * than all short texts take to be searched: a rough one is asked first, to which all beyond ASCII is a letter. What it
 * finds in ASCII is what the exact one finds, and where it finds nothing, there is nothing.
 * @param source holds `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` or `\p{N}`, but not in negated classes or lookarounds that deny
 */
export function letterPattern(source: string): Pattern {
  const rough = new RegExp(roughly(source));
  let made: RegExp | undefined;
  const exec = (text: string): RegExpExecArray | null => {
    if (!BEYOND_ASCII.test(text)) return rough.exec(text);
    // Rough characters are UTF-16 units: where the exact one counts code points, it must count itself.
    if (!SURROGATE.test(text) && !rough.test(text)) return null;
    made ??= new RegExp(source, 'u');
    return made.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
}

/** Anything but ASCII, white space and the quotation marks, dashes and dots that English is set with. */
const MAY_BE_LETTER = /[^\x21-\x7e\s\u2010-\u2027]/;

/** What `exact` (each run of letters) finds in a text; where all letters are ASCII, in a third of the time. */
export function runsOfLetters(text: string, exact: RegExp = /\p{L}+/gu): readonly string[] {
  return text.match(MAY_BE_LETTER.test(text) ? exact : /[A-Za-z]+/g) ?? [];
}

function roughly(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (part, property?: string) => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    if (property === undefined) return part;
    const range = (ROUGHLY[property] as string) + BEYOND;
    return inClass ? range : `[${range}]`;
  });
}

/** The source of a pattern that matches a text and nothing else. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
