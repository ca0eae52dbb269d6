import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../root.js';

/** The package's version. */
export function version(): string {
  const text = readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
