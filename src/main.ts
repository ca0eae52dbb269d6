import { version } from './cli/version.js';
import { type Io, processIo } from './io.js';

/**
 * Runs one command line and resolves to the exit code: 0 it ran, 1 `--fail-on` was asked for and holds,
 * 2 usage, configuration or input error. Data goes to `io.stdout`, everything else to `io.stderr`.
 * Never ends the process itself: what was written must reach its reader first.
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    if (isVersionCall(argv)) {
      await io.stdout.write(`${version()}\n`);
      return 0;
    }
    const { run } = await import('./program.js');
    return await run(argv, io);
  } catch (error) {
    const { reportError } = await import('./program.js');
    return reportError(error, io, argv.includes('--debug'));
  }
}

/** Answered before anything is loaded: scripts ask for the version often. */
function isVersionCall(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}
