import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../../src/root.js';

export const BIN = fileURLToPath(new URL('bin/compare.js', PACKAGE_ROOT));

export const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

/** A heading and the head of a table. */
export function table(heading: string, ...columns: string[]): void {
  console.log(`\n## ${heading}\n`);
  row(...columns);
  row(...columns.map(() => '---'));
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((x, y) => x - y)[numbers.length >> 1] as number;

type Env = Record<string, string>;

function run(args: readonly string[], env: Env, stdout: 'ignore' | 'pipe'): { ms: number; stdout: string } {
  const start = performance.now();
  const ran = spawnSync(process.execPath, args, {
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (ran.status !== 0) throw new Error(`${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return { ms, stdout: ran.stdout ?? '' };
}

/** Milliseconds of one whole process. */
export const processTime = (args: readonly string[], env: Env = {}): number => run(args, env, 'ignore').ms;

export interface Cost {
  /** Seconds on the clock, and of all processors together: the latter stays the same on a busy machine. */
  seconds: number;
  cpu: number;
  /** Most memory it ever held, in MB. */
  peak: number;
  stdout: string;
}

/** Has a process write down what it took when it ends; its threads are part of it. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_COST, JSON.stringify(process.resourceUsage())));
`)}`;

/** What one whole process costs. */
export function cost(args: readonly string[], env: Env = {}): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cost-'));
  try {
    const file = join(folder, 'cost.json');
    const { ms, stdout } = run(['--import', WATCH, ...args], { ...env, BENCH_COST: file }, 'pipe');
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
    return { seconds: ms / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of `work` in this process, median of three, after one run for warming up. */
export async function seconds(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / 1000);
  }
  return median(times);
}
