import { type ModelConfig, readModelFiles } from './files.js';
import { type EncoderSession, openSession } from './session.js';
import { loadTokenizer } from './tokenizer.js';
import type { PairModel, Reading, TextPair } from './types.js';

/** Opens the cross-encoder of a folder (default: the shipped one). Throws `UserError` if a file is missing or damaged. */
export async function openModel(folder?: string): Promise<PairModel> {
  const { config, weights, tokenizer: definition, fingerprint } = await readModelFiles(folder);
  const [tokenizer, session] = await Promise.all([loadTokenizer(definition, config.maxLength), openSession(weights)]);
  return {
    fingerprint,
    read: (pairs, onRead) =>
      oneByOne(pairs, onRead, async (pair) =>
        toReading(await session.run(tokenizer.encode(pair.premise, pair.hypothesis)), config),
      ),
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

function toReading(logits: Awaited<ReturnType<EncoderSession['run']>>, config: ModelConfig): Reading {
  const { temperatures, heads } = config;
  return {
    nli: named(heads.nli, softmax(logits.nli ?? [], temperatures?.nli ?? 1)) as unknown as Reading['nli'],
    relation: named(
      heads.relation,
      softmax(logits.relation ?? [], temperatures?.relation ?? 1),
    ) as unknown as Reading['relation'],
  };
}

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
