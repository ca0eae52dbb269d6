import type { Io } from '../io.js';

/** One line on standard error that says how far the run is. */
export interface Progress {
  update(step: { stage: string; done: number; total: number }): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

const SILENT: Progress = { update() {}, clear() {} };
/** A run shorter than this shows nothing, milliseconds. */
const PATIENCE = 1000;
const REDRAW = 100;

const STAGES: Record<string, string> = {
  read: 'reading',
  analyse: 'reading sentences',
  claims: 'finding claims',
  pairs: 'looking for pairs',
  judge: 'judging pairs',
};

/** Only where somebody watches: a terminal, not CI, not `--quiet`. */
export function createProgress(io: Io, quiet: boolean, now: () => number = () => performance.now()): Progress {
  if (quiet || !io.stderr.isTTY || io.env.CI || io.env.TERM === 'dumb') return SILENT;
  const began = now();
  let stage = '';
  let stageBegan = began;
  let drawn = 0;
  let shown = false;
  return {
    update(step) {
      const time = now();
      if (step.stage !== stage) [stage, stageBegan] = [step.stage, time];
      if (time - began < PATIENCE || (shown && time - drawn < REDRAW)) return;
      drawn = time;
      shown = true;
      void io.stderr.write(`\r\u001b[2K${line(step, time - stageBegan).slice(0, (io.stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) void io.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** `judging pairs: 120 of 547 (95/s, 5 s left)` */
function line({ stage, done, total }: { stage: string; done: number; total: number }, elapsed: number): string {
  const name = STAGES[stage] ?? stage;
  if (total <= 0) return done > 0 ? `${name}: ${done}` : `${name} ...`;
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const left = rate > 0 && done > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${name}: ${done} of ${total}${rate >= 1 ? ` (${Math.round(rate)}/s${left})` : ''}`;
}
