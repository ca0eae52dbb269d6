// Lists the licences of everything that is installed with the program: npm run licences
import { fileURLToPath } from 'node:url';
import { lockedPackages } from './lock.js';

/** Licences that may be given on under Apache-2.0 with no more than their notice. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'WTFPL',
]);

/** Packages whose manifest names none; read by a person in the licence file that comes with them. */
const READ: Readonly<Record<string, string>> = { 'sylvester 0.0.21': 'MIT' };

/** One of the offered licences suffices; all of those joined by AND are needed. */
export function isCompatible(licence: string): boolean {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(/ OR /i)
    .some((one) => one.split(/ AND /i).every((name) => COMPATIBLE.has(name.replace(/^\(|\)$/g, '').trim())));
}

/** Run-time packages and their licences, `name version licence`, by name. */
export function licences(): { line: string; compatible: boolean }[] {
  const rows = lockedPackages()
    .filter(({ dev }) => !dev)
    .map(({ name, version, licence: named }) => ({ name, version, licence: READ[`${name} ${version}`] ?? named }))
    .map(({ name, version, licence }) => ({
      line: `${name} ${version} ${licence}`,
      compatible: isCompatible(licence),
    }));
  return rows.sort((a, b) => (a.line < b.line ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { line, compatible } of licences()) {
    process.stdout.write(`${compatible ? '  ' : '! '}${line}\n`);
    if (!compatible) process.exitCode = 1;
  }
}
