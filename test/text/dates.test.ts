import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn, tokenize } from '../../src/text/index.js';

/** The dates as "text = from..to" (one date if both are the same, ? if unresolved), with ~ for relative ones. */
function dates(text: string, documentDate: string | null): string[] {
  return datesIn(text, tokenize(text), documentDate).map(({ text: said, from, to, relative }) => {
    const range = from === null ? '?' : from === to ? from : `${from}..${to}`;
    return `${said} ${relative ? '~' : '='} ${range}`;
  });
}

describe('dates that name their year', () => {
  test.each([
    ['The port closed on 4 April 2017.', ['4 April 2017 = 2017-04-04']],
    ['The port closed on April 4th, 2017, at noon.', ['April 4th, 2017 = 2017-04-04']],
    ['It opened on the 4th of April 2017.', ['4th of April 2017 = 2017-04-04']],
    ['On Tuesday, April 4, 2017, it closed.', ['Tuesday, April 4, 2017 = 2017-04-04']],
    ['Signed on Sept. 3, 2019, in Oslo.', ['Sept. 3, 2019 = 2019-09-03']],
    ['Filed 2017-04-04.', ['2017-04-04 = 2017-04-04']],
    ['Filed 25/12/2017 and 12/25/2017.', ['25/12/2017 = 2017-12-25', '12/25/2017 = 2017-12-25']],
    ['Filed 04/05/2017.', ['04/05/2017 = 2017-04-05..2017-05-04']],
    ['Filed 4.5.2017.', ['4.5.2017 = 2017-05-04']],
    ['They met from 3-5 April 2017.', ['3-5 April 2017 = 2017-04-03..2017-04-05']],
    ['They met April 3 to 5, 2017.', ['April 3 to 5, 2017 = 2017-04-03..2017-04-05']],
    ['In February 2022 the dam broke.', ['February 2022 = 2022-02-01..2022-02-28']],
    ['In May of 2020 it reopened.', ['May of 2020 = 2020-05-01..2020-05-31']],
    ['It ran from March to May 2020.', ['March to May 2020 = 2020-03-01..2020-05-31']],
    ['Built in 2014, it sank.', ['2014 = 2014-01-01..2014-12-31']],
    ['The 2014 treaty (signed 2015) holds.', ['2014 = 2014-01-01..2014-12-31', '2015 = 2015-01-01..2015-12-31']],
    ['The 2015-2018 drought', ['2015-2018 = 2015-01-01..2018-12-31']],
    ['The 2015–18 drought', ['2015–18 = 2015-01-01..2018-12-31']],
    ['between 2015 and 2018', ['2015 and 2018 = 2015-01-01..2018-12-31']],
    ['the 2022/23 season', ['2022/23 = 2022-01-01..2023-12-31']],
    ['in the 1990s', ['1990s = 1990-01-01..1999-12-31']],
    ["in the '80s and the nineties", ['80s = 1980-01-01..1989-12-31', 'nineties = 1990-01-01..1999-12-31']],
    ['in the early 1990s', ['early 1990s = 1990-01-01..1993-05-01']],
    ['in early 2020', ['early 2020 = 2020-01-01..2020-04-30']],
    ['by mid-2020', ['mid-2020 = 2020-05-01..2020-08-31']],
    ['at the end of 2020', ['end of 2020 = 2020-09-01..2020-12-31']],
    ['in late May 2020', ['late May 2020 = 2020-05-22..2020-05-31']],
    ['in the first quarter of 2021', ['first quarter of 2021 = 2021-01-01..2021-03-31']],
    ['Q3 2021 was poor', ['Q3 2021 = 2021-07-01..2021-09-30']],
    [
      'in spring 2020 and the winter of 2020',
      ['spring 2020 = 2020-03-01..2020-05-31', 'winter of 2020 = 2020-12-01..2021-02-28'],
    ],
    ['in the 19th century', ['19th century = 1800-01-01..1899-12-31']],
    ['after 9/11', ['9/11 = 2001-09-11']],
    ['on Christmas Eve 1914', ['Christmas Eve 1914 = 1914-12-24']],
    ['On 29 February 2024', ['29 February 2024 = 2024-02-29']],
    ['by October 2023', ['October 2023 = 2023-10-01..2023-10-31']],
    ['until 2025', ['2025 = 2025-01-01..2025-12-31']],
  ])('%s', (text, expected) => {
    expect(dates(text, null)).toEqual(expected);
  });
});

