import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../root.js';

/**
 * Changes whenever the program does: a hash of all its files and of what it depends on. What was computed by another
 * version is never taken for this one's. Takes some 20 ms, so it is for long runs only.
 */
export async function codeFingerprint(): Promise<string> {
  const built = !import.meta.url.endsWith('.ts');
  const folder = fileURLToPath(new URL(built ? 'dist/' : 'src/', PACKAGE_ROOT));
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
  const files = [...names.map((name) => join(folder, name)), fileURLToPath(new URL('package.json', PACKAGE_ROOT))];
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 16);
}
