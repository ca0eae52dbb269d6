import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { Gate } from '../../src/workers/gate.js';

it('lets nobody in once it is shut', () => {
  const gate = new Gate();
  expect(gate.enter()).toBe(true);
  gate.leave();
  gate.shut(0);
  expect(gate.enter()).toBe(false);
  expect(new Gate(gate.shared).enter()).toBe(false);
});

it('is shut only when those inside have left, or patience is over', async () => {
  const gate = new Gate();
  gate.enter();
  gate.shut(50);

  // Another thread leaves while this one is blocked.
  const leaver = `
    const { workerData } = require('node:worker_threads');
    const state = new Int32Array(workerData);
    setTimeout(() => (Atomics.sub(state, 1, 1), Atomics.notify(state, 1)), 200);`;
  const worker = new Worker(leaver, { eval: true, workerData: gate.shared });
  await new Promise((resolve) => worker.once('online', resolve));
  const begun = performance.now();
  gate.shut(60_000);
  expect(performance.now() - begun).toBeLessThan(30_000);
  await worker.terminate();
});
