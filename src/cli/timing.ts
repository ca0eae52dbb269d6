/** Where the time went, stage by stage, for `--timing`. */
export interface Timing {
  /** Runs a stage and books its time; stages of the same name add up. */
  stage<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** A line per stage in milliseconds, and their sum. */
  report(): string;
}

export function createTiming(now: () => number = () => performance.now()): Timing {
  const began = now();
  const spent = new Map<string, number>();
  return {
    async stage(name, work) {
      const from = now();
      try {
        return await work();
      } finally {
        spent.set(name, (spent.get(name) ?? 0) + now() - from);
      }
    },
    report() {
      const total = now() - began;
      const booked = [...spent.values()].reduce((sum, time) => sum + time, 0);
      const rows = [...spent, ['other', total - booked] as const, ['total', total] as const];
      return rows.map(([name, time]) => `${time.toFixed(0).padStart(8)} ms  ${name}\n`).join('');
    },
  };
}
