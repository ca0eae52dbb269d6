import { describe, expect, it } from 'vitest';
import { findDate, isoDate } from '../../src/corpus/dates.js';

describe('isoDate', () => {
  it.each([
    ['2022', '2022'],
    ['2022-08', '2022-08'],
    ['2022-08-14', '2022-08-14'],
    ['2022-08-14T23:59:00-07:00', '2022-08-14'],
    ['March 3, 2021', '2021-03-03'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['3 March 2021', '2021-03-03'],
    ['3rd of March 2021', '2021-03-03'],
    ['Wed, 03 Mar 2021 10:00:00 GMT', '2021-03-03'],
    ['March 2021', '2021-03'],
  ])('%j -> %j', (value, expected) => {
    expect(isoDate(value)).toBe(expected);
  });

  it.each(['', 'yesterday', '3/4/2020', '2022-13', '2022-02-30', '31 June 2020', '0123', 'May', '20220814x'])(
    'refuses %j',
    (value) => {
      expect(isoDate(value)).toBeNull();
    },
  );
});

describe('findDate', () => {
  it('tells where the date stands', () => {
    const text = 'Posted on 5 May 2019 by the editors';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('5 May 2019');
  });
});
