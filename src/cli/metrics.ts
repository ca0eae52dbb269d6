export const CLASSES = ['entailment', 'contradiction', 'neutral'] as const;
export type Class = (typeof CLASSES)[number];
export type Scores = Readonly<Record<Class, number>>;

/** What the judge made of one labelled pair. */
export interface Judged {
  gold: Class;
  scores: Scores;
}

export interface ClassScore {
  precision: number;
  recall: number;
  f1: number;
  averagePrecision: number;
}

export interface Evaluation {
  /** Share of right answers, 0..1. */
  accuracy: number;
  classes: Partial<Record<Class, ClassScore>>;
  /** Rows: what the file says; columns: what the judge says. */
  confusion: Partial<Record<Class, Partial<Record<Class, number>>>>;
  rows: number;
  /** The label that took no part because the file holds only the two others; null if all three did. */
  excluded: Class | null;
}

/** With exactly two labels in the file, the third cannot be right: it leaves the argmax. */
export function excludedClass(labels: Iterable<Class>): Class | null {
  const present = new Set(labels);
  return present.size === 2 ? (CLASSES.find((one) => !present.has(one)) ?? null) : null;
}

/** The most probable class and its share among those allowed; equal ones: the first of `CLASSES`. */
export function predict(scores: Scores, excluded: Class | null): { predicted: Class; confidence: number } {
  const allowed = CLASSES.filter((one) => one !== excluded);
  const sum = allowed.reduce((total, one) => total + scores[one], 0);
  const predicted = allowed.reduce((best, one) => (scores[one] > scores[best] ? one : best));
  return { predicted, confidence: sum > 0 ? scores[predicted] / sum : 0 };
}

/** Accuracy, per-class scores and the confusion table of judged pairs. */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const excluded = excludedClass(judged.map(({ gold }) => gold));
  const shown = CLASSES.filter((one) => one !== excluded);
  const table = new Map(shown.map((gold) => [gold, new Map(shown.map((predicted) => [predicted, 0]))]));
  for (const { gold, scores } of judged) {
    const row = table.get(gold);
    const { predicted } = predict(scores, excluded);
    row?.set(predicted, (row.get(predicted) ?? 0) + 1);
  }
  const cell = (gold: Class, predicted: Class): number => table.get(gold)?.get(predicted) ?? 0;
  const right = shown.reduce((sum, one) => sum + cell(one, one), 0);
  const classes = shown.map((one) => {
    const predicted = shown.reduce((sum, gold) => sum + cell(gold, one), 0);
    const actual = shown.reduce((sum, other) => sum + cell(one, other), 0);
    const [precision, recall] = [ratio(cell(one, one), predicted), ratio(cell(one, one), actual)];
    const ranked = judged.map(({ gold, scores }) => ({ score: share(scores, one, shown), positive: gold === one }));
    const f1 = ratio(2 * precision * recall, precision + recall);
    return [one, { precision, recall, f1, averagePrecision: averagePrecision(ranked) }] as const;
  });
  return {
    accuracy: ratio(right, judged.length),
    classes: Object.fromEntries(classes),
    confusion: Object.fromEntries([...table].map(([gold, row]) => [gold, Object.fromEntries(row)])),
    rows: judged.length,
    excluded,
  };
}

/**
 * Average precision of a ranking: the sum over its thresholds of precision times the recall gained there.
 * Equal scores form one threshold, so the order of rows cannot matter. 0 where nothing is positive.
 */
export function averagePrecision(items: readonly { score: number; positive: boolean }[]): number {
  const ranked = [...items].sort((a, b) => b.score - a.score);
  const positives = ranked.filter(({ positive }) => positive).length;
  let [found, seen, sum] = [0, 0, 0];
  for (let at = 0; at < ranked.length; ) {
    const before = found;
    const { score } = ranked[at] as { score: number };
    for (; at < ranked.length && ranked[at]?.score === score; at++) {
      seen++;
      if (ranked[at]?.positive) found++;
    }
    sum += (found - before) * (found / seen);
  }
  return ratio(sum, positives);
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function share(scores: Scores, one: Class, shown: readonly Class[]): number {
  return ratio(
    scores[one],
    shown.reduce((sum, other) => sum + scores[other], 0),
  );
}
