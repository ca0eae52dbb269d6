import { PACKAGE_ROOT } from '../root.js';

/**
 * Where a thread's program lies, and what Node needs to be told to run it. Built, it is a file of its own in
 * `dist/workers/`; from source (tests) TypeScript is run as it is.
 */
export const THREAD: { file: URL; execArgv?: string[] } = import.meta.url.endsWith('.ts')
  ? { file: new URL('./worker.ts', import.meta.url), execArgv: ['--import', 'tsx'] }
  : { file: new URL('dist/workers/worker.js', PACKAGE_ROOT) };
