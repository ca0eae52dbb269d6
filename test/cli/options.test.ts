import { describe, expect, test } from 'vitest';
import { type RawOptions, resolveOptions } from '../../src/cli/options.js';

describe('options that are understood', () => {
  const cases: [RawOptions, Record<string, unknown>][] = [
    [
      {},
      { corpus: null, topics: null, format: null, engine: 'builtin', cache: true, context: 0, limit: null, failOn: [] },
    ],
    [{ json: true }, { format: 'json' }],
    [{ json: true, format: 'json' }, { format: 'json' }],
    [{ source: ['a', 'b,c', 'a'] }, { sources: ['a', 'b', 'c'] }],
    [
      { source: ['a'], against: ['b, c', 'b'] },
      { sources: ['a'], against: ['b', 'c'] },
    ],
    [{ keywords: 'arms sales, missiles' }, { keywords: ['arms sales', 'missiles'] }],
    [
      { since: '2022', until: '2022-03' },
      { since: '2022', until: '2022-03' },
    ],
    [{ since: '2024-02-29' }, { since: '2024-02-29' }],
    [{ minConfidence: '0.75' }, { minConfidence: 0.75 }],
    [{ minConfidence: '1' }, { minConfidence: 1 }],
    [{ minConfidence: '.5' }, { minConfidence: 0.5 }],
    [
      { limit: '1', context: '2', width: '80' },
      { limit: 1, context: 2, width: 80 },
    ],
    [{ failOn: ['contradictions,tensions'] }, { failOn: ['contradictions', 'tensions'] }],
    [
      { cache: false, engine: 'signals' },
      { cache: false, engine: 'signals' },
    ],
  ];
  test.each(cases)('%j', (raw, expected) => {
    expect(resolveOptions(raw)).toMatchObject(expected);
  });
});

describe('options that cannot be meant', () => {
  const cases: [RawOptions, RegExp, RegExp?][] = [
    [{ minConfidence: '80' }, /from 0 to 1/, /write 0\.8/],
    [{ minConfidence: '-1' }, /from 0 to 1/],
    [{ minConfidence: 'high' }, /from 0 to 1/],
    [{ minConfidence: '1e-1' }, /from 0 to 1/],
    [{ limit: '0' }, /whole number from 1/],
    [{ limit: '2.5' }, /whole number/],
    [{ context: '-1' }, /whole number from 0/],
    [{ width: '10' }, /whole number from 40/],
    [{ since: '2022-13' }, /year, month or day/, /2022-08/],
    [{ since: '2023-02-29' }, /year, month or day/],
    [{ since: 'yesterday' }, /year, month or day/],
    [{ since: '2023', until: '2022-12' }, /later than/],
    [{ engine: 'bultin' }, /--engine/, /builtin/],
    [{ failOn: ['contradiction'] }, /--fail-on/, /contradictions/],
    [{ color: 'yes' }, /--color/, /auto, always, never/],
    [{ json: true, format: 'html' }, /contradict/],
    [{ corpus: '' }, /--corpus/],
    [{ corpus: 'a\0b' }, /null character/],
    [{ source: [','] }, /--source/],
    [{ against: ['b'] }, /--against needs --source/, /--source A --against b/],
    [{ source: ['a'], against: [','] }, /--against needs at least one/],
  ];
  test.each(cases)('%j', (raw, message, hint) => {
    const fault = faultOf(() => resolveOptions(raw));
    expect(fault).toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
    if (hint) expect(fault).toMatchObject({ hint: expect.stringMatching(hint) });
  });
});

function faultOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
