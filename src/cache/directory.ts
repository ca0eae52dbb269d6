import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this user's cache lives: `CLAIM_COMPARE_CACHE`, else the platform's place for caches.
 * Null where there is none (no home directory): the program then works without a cache.
 */
export function cacheDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  if (env.CLAIM_COMPARE_CACHE) return env.CLAIM_COMPARE_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'claim-compare');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'claim-compare', 'Cache');
  const home = env.HOME ?? env.USERPROFILE ?? homeOrNull();
  if (!home) return null;
  return platform === 'darwin'
    ? join(home, 'Library', 'Caches', 'claim-compare')
    : join(home, '.cache', 'claim-compare');
}

function homeOrNull(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}
