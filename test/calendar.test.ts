import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../src/calendar.js';

describe('a date as the program writes it', () => {
  test.each(['2022', '2022-08', '2022-08-14', '2024-02-29', '1000', '9999-12-31'])('%s', (value) => {
    expect(isIsoDate(value)).toBe(true);
  });
});

describe('is none', () => {
  test.each([
    '',
    '22',
    '0999',
    '2022-8-14',
    '2022-13',
    '2022-00',
    '2022-06-31',
    '2023-02-29',
    '2022-08-14T10:00',
    ' 2022',
    '14 August 2022',
  ])('"%s"', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });
});
