import { type ModelConfig, readModelFiles } from './files.js';
import { type Logits, loadRuntime, openSession, USEFUL_CORES } from './session.js';
import { loadTokenizer } from './tokenizer.js';
import type { PairModel, Reading, TextPair } from './types.js';

/**
 * Opens the cross-encoder of a folder (default: the shipped one); `cores` is how many it may use at once. Throws
 * `UserError` if a file is missing or damaged.
 */
export async function openModel(folder?: string, cores: number = USEFUL_CORES): Promise<PairModel> {
  const { config, parts, tokenizer: definition, fingerprint } = await readModelFiles(folder);
  const [tokenizer, verified] = await Promise.all([
    definition.then((known) => loadTokenizer(known, config.maxLength)),
    parts,
    loadRuntime(),
  ]);
  const session = await openSession(verified, cores);
  const unrelated = (exit: readonly number[]): boolean => relationOf(exit, config).none >= config.exit.none;
  const never = (): boolean => false;
  return {
    fingerprint,
    read: (pairs, { whole = false, onRead } = {}) =>
      oneByOne(pairs, onRead, async ({ premise, hypothesis }) => {
        const encoded = tokenizer.encode(premise, hypothesis);
        return toReading(await session.run(encoded, whole ? never : unrelated), config);
      }),
    close: () => session.close(),
  };
}

async function oneByOne(
  pairs: readonly TextPair[],
  onRead: ((done: number) => void) | undefined,
  read: (pair: TextPair) => Promise<Reading>,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const pair of pairs) {
    readings.push(await read(pair));
    onRead?.(readings.length);
  }
  return readings;
}

/** A pair that ended half way up is taken for unrelated: neither text says anything of the other. */
function toReading({ exit, heads }: Logits, config: ModelConfig): Reading {
  if (!heads) return { nli: { entailment: 0, neutral: 1, contradiction: 0 }, relation: relationOf(exit, config) };
  const nli = softmax(heads.nli, config.temperatures?.nli ?? 1);
  return {
    nli: named(config.heads.nli, nli) as unknown as Reading['nli'],
    relation: relationOf(heads.relation, config),
  };
}

const relationOf = (logits: readonly number[], { heads, temperatures }: ModelConfig): Reading['relation'] =>
  named(heads.relation, softmax(logits, temperatures?.relation ?? 1)) as unknown as Reading['relation'];

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0]));
}

/**
 * Probabilities of logits, rounded to four digits: vector units of different processors sum in different orders,
 * and what follows must not see the last bits.
 */
export function softmax(logits: readonly number[], temperature: number): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => Math.round((power / sum) * 1e4) / 1e4);
}
