import type { CommandSpec } from './command.js';
import { answers } from './specs/answers.js';
import { insights } from './specs/insights.js';
import { upkeep } from './specs/upkeep.js';

/** Every command, in the order help lists them; a command inside another comes after it. */
export const commands: readonly CommandSpec[] = [...answers, ...insights, ...upkeep];
