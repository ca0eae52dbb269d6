import { expect, it } from 'vitest';
import { overlapsPeriod } from '../src/period.js';

it.each([
  ['2022-08-14', null, null, true],
  [null, null, null, true],
  [null, '2020', null, false],
  ['2022', '2022-08', null, true],
  ['2022', '2023', null, false],
  ['2022-08', null, '2022-08-01', true],
  ['2022-08', null, '2022-07', false],
  ['2022-08-14', '2022-08-14', '2022-08-14', true],
  ['2022-02-28', '2022-02', '2022-02', true],
])('%s within %s .. %s: %s', (date, since, until, expected) => {
  expect(overlapsPeriod(date, since, until)).toBe(expected);
});
