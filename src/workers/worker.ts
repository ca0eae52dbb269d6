import { parentPort, workerData } from 'node:worker_threads';
import { type Fault, faultOf } from './faults.js';
import { Gate } from './gate.js';
import { type Items, type Packed, runStage, type Stage } from './stages.js';

/** What a thread is asked, and what it answers. */
export interface Request {
  id: number;
  stage: Stage;
  shared: string;
  items: Items[Stage][];
}
export interface Answer {
  id: number;
  results?: Packed[];
  fault?: Fault;
}

const gate = new Gate(workerData as SharedArrayBuffer);

parentPort?.on('message', async ({ id, stage, shared, items }: Request) => {
  const answer = (result: Omit<Answer, 'id'>): void => parentPort?.postMessage({ id, ...result } satisfies Answer);
  if (!gate.enter()) return;
  try {
    answer({ results: await runStage(stage, shared, items) });
  } catch (error) {
    answer({ fault: faultOf(error) });
  } finally {
    gate.leave();
  }
});
