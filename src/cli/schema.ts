import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../root.js';

/** Files an editor can check while they are written. */
export type Schema = 'corpus' | 'topics' | 'config' | 'verdicts';

/** Path of the JSON Schema of a file, as seen from the folder the file lies in: what `yaml-language-server` wants. */
function schemaPath(name: Schema, folder: string): string {
  const file = fileURLToPath(new URL(`data/schema/${name}.schema.json`, PACKAGE_ROOT));
  const path = relative(folder, file).replaceAll('\\', '/');
  // Another drive cannot be reached by a relative path.
  return /^[A-Za-z]:/.test(path) ? `file:///${path}` : path.startsWith('.') ? path : `./${path}`;
}

/** The comment by which an editor finds the schema of the file it stands in. */
export const schemaLine = (name: Schema, folder: string): string =>
  `# yaml-language-server: $schema=${schemaPath(name, folder)}\n`;
