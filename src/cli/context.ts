import type { Io } from '../io.js';
import type { Settings } from './options.js';
import type { Progress } from './progress.js';
import type { Target } from './targets.js';
import type { Timing } from './timing.js';

/** What a command is handed: the world, the checked options, its own arguments and options. */
export interface Context {
  io: Io;
  settings: Settings;
  args: string[];
  /** Options only this command has, as typed. */
  own: Readonly<Record<string, unknown>>;
  targets: Target[];
  progress: Progress;
  timing: Timing;
}
