import { describe, expect, it } from 'vitest';
import { claimFrom, loadTools } from '../../src/claims/index.js';
import { analysePair, createContext, type PairAnalysis } from '../../src/judge/context.js';
import { gates } from '../../src/judge/gates/index.js';
import type { Example } from '../../src/judge/rule.js';
import { signals } from '../../src/judge/signals/index.js';

const tools = await loadTools();

function analysisOf([x, y]: Example): PairAnalysis {
  const [a, b] = [x, y].map((side, i) => {
    const { text, date = null } = typeof side === 'string' ? { text: side } : side;
    return claimFrom(text, { id: `claim ${i}`, source: `source ${i}`, date }, tools);
  });
  if (!a || !b) throw new Error('an example has two sides');
  const pair = { a, b, similarity: 0 };
  return analysePair(pair, createContext([pair]));
}
const title = (example: Example): string => example.map((s) => (typeof s === 'string' ? s : s.text)).join(' | ');

describe.each(signals)('signal $id', (signal) => {
  it.each(signal.examples.fires.map((e) => [title(e), e] as const))('fires: %s', (_, example) => {
    expect(signal.run(analysisOf(example))).not.toBeNull();
  });
  it.each(signal.examples.silent.map((e) => [title(e), e] as const))('is silent: %s', (_, example) => {
    expect(signal.run(analysisOf(example))).toBeNull();
  });
});

describe.each(gates)('gate $id', (gate) => {
  it.each(gate.examples.fires.map((e) => [title(e), e] as const))('stops: %s', (_, example) => {
    expect(gate.run(analysisOf(example)).passed).toBe(false);
  });
  it.each(gate.examples.silent.map((e) => [title(e), e] as const))('lets pass: %s', (_, example) => {
    expect(gate.run(analysisOf(example)).passed).toBe(true);
  });
});

describe('a signal says the same whichever sentence comes first', () => {
  const examples = signals.flatMap(({ examples: { fires, silent } }) => [...fires, ...silent]);
  it.each(examples.map((e) => [title(e), e] as const))('%s', (_, [x, y]) => {
    const said = (example: Example) => {
      const analysis = analysisOf(example);
      return signals.map((signal) => signal.run(analysis)).map((one) => one && [one.finding.code, one.weight]);
    };
    expect(said([x, y])).toEqual(said([y, x]));
  });
});
