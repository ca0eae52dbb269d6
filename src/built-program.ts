// What `program.js` is in the built program: node opens one file sooner than a hundred, and what V8 once compiled need
// not be compiled at every start. `data/bundle.js` makes both files; without the second, or with another V8, the first
// is compiled as any other.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const place = new URL('program.cjs', import.meta.url);
const filename = fileURLToPath(place);

// The build escapes what is not ASCII.
const text = readFileSync(filename, 'latin1');
const script = new Script(`(function (module, require, load, moduleUrl) {${text}\n})`, {
  filename,
  cachedData: compiledBefore(),
});
const module = { exports: {} as typeof import('./program.js') };
script.runInThisContext()(module, createRequire(place), (name: string) => import(name), place.href);

export const { reportError, run } = module.exports;

/** What V8 has compiled so far, for later starts. */
export const compiled = (): Buffer => script.createCachedData();

function compiledBefore(): Buffer | undefined {
  try {
    return readFileSync(new URL('program.cache', import.meta.url));
  } catch {
    return undefined;
  }
}
