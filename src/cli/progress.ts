import { writeSync } from 'node:fs';
import type { Io } from '../io.js';

interface Step {
  stage: string;
  done: number;
  total: number;
  /** What is counted, where it is not documents or pairs. */
  unit?: 'documents' | 'bytes';
}

/** One line on standard error that says how far the run is. */
export interface Progress {
  update(step: Step): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
  /** The same at once, for a program that is about to end; says where it stood: ` (judging pairs: 120 of 547)`. */
  stop(): string;
}

/** A run shorter than this shows nothing, milliseconds. */
const PATIENCE = 1000;
const REDRAW = 100;
/** Carriage return, erase the line. */
const ERASE = '\r\u001b[2K';

const STAGES: Record<string, string> = {
  read: 'reading',
  analyse: 'reading sentences',
  claims: 'finding claims',
  pairs: 'looking for pairs',
  judge: 'judging pairs',
  reverse: 'reading pairs the other way round',
  explain: 'finding the words that tell',
};

/** Only where somebody watches: a terminal, not CI, not `--quiet`. */
export function createProgress(io: Io, quiet: boolean, now: () => number = () => performance.now()): Progress {
  const watched = !quiet && io.stderr.isTTY && !io.env.CI && io.env.TERM !== 'dumb';
  const began = now();
  let last: Step | null = null;
  let stageBegan = began;
  let drawn = 0;
  let shown = false;
  return {
    update(step) {
      const time = now();
      if (step.stage !== last?.stage) stageBegan = time;
      last = step;
      if (!watched || time - began < PATIENCE || (shown && time - drawn < REDRAW)) return;
      drawn = time;
      shown = true;
      // A terminal that does not know its width says 0.
      void io.stderr.write(`${ERASE}${line(step, time - stageBegan).slice(0, (io.stderr.columns || 80) - 1)}`);
    },
    clear() {
      if (shown) void io.stderr.write(ERASE);
      shown = false;
    },
    stop() {
      if (shown) writeSync(2, ERASE);
      shown = false;
      return last === null ? '' : ` (${standing(last)})`;
    },
  };
}

/** `judging pairs: 120 of 547 (95/s, 5 s left)`, `reading: 3.2 of 25.0 MB (5.1 MB/s, 5 s left)` */
function line(step: Step, elapsed: number): string {
  const { done, total } = step;
  if (total <= 0) return `${standing(step)}${done > 0 ? '' : ' ...'}`;
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const speed = rate >= 1 ? [`${amount(step, Math.round(rate))}${step.unit === 'bytes' ? ' MB' : ''}/s`] : [];
  const left = rate > 0 ? [`${duration((total - done) / rate)} left`] : [];
  const told = [...speed, ...left].join(', ');
  return `${standing(step)}${told ? ` (${told})` : ''}`;
}

function standing(step: Step): string {
  const { stage, done, total } = step;
  const name = STAGES[stage] ?? stage;
  if (total > 0) return `${name}: ${amount(step, done)} of ${amount(step, total)}${step.unit === 'bytes' ? ' MB' : ''}`;
  return done > 0 ? `${name}: ${done}` : name;
}

/** A number of documents or pairs; of bytes, the megabytes. */
function amount({ unit }: Step, count: number): string {
  return unit === 'bytes' ? (count / 2 ** 20).toFixed(1) : String(count);
}

/** `40 s`, `3 min`, `2 h`: rounded up, nobody plans by the second. */
function duration(seconds: number): string {
  if (seconds <= 90) return `${Math.ceil(seconds)} s`;
  return seconds <= 5400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
