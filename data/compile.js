// Turns every word list of data/lexicon/*.yaml into a module under src/lexicon/generated/,
// with their digest beside them, so that no room reads files or parses YAML at run time and unused lists are never loaded.
// Packs wink's model into data/generated/.
// Files that are up to date are left alone: runs side by side don't pull modules away from each other.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { source as model, packed } from './wink.js';

const lexicon = new URL('./lexicon/', import.meta.url);
const generated = new URL('../src/lexicon/generated/', import.meta.url);
const digest = new URL('digest.ts', generated);
const wink = new URL('./generated/wink.bin', import.meta.url);

const isCurrent = (source, target) => existsSync(target) && statSync(target).mtimeMs >= statSync(source).mtimeMs;

function compile(source, target) {
  const literal = JSON.stringify(JSON.stringify(parse(readFileSync(source, 'utf8'))));
  writeWhole(target, `const data: unknown = JSON.parse(${literal});\nexport default data;\n`);
}

function writeWhole(target, content) {
  const temporary = new URL(`${target.href}.${process.pid}`);
  writeFileSync(temporary, content);
  renameSync(temporary, target);
}

mkdirSync(generated, { recursive: true });
const names = readdirSync(lexicon)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();
for (const name of names) {
  const source = new URL(`${name}.yaml`, lexicon);
  const target = new URL(`${name}.ts`, generated);
  if (!isCurrent(source, target)) compile(source, target);
}
const sums = createHash('sha256');
for (const name of names) sums.update(readFileSync(new URL(`${name}.yaml`, lexicon)));
const module = `const digest = '${sums.digest('hex').slice(0, 16)}';\nexport default digest;\n`;
if (!existsSync(digest) || readFileSync(digest, 'utf8') !== module) writeWhole(digest, module);

for (const file of readdirSync(generated)) {
  if (file === 'digest.ts') continue;
  if (file.endsWith('.ts') && !names.includes(file.slice(0, -'.ts'.length))) rmSync(new URL(file, generated));
}

mkdirSync(new URL('./', wink), { recursive: true });
if (![model, new URL('./wink.js', import.meta.url)].every((from) => isCurrent(from, wink))) writeWhole(wink, packed());
