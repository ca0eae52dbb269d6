import { parentPort } from 'node:worker_threads';
import { type Fault, faultOf } from './faults.js';
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

parentPort?.on('message', ({ id, stage, shared, items }: Request) => {
  const answer = (result: Omit<Answer, 'id'>): void => parentPort?.postMessage({ id, ...result } satisfies Answer);
  runStage(stage, shared, items).then(
    (results) => answer({ results }),
    (error: unknown) => answer({ fault: faultOf(error) }),
  );
});
