import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  CLASSES,
  evaluate,
  excludedClass,
  type Judged,
  predict,
  type Scores,
} from '../../src/cli/metrics.js';

const scores = (entailment: number, contradiction: number, neutral: number): Scores => ({
  entailment,
  contradiction,
  neutral,
});

describe('the predicted class', () => {
  test.each([
    [scores(0.5, 0.3, 0.2), null, 'entailment', 0.5],
    [scores(0.2, 0.3, 0.5), null, 'neutral', 0.5],
    [scores(0.2, 0.3, 0.5), 'neutral', 'contradiction', 0.6],
    [scores(0.4, 0.4, 0.2), null, 'entailment', 0.4],
    [scores(0, 0, 1), 'neutral', 'entailment', 0],
  ] as const)('%j without %s: %s', (given, excluded, predicted, confidence) => {
    expect(predict(given, excluded)).toEqual({ predicted, confidence: expect.closeTo(confidence) });
  });
});

describe('two labels in the file', () => {
  test.each([
    [['entailment', 'contradiction'], 'neutral'],
    [['neutral', 'contradiction', 'neutral'], 'entailment'],
    [['entailment', 'contradiction', 'neutral'], null],
    [['entailment'], null],
    [[], null],
  ] as const)('%j leave out %s', (labels, expected) => {
    expect(excludedClass(labels)).toBe(expected);
  });
});

describe('average precision', () => {
  test.each([
    ['+++--', 1],
    ['---++', (1 / 4 + 2 / 5) / 2],
    ['+-+-', (1 + 2 / 3) / 2],
    ['----', 0],
  ])('of the ranking %s', (ranking, expected) => {
    const items = [...ranking].map((sign, at) => ({ score: -at, positive: sign === '+' }));
    expect(averagePrecision(items)).toBeCloseTo(expected, 12);
  });

  test('equal scores are one step: the base rate, whatever the order', () => {
    const items = [true, false, false, false].map((positive) => ({ score: 0.5, positive }));
    expect(averagePrecision(items)).toBe(0.25);
    expect(averagePrecision([...items].reverse())).toBe(0.25);
  });
});

test('a small table worked out by hand', () => {
  const judged: Judged[] = [
    { gold: 'entailment', scores: scores(0.9, 0.05, 0.05) },
    { gold: 'entailment', scores: scores(0.3, 0.6, 0.1) },
    { gold: 'contradiction', scores: scores(0.1, 0.8, 0.1) },
    { gold: 'neutral', scores: scores(0.5, 0.1, 0.4) },
  ];
  const result = evaluate(judged);
  expect(result.accuracy).toBe(0.5);
  expect(result.rows).toBe(4);
  expect(result.confusion.entailment).toEqual({ entailment: 1, contradiction: 1, neutral: 0 });
  expect(result.classes.entailment).toEqual({
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
    averagePrecision: expect.closeTo((1 + 2 / 3) / 2),
  });
  expect(result.classes.contradiction).toEqual({
    precision: 0.5,
    recall: 1,
    f1: expect.closeTo(2 / 3),
    averagePrecision: 1,
  });
  expect(result.classes.neutral).toEqual({ precision: 0, recall: 0, f1: 0, averagePrecision: 1 });
});

test('the excluded class is in no part of the result', () => {
  const result = evaluate([
    { gold: 'entailment', scores: scores(0.2, 0.1, 0.7) },
    { gold: 'contradiction', scores: scores(0.1, 0.2, 0.7) },
  ]);
  expect(result).toMatchObject({ accuracy: 1, excluded: 'neutral' });
  expect(Object.keys(result.classes)).toEqual(['entailment', 'contradiction']);
  expect(result.confusion).toEqual({
    entailment: { entailment: 1, contradiction: 0 },
    contradiction: { entailment: 0, contradiction: 1 },
  });
});

test('whatever is judged: the confusion adds up, every figure is a share, row order is indifferent', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const one = fc.record({
    gold: fc.constantFrom(...CLASSES),
    scores: fc.tuple(unit, unit, unit).map((three) => scores(...three)),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (judged) => {
      const result = evaluate(judged);
      const cells = Object.values(result.confusion).flatMap((row) => Object.values(row ?? {}));
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(judged.length);
      for (const score of Object.values(result.classes)) {
        for (const figure of Object.values(score)) expect(figure >= 0 && figure <= 1 + 1e-12).toBe(true);
      }
      expect(evaluate([...judged].reverse()).accuracy).toBe(result.accuracy);
    }),
  );
});
