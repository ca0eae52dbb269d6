import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../src/formats/nothing.js';
import { viewOf } from '../../src/formats/view.js';
import { nothing, OPTIONS } from './fixture.js';

const NONE = { agreement: 0, contradiction: 0, tension: 0 };

describe('what stands where a list is empty', () => {
  it.each([
    { judged: 48, weaker: NONE, of: 'tension', says: 'nothing found among 48 compared pairs' },
    { judged: 1, weaker: NONE, of: 'agreement', says: 'nothing found among 1 compared pair' },
    { judged: 0, weaker: NONE, of: 'agreement', says: 'nothing: no pair could be compared' },
    {
      judged: 48,
      weaker: { ...NONE, tension: 1 },
      of: 'tension',
      says: 'nothing found among 48 compared pairs; 1 pair too uncertain to report: --min-confidence 0.3 shows more',
    },
    { judged: 48, weaker: { ...NONE, tension: 1 }, of: 'agreement', says: 'nothing found among 48 compared pairs' },
    {
      judged: 48,
      weaker: { agreement: 2, contradiction: 1, tension: 1 },
      of: undefined,
      says: 'nothing found among 48 compared pairs; 4 pairs too uncertain to report: --min-confidence 0.3 shows more',
    },
  ] as const)('$says', ({ judged, weaker, of, says }) => {
    const answer = nothing();
    const view = viewOf({ ...answer, weaker, examined: { ...answer.examined, judged } }, OPTIONS);
    expect(nothingFound(view, of)).toBe(says);
  });
});
