import { describe, expect, it } from 'vitest';
import { capRelation } from '../../src/judge/caps.js';
import type { GateOutcome, Relation } from '../../src/judge/types.js';

const gate = (name: string, cap: Relation, passed = false): GateOutcome => ({
  gate: name,
  passed,
  cap,
  finding: passed ? null : { code: name },
});

describe('a gate caps what a pair can be', () => {
  it.each<[Relation, Relation, Relation]>([
    ['contradiction', 'tension', 'tension'],
    ['contradiction', 'agreement', 'none'],
    ['contradiction', 'none', 'none'],
    ['contradiction', 'contradiction', 'contradiction'],
    ['tension', 'tension', 'tension'],
    ['tension', 'agreement', 'none'],
    ['agreement', 'tension', 'agreement'],
    ['agreement', 'agreement', 'agreement'],
    ['agreement', 'none', 'none'],
    ['none', 'contradiction', 'none'],
  ])('%s under the cap %s is %s', (relation, cap, expected) => {
    expect(capRelation(relation, [gate('time', cap)]).relation).toBe(expected);
  });

  it('leaves a pair alone whose gates passed', () => {
    expect(capRelation('contradiction', [gate('time', 'none', true)])).toEqual({ relation: 'contradiction', by: [] });
  });

  it('names the gates that changed something, in the order they were asked', () => {
    const { relation, by } = capRelation('contradiction', [
      gate('time', 'tension'),
      gate('scope', 'tension'),
      gate('direction', 'none'),
    ]);
    expect(relation).toBe('none');
    expect(by.map((one) => one.gate)).toEqual(['time', 'direction']);
  });
});
