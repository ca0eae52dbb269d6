import { Worker } from 'node:worker_threads';
import { errorOf } from './faults.js';
import { Gate } from './gate.js';
import { THREAD } from './place.js';
import { type Items, type Packed, runStage, type Stage } from './stages.js';
import type { Answer, Request } from './worker.js';

/** Runs stages, here or in threads. */
export interface Pool {
  /** How many requests are worth having under way at once; 1 where there are no threads. */
  readonly wide: number;
  run<S extends Stage>(stage: S, shared: string, items: Items[S][]): Promise<Packed[]>;
  /** Lets nothing more begin, and waits, without giving way, until what is under way is done or `patience` (ms) is over. */
  halt(patience: number): void;
}

/** Everything happens in this thread. */
const HERE: Pool = { wide: 1, run: runStage, halt: () => {} };

interface Thread {
  worker: Worker;
  /** Requests sent and not yet answered. */
  waiting: Map<number, { resolve(results: Packed[]): void; reject(error: Error): void }>;
}

/**
 * A pool of `size` threads, each begun when it is first needed; of this thread alone where there would be but one.
 * Threads that have nothing to do don't keep the process alive. A thread that fails fails its requests, with the
 * message it had.
 */
export function openPool(size: number): Pool {
  const program = THREAD;
  if (size <= 1 || program === null) return HERE;
  const threads: Thread[] = [];
  const gate = new Gate();
  let next = 0;
  const free = (): Thread => {
    const idle = threads.find(({ waiting }) => waiting.size === 0);
    if (idle) return idle;
    if (threads.length < size) return begin();
    return threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
  };
  const begin = (): Thread => {
    const worker = new Worker(program, { workerData: gate.shared });
    const thread: Thread = { worker, waiting: new Map() };
    threads.push(thread);
    const fail = (error: Error): void => {
      if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.on('message', ({ id, results, fault }: Answer) => {
      const request = thread.waiting.get(id);
      thread.waiting.delete(id);
      if (thread.waiting.size === 0) worker.unref();
      if (fault) request?.reject(errorOf(fault));
      else request?.resolve(results ?? []);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a worker thread ended with ${code} before it had answered`)));
    return thread;
  };
  return {
    wide: size * 2,
    halt: (patience) => gate.shut(patience),
    run(stage, shared, items) {
      return new Promise((resolve, reject) => {
        const thread = free();
        const id = next++;
        thread.waiting.set(id, { resolve, reject });
        thread.worker.ref();
        thread.worker.postMessage({ id, stage, shared, items } satisfies Request);
      });
    },
  };
}
