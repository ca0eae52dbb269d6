import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EncodedPair } from './tokenizer.js';

/** Logits of one pair, by output name. */
export type Logits = Record<string, number[]>;

export interface EncoderSession {
  run(pair: EncodedPair): Promise<Logits>;
  /** How many runs are worth having under way at once. */
  readonly parallel: number;
  close(): Promise<void>;
}

/**
 * Opens the network. Every pair is run by itself, without padding and on one thread: dynamic quantisation takes
 * its scale from the whole input, so a batch would make a verdict depend on its neighbours. All cores are used
 * by running several pairs at once.
 */
export async function openSession(weights: Uint8Array): Promise<EncoderSession> {
  const runtime = await import('onnxruntime-node');
  const ort = 'default' in runtime ? (runtime.default as typeof runtime) : runtime;
  const session: InferenceSession = await ort.InferenceSession.create(weights, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  const tensor = (values: readonly number[]): Tensor =>
    new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return {
    parallel: Math.max(1, Math.min(availableParallelism(), 16)),
    async run({ ids, types }) {
      const inputs: Record<string, readonly number[]> = {
        input_ids: ids,
        attention_mask: new Array(ids.length).fill(1),
        token_type_ids: types,
      };
      const feeds = Object.fromEntries(session.inputNames.map((name) => [name, tensor(inputs[name] ?? [])]));
      const outputs = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, value]) => [name, [...(value.data as Float32Array)]]),
      );
    },
    close: () => session.release(),
  };
}
