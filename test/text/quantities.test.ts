import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTagger, quantitiesIn, tokenize } from '../../src/text/index.js';
import type { Quantity } from '../../src/text/types.js';
import { watched } from '../work.js';

const { tag } = await loadTagger();

/** An interval as people write it: 6, 6.., ..6, 6..9; to four significant figures. */
function interval({ low, high }: Quantity): string {
  const short = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(4))) : '');
  return low === high ? short(low) : `${short(low)}..${short(high)}`;
}

function show(quantity: Quantity): string {
  const { text, kind, unit, head, measure } = quantity;
  return [`${text} = ${interval(quantity)}`, kind, unit, head && `of ${head}`, measure && `(${measure})`]
    .filter(Boolean)
    .join(' ');
}

function quantities(text: string): string[] {
  return quantitiesIn(text, tokenize(text)).map(show);
}

const CASES: Record<string, [string, string[]][]> = {
  counts: [
    ['58 people came.', ['58 = 58 count of person']],
    ['They sank 1,200 small boats.', ['1,200 = 1200 count of boat']],
    ['Twenty-five sailors slept.', ['Twenty-five = 25 count of sailor']],
    ['Two hundred and ten ewes', ['Two hundred and ten = 210 count of ewe']],
    ['a dozen men and half a million sheep', ['a dozen = 12 count of man', 'half a million = 500000 count of sheep']],
    ['2.5 million voters, 5m refugees', ['2.5 million = 2500000 count of voter', '5m = 5000000 count of refugee']],
    ['a 12-member panel', ['12-member = 12 count of member']],
  ],
  bounds: [
    ['at least 6 ships', ['at least 6 = 6.. count of ship']],
    ['more than a dozen ships', ['more than a dozen = 12.. count of ship']],
    ['up to 300 ships', ['up to 300 = ..300 count of ship']],
    ['fewer than 300 ships', ['fewer than 300 = ..300 count of ship']],
    ['no more than two ships', ['no more than two = ..2 count of ship']],
    ['Some 40 ships', ['Some 40 = 36..44 count of ship']],
    ['an estimated 40 ships', ['an estimated 40 = 36..44 count of ship']],
    ['nearly 40 ships', ['nearly 40 = 36..40 count of ship']],
    ['just over 40 ships', ['just over 40 = 40..44 count of ship']],
    ['at least another 20 ships', ['at least another 20 = 20.. count of ship']],
    ['20 or more ships, 50+ boats', ['20 or more = 20.. count of ship', '50+ = 50.. count of boat']],
    ['a bridge over two rivers', ['two = 2 count of river']],
    ['They marched over three days.', ['three days = 3 duration day']],
    ['It lasted for over three days.', ['over three days = 3.. duration day']],
  ],
  ranges: [
    ['5,000 to 6,000 troops', ['5,000 to 6,000 = 5000..6000 count of troop']],
    ['5,000-6,000 troops', ['5,000-6,000 = 5000..6000 count of troop']],
    ['between 3 and 5 km off', ['between 3 and 5 km = 3..5 measure km']],
    ['2 to 3 million tons of wheat', ['2 to 3 million tons = 2000000..3000000 measure t of wheat']],
    ['two or three ships', ['two or three = 2..3 count of ship']],
    ['from 10 percent to 15 percent', ['10 percent to 15 percent = 10..15 percent percent']],
    ['It rose from 10 to 15 percent.', ['10 = 10 percent percent', '15 percent = 15 percent percent']],
  ],
  'money and percent': [
    ['It cost $2.5 billion.', ['$2.5 billion = 2500000000 money USD']],
    ['a €2-3 billion loan', ['€2-3 billion = 2000000000..3000000000 money EUR of loan']],
    ['US$5m and A$7', ['US$5m = 5000000 money USD', 'A$7 = 7 money AUD']],
    ['40,000 Canadian dollars', ['40,000 Canadian dollars = 40000 money CAD']],
    [
      'three million pounds, 20 pounds of nails',
      ['three million pounds = 3000000 money GBP', '20 pounds = 0.009072 measure t of nail'],
    ],
    [
      '40 percent of voters, 5 per cent, 6%',
      ['40 percent = 40 percent percent of voter', '5 per cent = 5 percent percent', '6% = 6 percent percent'],
    ],
    ['by 25 basis points', ['25 basis points = 0.25 percent percent']],
  ],
  'shares and multiples': [
    ['a third of the fleet', ['a third = 0.3333 share of fleet']],
    [
      'two-thirds of members, three quarters of them',
      ['two-thirds = 0.6667 share of member', 'three quarters = 0.75 share'],
    ],
    ['half of the town, half the crew', ['half = 0.5 share of town', 'half = 0.5 share of crew']],
    ['with half of the crew and half of the cargo', ['half = 0.5 share of crew', 'half = 0.5 share of cargo']],
    ['the second half of the match, the other half of the deal', []],
    [
      'one in four ships, nine out of 10 men',
      ['one in four = 0.25 share of ship', 'nine out of 10 = 0.9 share of man'],
    ],
    ['twice as large', ['twice = 2 count times']],
    ['nearly three times as many', ['nearly three times = 2.7..3 count times']],
  ],
  'vague amounts': [
    ['dozens of houses', ['dozens = 24..99 count of house']],
    ['hundreds of thousands of sheep', ['hundreds of thousands = 200000..999000 count of sheep']],
    ['several hundred sheep', ['several hundred = 300..900 count of sheep']],
    ['a couple of days', ['a couple of days = 2 duration day']],
    ['several sheep', []],
  ],
  'measures and time': [
    ['5 miles away', ['5 miles = 8.047 measure km']],
    ['1,200 acres of forest', ['1,200 acres = 4.856 measure km2 of forest']],
    ['winds of 150 miles per hour', ['150 miles per hour = 241.4 measure km/h']],
    ['a 10-day siege', ['10-day = 10 duration day of siege']],
    ['for three years, for 36 months', ['three years = 1096 duration day', '36 months = 1096 duration day']],
    ['half an hour', ['half an hour = 0.02083 duration day']],
    ['one and a half hours', ['one and a half hours = 0.0625 duration day']],
    ['a 5m wall', ['5m = 0.005 measure km']],
    ['a 7.1-magnitude quake', ['7.1-magnitude = 7.1 measure magnitude of quake (magnitude)']],
    ['A magnitude 7.1 quake struck.', ['7.1 = 7.1 measure magnitude (magnitude)']],
    ['a quake with a magnitude of 6.8', ['6.8 = 6.8 measure magnitude (magnitude)']],
    ['They put its magnitude at about 6.8.', ['about 6.8 = 6.12..7.48 measure magnitude (magnitude)']],
    ['the magnitude of 40 losses', ['40 = 40 count of loss']],
  ],
  'ages and places in an order': [
    ['The 58-year-old farmer left.', ['58-year-old = 58 age year of farmer']],
    ['a six-month-old girl', ['six-month-old = 0.5 age year of girl']],
    ['Maria Holt, 58, said so.', ['58 = 58 age year']],
    ['a man aged 58', ['58 = 58 age year']],
    ['the second attack, its 3rd drone', ['second = 2 ordinal of attack', '3rd = 3 ordinal of drone']],
    ['the second-largest port', ['second-largest = 2 ordinal of port']],
  ],
  'what happened': [
    ['At least 58 people were killed.', ['At least 58 = 58.. count of person (dead)']],
    [
      'The blast killed 58 people and injured about 100.',
      ['58 = 58 count of person (dead)', 'about 100 = 90..110 count (hurt)'],
    ],
    ['six dead and 20 wounded', ['six = 6 count (dead)', '20 = 20 count (hurt)']],
    [
      'More than 100 civilians, including 11 children, were killed.',
      ['More than 100 = 100.. count of civilian (dead)', '11 = 11 count of child (dead)'],
    ],
    [
      'Police arrested 30 men, 12 women and 3 boys.',
      ['30 = 30 count of man (arrested)', '12 = 12 count of woman (arrested)', '3 = 3 count of boy (arrested)'],
    ],
    ['30 men and 12 women are missing.', ['30 = 30 count of man (missing)', '12 = 12 count of woman (missing)']],
    [
      'The fire burned 1,200 acres and destroyed 30 homes.',
      ['1,200 acres = 4.856 measure km2 (burned)', '30 = 30 count of home (destroyed)'],
    ],
    ['The storm claimed 12 lives.', ['12 = 12 count of life (dead)']],
    ['The toll rose to 58.', ['58 = 58 count (dead)']],
    ['Two gunmen killed 14 people.', ['Two = 2 count of gunman', '14 = 14 count of person (dead)']],
    ['Two suicide bombers have killed him.', ['Two = 2 count of bomber']],
    ['14 people were reportedly killed.', ['14 = 14 count of person (dead)']],
    ['14 people killed in Torvik', ['14 = 14 count of person (dead)']],
    ['14 people killed the day before', ['14 = 14 count of person (dead)']],
    ["14 people died a hero's death.", ['14 = 14 count of person (dead)']],
    ['Two missiles destroyed the base.', ['Two = 2 count of missile']],
    ['30 homes burned down.', ['30 = 30 count of home (burned)']],
    ['He was shot by three men.', ['three = 3 count of man']],
    ['They died in three attacks.', ['three = 3 count of attack']],
    ['No deaths were reported.', ['No = 0 count of death (dead)']],
    ['It won 52 seats with 40,000 votes.', ['52 = 52 count of seat (seats)', '40,000 = 40000 count of vote (votes)']],
    ['The blaze is 40 percent contained.', ['40 percent = 40 percent percent (contained)']],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  describe(name, () => {
    test.each(cases)('%s', (text, expected) => {
      expect(quantities(text)).toEqual(expected);
    });
  });
}

describe('no amounts', () => {
  test.each([
    'The S-300, a Su-35, COVID-19 and the G7 met.',
    'Boeing 737 and Flight 370 landed.',
    'The Boeing 737-800 was old.',
    'In 2014 and on 3 May 2015 it rained.',
    'After 9/11 it closed at 10:30.',
    'They meet at 6 p.m. on page 12 of chapter 3.',
    'They won 3-1.',
    'Call 555 0123 4567 or +47 22 33 44 55.',
    'She lives at 12 Mill Street.',
    'Version 2.0.1 of No. 12',
    'One of them left, no one stayed, and one must ask.',
    'Two years ago it rained.',
    'The second half began.',
  ])('%s', (text) => {
    expect(quantities(text)).toEqual([]);
  });
});

describe('parts of speech make better heads', () => {
  const heads = (text: string) => quantitiesIn(text, tag(text)).map(({ head }) => head);
  test.each([
    ['They bombed two airbases housing troops.', ['airbase']],
    ['They hit two suspected pirate vessels.', ['vessel']],
    ['A 25 percent tariff was imposed.', ['tariff']],
    ['Some 176 people aboard slept.', ['person']],
  ])('%s', (text, expected) => {
    expect(heads(text)).toEqual(expected);
  });
});

describe('parts of speech tell an object from another clause', () => {
  const measures = (text: string) => quantitiesIn(text, tag(text)).map(({ measure }) => measure);
  test.each([
    ['Two gunmen, both local men, killed 14 people.', [null, 'dead']],
    ['Two drones hit a hospital killing patients.', [null]],
    ['Two soldiers were killing people.', [null]],
    ['30 people killed Sunday', ['dead']],
    ['14 injured people slept.', ['hurt']],
    ['Police said 14 people killed themselves.', ['dead']],
  ])('%s', (text, expected) => {
    expect(measures(text)).toEqual(expected);
  });
});

describe('known misses', () => {
  test.each([
    [
      'numbers of an exact unit kept apart',
      '"60 minutes" in lower case is a duration even as a title',
      'the 60 minutes show',
      '60 minutes',
    ],
    ['a score told with "to"', 'two amounts', 'They won by 52 to 48.', '52'],
  ])('%s: %s', (_name, _why, text, first) => {
    expect(quantitiesIn(text, tokenize(text))[0]?.text).toBe(first);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    '58',
    'people',
    'killed',
    'at',
    'least',
    'two',
    'hundred',
    'and',
    'a',
    'half',
    '$',
    '2.5',
    'billion',
    '%',
    'percent',
    '-',
    'to',
    'from',
    'between',
    ',',
    '.',
    'of',
    'the',
    'third',
    'dozen',
    '10-day',
    '58-year-old',
    'km',
    'one',
    'in',
    'four',
    '2014',
    'no',
    'deaths',
    'about',
    '\r\n',
    '5m',
    '+',
    'twice',
    '\u0660',
  );

  test('spans are in order and hold their text; low is not above high', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, word, word, fc.string({ unit: 'binary', maxLength: 4 }))), (words) => {
        const text = words.join(' ').replace(/\$ /g, '$');
        let last = 0;
        for (const quantity of quantitiesIn(text, tokenize(text))) {
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
          expect(quantity.low).toBeLessThanOrEqual(quantity.high);
          last = quantity.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['1 ', '5-', 'two ', 'one in ', 'half a ', 'killed 5 and ', '$5 to '])(
    'the work grows with the length, not with its square: %s',
    (unit) => {
      const work = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const { list, reads } = watched(tokenize(text));
        quantitiesIn(text, list);
        return reads();
      };
      expect(work(24_000)).toBeLessThan(6 * work(6_000));
    },
  );
});
