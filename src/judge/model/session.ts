import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelParts } from './files.js';
import { recent } from './recent.js';
import type { EncodedPair } from './tokenizer.js';

/** Logits of one pair: of the exit half way up, and of both heads if the pair went on from there. */
export interface Logits {
  exit: number[];
  heads: { nli: number[]; relation: number[] } | null;
}

export interface EncoderSession {
  /** `ends` decides by the exit's logits whether the pair is done half way up. */
  run(pair: EncodedPair, ends: (exit: readonly number[]) => boolean): Promise<Logits>;
  close(): Promise<void>;
}

/** Of so many sentences the hidden states are kept, some 60 kB each: of more than a topic usually has. */
const SENTENCES = 500;

/** The cores of this machine, as far as they help. */
export const USEFUL_CORES = Math.max(1, Math.min(availableParallelism(), 8));

/**
 * Opens the three parts of the network. A sentence passes the lowest layers by itself, once for all of its pairs; every
 * pair is run by itself from there, without padding: so no verdict depends on its neighbours. The cores share the work of one
 * run: its matrices are cut by rows and columns, never along the sums, so the numbers are the same whatever their number.
 * Runs under way at once would gain nothing: the runtime does one at a time in a thread.
 */
export async function openSession(parts: ModelParts, cores: number): Promise<EncoderSession> {
  const ort = await loadRuntime();
  const open = (weights: Uint8Array): Promise<InferenceSession> =>
    ort.InferenceSession.create(weights, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'all',
      intraOpNumThreads: cores,
      interOpNumThreads: 1,
      // The threads of one part would go on spinning for work while those of another work.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
      logSeverityLevel: 4,
    });
  const [sentence, pair, upper] = await Promise.all([open(parts.sentence), open(parts.pair), open(parts.upper)]);
  const read = async (ids: readonly number[]): Promise<Tensor> => {
    const tokens = new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
    return (await sentence.run({ input_ids: tokens })).states as Tensor;
  };
  const alone = recent(SENTENCES, (ids) => ids.join(), read);
  return {
    async run({ first, second }, ends) {
      const below = await pair.run({ first: await alone(first), second: await alone(second) });
      const exit = numbers(below.exit);
      if (ends(exit)) return { exit, heads: null };
      const above = await upper.run({ hidden: below.hidden as Tensor });
      return { exit, heads: { nli: numbers(above.nli), relation: numbers(above.relation) } };
    },
    async close() {
      await Promise.all([sentence.release(), pair.release(), upper.release()]);
    },
  };
}

/**
 * From 1.29 on the runtime tells its makers of its use unless this is set before it is loaded. To be called in the main
 * thread before others load it: what they set, native code does not see.
 */
export function silenceRuntime(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/** The native library; takes a while the first time. */
export async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  silenceRuntime();
  const runtime = await import('onnxruntime-node');
  return 'default' in runtime ? (runtime.default as typeof runtime) : runtime;
}

const numbers = (tensor: Tensor | undefined): number[] => [...((tensor?.data ?? []) as Float32Array)];
