import { expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/types.js';
import { reasonsFor, whyNot } from '../../../src/judge/builtin/reasons.js';
import type { Cap, GateOutcome, SignalOutcome } from '../../../src/judge/types.js';

const said = (speaker: string | null, date: string | null): Claim => ({ speaker, date }) as Claim;
const gate = (name: string, passed: boolean, cap: Cap): GateOutcome => ({
  gate: name,
  passed,
  cap,
  finding: passed ? null : { code: name },
});
const signal = (name: string): SignalOutcome => ({ signal: name, weight: -0.5, finding: { code: name } });

const apart = { a: said('Renn', '2031-01-05'), b: said('Brandt', '2031-01-06'), similarity: 0 };
const together = { a: said(null, null), b: said(null, null), similarity: 0 };

test.each([
  ['the gate that kept it from being a contradiction', apart, [gate('scope', false, 'tension')], [], 'scope'],
  [
    'the first of several such gates',
    apart,
    [gate('time', false, 'tension'), gate('modality', false, 'tension')],
    [],
    'time',
  ],
  ['not a gate that passed', apart, [gate('scope', true, 'tension')], [], 'voice'],
  ['not a gate that only kept it from being an agreement', apart, [gate('figures', false, 'conflict')], [], 'voice'],
  ['figures that moved between two dates', apart, [], [signal('numeric')], 'time'],
  ['figures of one day', together, [], [signal('numeric')], 'degree'],
  ['the model, if nothing else tells', together, [], [], 'model'],
])('a tension names first %s', (_, pair, gates, signals, code) => {
  expect(reasonsFor('tension', pair, { gates, signals })[0]?.code).toBe(code);
});

test('what is not reported names the gates that stopped it, not others that failed', () => {
  const stopped = [gate('sides', false, 'conflict')];
  expect(whyNot('none', 0, 0, stopped)).toEqual([{ code: 'sides' }]);
});

test('or how sure it would have had to be, never rounded up to what is asked for', () => {
  const [reason] = whyNot('contradiction', 0.5499, 0.55, []);
  expect(reason).toEqual({ code: 'weak', relation: 'contradiction', confidence: 0.54, least: 0.55 });
});