// 14 August 2022 was a Sunday.
describe('dates seen from 14 August 2022', () => {
  test.each([
    ['It closed yesterday.', ['yesterday ~ 2022-08-13']],
    ['It closes tomorrow night.', ['tomorrow night ~ 2022-08-15']],
    ['It burned the day before yesterday.', ['day before yesterday ~ 2022-08-12']],
    ['Police came last night.', ['last night ~ 2022-08-13']],
    ['They met on Tuesday.', ['Tuesday ~ 2022-08-09']],
    ['They met on Sunday morning.', ['Sunday morning ~ 2022-08-14']],
    ['They met last Sunday.', ['last Sunday ~ 2022-08-07']],
    ['They will meet on Tuesday.', ['Tuesday ~ 2022-08-16']],
    ['They meet next Friday.', ['next Friday ~ 2022-08-19']],
    [
      'It fell last year and rises this year.',
      ['last year ~ 2021-01-01..2021-12-31', 'this year ~ 2022-01-01..2022-12-31'],
    ],
    ['It fell last week.', ['last week ~ 2022-08-01..2022-08-07']],
    ['It fell last month.', ['last month ~ 2022-07-01..2022-07-31']],
    ['The vote is next month.', ['next month ~ 2022-09-01..2022-09-30']],
    ['Earlier this year it fell.', ['Earlier this year ~ 2022-01-01..2022-08-14']],
    ['It fell late last year.', ['late last year ~ 2021-09-01..2021-12-31']],
    ['They left two years ago.', ['two years ago ~ 2020-01-01..2020-12-31']],
    ['They left half a year ago.', ['half a year ago ~ 2022-01-01..2022-03-31']],
    ['They left a month ago.', ['a month ago ~ 2022-07-01..2022-07-31']],
    ['They left three days ago.', ['three days ago ~ 2022-08-11']],
    ['They left two weeks ago.', ['two weeks ago ~ 2022-07-28..2022-08-03']],
    ['They left several years ago.', ['several years ago ~ 2013-01-01..2019-12-31']],
    ['It fell over the past three years.', ['past three years ~ 2019-01-01..2022-08-14']],
    ['It fell in March.', ['March ~ 2022-03-01..2022-03-31']],
    ['The bank left it unchanged at its June meeting.', ['June ~ 2022-06-01..2022-06-30']],
    ['Few people went to the May elections.', ['May ~ 2022-05-01..2022-05-31']],
    ['It fell in October.', ['October ~ 2021-10-01..2021-10-31']],
    ['It will open in October.', ['October ~ 2022-10-01..2022-10-31']],
    ['It fell on 3 October.', ['3 October ~ 2021-10-03']],
    ['He must decide on 3 October.', ['3 October ~ 2022-10-03']],
    ['From 3 October, the port will close.', ['3 October ~ 2022-10-03']],
    ['They had agreed to meet again in Oslo on 3 October.', ['3 October ~ 2022-10-03']],
    ['Talks may resume in early September.', ['early September ~ 2022-09-01..2022-09-10']],
    ['It was sold in September.', ['September ~ 2021-09-01..2021-09-30']],
    ['The vote of 3 December is void.', ['3 December ~ 2021-12-03']],
    ['It fell in mid-July.', ['mid-July ~ 2022-07-11..2022-07-21']],
    ['It fell last March.', ['last March ~ 2022-03-01..2022-03-31']],
    ['It fell in the spring.', ['spring ~ 2022-03-01..2022-05-31']],
    ['It has grown since 2015.', ['since 2015 = 2015-01-01..2022-08-14']],
    ['It has grown since last March.', ['since last March ~ 2022-03-01..2022-08-14']],
    ['It fell two days earlier.', ['two days earlier ~ ?']],
  ])('%s', (text, expected) => {
    expect(dates(text, '2022-08-14')).toEqual(expected);
  });
});

describe('as exact as the document', () => {
  test.each([
    ['last year', '2022', ['last year ~ 2021-01-01..2021-12-31']],
    ['in October', '2022', ['October ~ 2022-10-01..2022-10-31']],
    ['two years ago', '2022', ['two years ago ~ 2020-01-01..2020-12-31']],
    ['last month', '2022', ['last month ~ ?']],
    ['yesterday', '2022', ['yesterday ~ ?']],
    ['last month', '2022-08', ['last month ~ 2022-07-01..2022-07-31']],
    ['last month', '2022-01', ['last month ~ 2021-12-01..2021-12-31']],
    ['on Tuesday', '2022-08', ['Tuesday ~ ?']],
    ['last year', null, ['last year ~ ?']],
    ['last year', 'no date', ['last year ~ ?']],
    ['last year', '2022-13-45', ['last year ~ ?']],
  ])('%s in a document of %s', (text, documentDate, expected) => {
    expect(dates(text, documentDate)).toEqual(expected);
  });
});

describe('no dates', () => {
  test.each([
    'They may march in step.',
    'May I go?',
    'The March on the capital failed.',
    'The May government lost its majority.',
    'Jan meetings bore June.',
    'Some 2000 people came.',
    'Resolution 1929 was passed.',
    'A Boeing 1900 landed.',
    'It cost $2014.',
    'Turn to page 1984.',
    'The second half was dull.',
    'They rose to the occasion last.',
    'On 31 of them nothing was found.',
    'It has lasted since the war.',
  ])('%s', (text) => {
    expect(dates(text, '2022-08-14')).toEqual([]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'in',
    'the',
    '4',
    'April',
    'May',
    '2017',
    ',',
    '-',
    'last',
    'year',
    'two',
    'years',
    'ago',
    'since',
    'early',
    'mid-',
    'of',
    '31',
    '02/30/2019',
    'Q2',
    'end',
    'Tuesday',
    '9/11',
    'half',
    'a',
    '90s',
    'and',
    '\r\n',
    '2022-02-30',
    '99999',
  );
  const date = fc.constantFrom(null, '2022', '2022-08', '2022-08-14', '2022-02-31', 'x');

  test('spans are in order and hold their text; from is not after to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 }))),
        date,
        (words, documentDate) => {
          const text = words.join(' ');
          let last = 0;
          for (const mention of datesIn(text, tokenize(text), documentDate)) {
            expect(mention.start).toBeGreaterThanOrEqual(last);
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(mention.from === null).toBe(mention.to === null);
            if (mention.from !== null && mention.to !== null) expect(mention.from <= mention.to).toBe(true);
            last = mention.end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
