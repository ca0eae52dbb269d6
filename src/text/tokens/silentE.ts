/**
 * Has a verb lost a final e before -ed or -ing? Judged by the end of what is left (evacuat, mov, believ; not visit, open):
 * after a single vowel most English verbs on these consonants either double them (stopp) or have the e.
 */
export function restoresE(stem: string): boolean {
  const last = stem[stem.length - 1] as string;
  const before = stem[stem.length - 2] ?? '';
  switch (last) {
    case 'u':
    case 'v':
      return true;
    case 'c':
      return true;
    case 'z':
      return before !== 'z' && before !== 't';
    case 's':
      return before !== 's';
    case 'g':
      return before !== 'n' && before !== 'g';
    case 'l':
      return isVowel(before) ? single(stem) && 'iuo'.includes(before) : !'lrw'.includes(before);
    case 't':
      return before === 'a' ? !/[eo]at$/.test(stem) : before === 'u' && single(stem);
    default:
      return (E_AFTER[last]?.includes(before) ?? false) && single(stem);
  }
}

/** For each last consonant, the single vowels after which the e belongs to the verb. */
const E_AFTER: Record<string, string | undefined> = {
  b: 'aiou',
  d: 'aeiou',
  k: 'aiou',
  m: 'aiu',
  n: 'iu',
  p: 'aiouy',
  r: 'aiu',
};

/** Is the vowel before the last consonant a single one? The u of qu counts as a consonant. */
function single(stem: string): boolean {
  const before = stem[stem.length - 3];
  if (before === undefined || !isVowel(before)) return true;
  return before === 'u' && stem[stem.length - 4] === 'q';
}

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiou'.includes(letter);
}
