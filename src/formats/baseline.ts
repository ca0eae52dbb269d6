import { byText } from '../order.js';
import { BASELINE_VERSION } from '../review/baseline.js';
import type { Known, Quote, Reported } from '../review/types.js';
import { jsonDocument } from './json-text.js';
import type { RenderInput } from './types.js';
import { representatives, type View, viewOf } from './view.js';

interface Line {
  topic: string;
  relation: Reported;
  quotes: Quote[];
}

/**
 * A baseline file: every finding on a line of its own, sorted by topic, relation and quotes, so that a reviewer's diff
 * shows what came and went. The quotes are what later runs recognise a finding by; confidences and ids would only
 * make noise. `kept` are entries of topics that were not looked at.
 */
export function renderBaseline(comparisons: RenderInput['comparisons'], kept: readonly Known[] = []): string {
  const lines = new Map<string, Line>();
  for (const { line: _, ...known } of kept) lines.set(JSON.stringify(known), known);
  for (const comparison of comparisons) {
    for (const line of linesOf(viewOf(comparison, { minConfidence: null }))) lines.set(JSON.stringify(line), line);
  }
  const findings = [...lines].sort(([x], [y]) => byText(x, y)).map(([, line]) => line);
  const engine = comparisons[0]?.engine;
  return `${[...jsonDocument({ schemaVersion: BASELINE_VERSION, engine, findings })].join('')}\n`;
}

function linesOf(view: View): Line[] {
  const topic = view.comparison.topic.id;
  const quotes = (ids: readonly string[]): Quote[] =>
    ids
      .map(view.claim)
      .map(({ source, text }) => ({ source, text }))
      .sort((x, y) => byText(x.source, y.source) || byText(x.text, y.text));
  return [
    ...view.agreements.map((one): Line => {
      return { topic, relation: 'agreement', quotes: quotes(representatives(view, one).map(({ id }) => id)) };
    }),
    ...view.contradictions.map(({ a, b }): Line => ({ topic, relation: 'contradiction', quotes: quotes([a, b]) })),
    ...view.tensions.map(({ a, b }): Line => ({ topic, relation: 'tension', quotes: quotes([a, b]) })),
  ];
}
