import { PACKAGE_ROOT } from '../root.js';

/**
 * Where a thread's program lies: a file of its own in the built program. Null where the program runs from source,
 * which threads cannot: everything then happens in one.
 */
export const THREAD: URL | null = import.meta.url.endsWith('.ts')
  ? null
  : new URL('dist/workers/worker.js', PACKAGE_ROOT);
