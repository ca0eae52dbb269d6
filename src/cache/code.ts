import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../root.js';

/**
 * Changes whenever the program does: a hash of all its files and of what it depends on. What was computed by another
 * version is never taken for this one's. The built program has one file that holds all the others.
 */
export async function codeFingerprint(): Promise<string> {
  const built = !import.meta.url.endsWith('.ts');
  const folder = fileURLToPath(new URL(built ? 'dist/' : 'src/', PACKAGE_ROOT));
  const whole = existsSync(join(folder, 'program.cjs'));
  const names = whole ? ['program.cjs'] : await sourcesIn(folder);
  const files = [...names.map((name) => join(folder, name)), fileURLToPath(new URL('package.json', PACKAGE_ROOT))];
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function sourcesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
}
