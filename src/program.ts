// All a command may need: `main` loads it when there is work to do. `built-program.ts` stands in its place once built.
export { reportError } from './cli/errors.js';
export { run } from './cli/run.js';
