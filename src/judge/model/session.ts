import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EncodedPair } from './tokenizer.js';

/** Logits of one pair, by output name. */
export type Logits = Record<string, number[]>;

export interface EncoderSession {
  run(pair: EncodedPair): Promise<Logits>;
  close(): Promise<void>;
}

/**
 * Opens the network. Every pair is run by itself, without padding, so that no verdict depends on its neighbours. All
 * cores (at most eight) share the work of one run: its matrices are cut by rows and columns, never along the sums, so
 * the numbers are the same whatever their number. Runs under way at once would gain nothing: the runtime does one at a
 * time.
 */
export async function openSession(weights: Uint8Array): Promise<EncoderSession> {
  const runtime = await import('onnxruntime-node');
  const ort = 'default' in runtime ? (runtime.default as typeof runtime) : runtime;
  const session: InferenceSession = await ort.InferenceSession.create(weights, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: Math.max(1, Math.min(availableParallelism(), 8)),
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  const tensor = (values: readonly number[]): Tensor =>
    new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return {
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
