import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTagger, namesIn, tokenize } from '../../src/text/index.js';
import type { Name } from '../../src/text/types.js';
import { watched } from '../work.js';

const { tag } = await loadTagger();

function show({ text, canonical, kind }: Name): string {
  return `${text} = ${canonical} (${kind})`;
}

function names(text: string): string[] {
  return namesIn(text, tokenize(text)).map(show);
}

const CASES: Record<string, [string, string[]][]> = {
  'a state, its people, its capital': [
    ['Norwegian ships left Norway.', ['Norwegian = norway (state)', 'Norway = norway (state)']],
    ['Oslo and the Portuguese disagreed.', ['Oslo = norway (state)', 'Portuguese = portugal (state)']],
    ['He lives in Oslo.', ['Oslo = oslo (place)']],
    ['She flew to Lima.', ['Lima = lima (place)']],
    ['They sold it to Lima.', ['Lima = peru (state)']],
    ['OSLO (Agency) - It rained.', ['OSLO = oslo (place)', 'Agency = agency (organisation)']],
    [
      'the Kremlin, the White House and Downing Street',
      ['Kremlin = russia (state)', 'White House = united states (state)', 'Downing Street = united kingdom (state)'],
    ],
    [
      'the U.S., the US and the UAE, and us',
      ['U.S. = united states (state)', 'US = united states (state)', 'UAE = united arab emirates (state)'],
    ],
    [
      'a Saudi Arabian port, a South African one',
      ['Saudi Arabian = saudi arabia (state)', 'South African = south africa (state)'],
    ],
    ['the Democratic Republic of the Congo', ['Democratic Republic of the Congo = congo (state)']],
    [
      'a French-led force and Chile-Peru ties',
      ['French = france (state)', 'Chile = chile (state)', 'Peru = peru (state)'],
    ],
    ['anti-Western anger', ['Western = west (place)']],
    ['GHANA WINS', ['GHANA = ghana (state)', 'WINS = wins (unknown)']],
  ],
  people: [
    ['President Ana Duarte met Mr. Lind.', ['Ana Duarte = ana duarte (person)', 'Lind = lind (person)']],
    ['Portuguese President Ana Duarte', ['Portuguese = portugal (state)', 'Ana Duarte = ana duarte (person)']],
    ['the columnist Ib Lund wrote', ['Ib Lund = ib lund (person)']],
    [
      'He met Peter F. Lund and Peter Lund.',
      ['Peter F. Lund = peter lund (person)', 'Peter Lund = peter lund (person)'],
    ],
    ['Trade Secretary Ib Lund', ['Ib Lund = ib lund (person)']],
    ['Ruiz (2021) doubts it.', ['Ruiz = ruiz (person)']],
    [
      'Ali al-Sayed and Omar bin Rashid',
      ['Ali al-Sayed = ali sayed (person)', 'Omar bin Rashid = omar bin rashid (person)'],
    ],
    ['She met Jack May and Jim Jordan.', ['Jack May = jack may (person)', 'Jim Jordan = jim jordan (person)']],
    ['the Foreign Minister said', []],
  ],
  'bodies, places and things': [
    [
      'the Bank of Norway and the Gulf of Riga',
      ['Bank of Norway = bank of norway (organisation)', 'Gulf of Riga = gulf of riga (place)'],
    ],
    [
      'The Lisbon Times and West Virginia',
      ['Lisbon Times = lisbon times (organisation)', 'West Virginia = west virginia (place)'],
    ],
    [
      'The Harbour Safety Board (HSB) closed; the HSB was old.',
      ['Harbour Safety Board = hsb (organisation)', 'HSB = hsb (organisation)', 'HSB = hsb (organisation)'],
    ],
    ['the UN and the United Nations', ['UN = un (organisation)', 'United Nations = un (organisation)']],
    [
      'the Shanghai Cooperation Organisation, the SCO',
      ['Shanghai Cooperation Organisation = sco (organisation)', 'SCO = sco (organisation)'],
    ],
    ['the S-300, a Su-35 and two F16s', ['S-300 = s-300 (thing)', 'Su-35 = su-35 (thing)', 'F16s = f-16 (thing)']],
    ['Flight 370 and Hurricane Ada', ['Flight 370 = flight 370 (thing)', 'Hurricane Ada = hurricane ada (thing)']],
    ['a team of St. Petersburg', ['St. Petersburg = st petersburg (unknown)']],
    [
      'the Institute for Harbour Studies',
      ['Institute for Harbour Studies = institute for harbor studies (organisation)'],
    ],
  ],
  spelling: [
    ['He saw Núñez in Türkiye.', ['Núñez = nunez (unknown)', 'Türkiye = turkey (state)']],
    ['He saw Norway’s navy.', ['Norway = norway (state)']],
    [
      'the Defence Board and the Defense Board',
      ['Defence Board = defense board (organisation)', 'Defense Board = defense board (organisation)'],
    ],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)('%s', (text, expected) => {
      expect(names(text)).toEqual(expected);
    });
  });
}

describe('no names', () => {
  test.each([
    'Cooperation grew.',
    'The war began. Nobody knew. “Why?” He left.',
    'On Tuesday, in May, I left.',
    'Officials said so: Nothing helps.',
    'Half of the bridges are unsafe.',
    'Most dockers agreed, but “They left” was all he said.',
    'A CEO saw a UAV on TV.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
    expect(namesIn(text, tag(text))).toEqual([]);
  });
});

test('parts of speech tell a name from a common word at the beginning', () => {
  const text = 'Duarte resigned.';
  expect(namesIn(text, tag(text)).map(show)).toEqual(['Duarte = duarte (unknown)']);
  expect(names(text)).toEqual([]);
});

describe('known misses', () => {
  test.each([
    ['a capital that is a town without a word of place', 'Oslo slept under snow.', 'Oslo = norway (state)'],
    ['a first name that is a state', 'Chad Miller won.', 'Chad = chad (state)'],
  ])('%s', (_name, text, first) => {
    expect(names(text)[0]).toBe(first);
  });
});

test('any text: spans are in order, hold their text, and have a canonical name', () => {
  const word = fc.constantFrom(
    'Norway',
    'Norwegian',
    'President',
    'Ana',
    'of',
    'the',
    'The',
    'Bank',
    'for',
    'and',
    'St',
    '.',
    ',',
    '(',
    ')',
    'HSB',
    'Harbour',
    'Safety',
    'Board',
    'al-Sayed',
    'bin',
    'US-led',
    'U.S.',
    'S-300',
    'Gulf',
    'White',
    'House',
    '&',
    '“',
    '2021',
    'May',
    'É',
    '\r\n',
    'Flight',
    '370',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, word, fc.string({ unit: 'binary', maxLength: 4 }))), (words) => {
      const text = words.join(' ');
      let last = 0;
      for (const name of namesIn(text, tokenize(text))) {
        expect(name.start).toBeGreaterThanOrEqual(last);
        expect(name.end).toBeGreaterThan(name.start);
        expect(name.text).toBe(text.slice(name.start, name.end));
        expect(name.canonical).toMatch(/\S/);
        last = name.end;
      }
    }),
    { numRuns: 3000 },
  );
});

test.each(['Norway ', 'Bank of ', 'Ana ', 'Ana-', 'President ', 'A. ', '(HSB) '])(
  'the work grows with the length, not with its square: %s',
  (unit) => {
    const work = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const { list, reads } = watched(tokenize(text));
      namesIn(text, list);
      return reads();
    };
    expect(work(16_000)).toBeLessThan(6 * work(4_000));
  },
);
