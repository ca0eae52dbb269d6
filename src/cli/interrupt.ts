import { writeSync } from 'node:fs';

/** Signals that ask a program to end, and the exit code that says so (128 + the signal's number). */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof CODES;

/** What has to be put in order before the program may end, last begun first. */
const unfinished: (() => void)[] = [];

/** What an interrupted program does (synchronously) before it ends, from now on. */
export function whenInterrupted(tidy: () => void): void {
  unfinished.push(tidy);
}

/** Runs work during which an interrupted program puts something in order (synchronously) before it ends. */
export async function unlessInterrupted<T>(tidy: () => void, work: () => Promise<T>): Promise<T> {
  unfinished.push(tidy);
  try {
    return await work();
  } finally {
    unfinished.splice(unfinished.lastIndexOf(tidy), 1);
  }
}

/**
 * Runs the whole of the program: on Ctrl-C or a request to end, what is unfinished is put in order, one line says where
 * it stood, and the program ends with 130, 143 or 129. `where` is asked at that moment.
 */
export async function interruptible<T>(where: () => string, work: () => Promise<T>): Promise<T> {
  const onSignal = (signal: NodeJS.Signals): never => {
    for (const tidy of [...unfinished].reverse()) tidy();
    say(`interrupted${where()}: what was finished stays, nothing half-written is left\n`);
    // What waits for a slow reader is given up: whoever interrupts does not want the rest.
    process.exit(CODES[signal as Signal]);
  };
  const signals = Object.keys(CODES) as Signal[];
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, onSignal);
  }
}

/** At once: the program is about to end. Nobody may be left to read it. */
function say(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // The terminal is gone.
  }
}
