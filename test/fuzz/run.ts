// The long run: npm run fuzz -- --seed 42 --minutes 10
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { PROPERTIES } from './properties.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    minutes: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes > 0))
  throw new Error('usage: npm run fuzz -- [--seed N] [--minutes M] [--only WORDS]');

/** Inputs tried in one go. */
const BATCH = 100;
const chosen = PROPERTIES.filter(({ name }) => name.includes(values.only));
const tried = new Map(chosen.map(({ name }) => [name, { inputs: 0, slowest: 0 }]));
const faults: string[] = [];
const end = Date.now() + minutes * 60_000;
for (let round = 0; Date.now() < end; round++) {
  for (const { name, property, weight } of chosen) {
    if (Date.now() >= end || faults.some((fault) => fault.startsWith(name))) continue;
    const numRuns = Math.max(1, Math.ceil((BATCH * weight) / 100));
    const began = performance.now();
    // A round that fails is run again by its own seed: --seed of the whole, plus the number of the round.
    const found = await fc.check(property, { seed: seed + round, numRuns, endOnFailure: false });
    const row = tried.get(name) as { inputs: number; slowest: number };
    row.inputs += found.numRuns;
    row.slowest = Math.max(row.slowest, (performance.now() - began) / numRuns);
    if (!found.failed) continue;
    const input = JSON.stringify(found.counterexample);
    faults.push(
      `${name}\n  seed ${seed + round}, path ${found.counterexamplePath}\n  ${input?.slice(0, 2000)}\n  ${String((found.errorInstance as Error)?.stack).slice(0, 1200)}`,
    );
    process.stdout.write(`FAULT ${faults.at(-1)}\n`);
  }
}
const total = [...tried.values()].reduce((sum, { inputs }) => sum + inputs, 0);
for (const [name, { inputs, slowest }] of tried) {
  process.stdout.write(
    `${String(inputs).padStart(9)} inputs, ${slowest.toFixed(1).padStart(7)} ms each at most  ${name}\n`,
  );
}
process.stdout.write(`${total} inputs tried from seed ${seed} on, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
