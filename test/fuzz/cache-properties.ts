import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openStore } from '../../src/cache/store.js';
import { anyText } from './inputs.js';
import { holds, type Property } from './property.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: share }),
  fc.record({ kind: fc.constant('byte' as const), at: share, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('other' as const), text: anyText }),
  // A whole file with a right name: written by something else than this program.
  fc.record({ kind: fc.constant('forged' as const), text: fc.oneof(anyText, fc.json()) }),
  fc.record({ kind: fc.constant('renamed' as const) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function hurt(path: string, how: Damage): void {
  const bytes = readFileSync(path);
  if (how.kind === 'cut') writeFileSync(path, bytes.subarray(0, Math.floor(how.at * bytes.length)));
  else if (how.kind === 'byte') {
    bytes[Math.min(Math.floor(how.at * bytes.length), bytes.length - 1)] = how.byte;
    writeFileSync(path, bytes);
  } else if (how.kind === 'other') writeFileSync(path, how.text);
  else if (how.kind === 'renamed') renameSync(path, path.replace(/[^/]+$/, `${'0'.repeat(32)}.jsonl`));
  else {
    const name = createHash('sha256').update(`${how.text}\n`).digest('hex').slice(0, 32);
    writeFileSync(path.replace(/[^/]+$/, `${name}.jsonl`), `${how.text}\n`);
  }
}

async function survives([values, damages]: [Record<string, number>[], Damage[]]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'compare-fuzz-'));
  try {
    const written = new Map<string, number[]>();
    for (const batch of values) {
      const store = await openStore<number>(folder, 'numbers');
      for (const [key, value] of Object.entries(batch)) {
        store.set(key, value);
        written.set(key, [...(written.get(key) ?? []), value]);
      }
      await store.flush();
    }
    const files = readdirSync(join(folder, 'numbers'), { withFileTypes: true }).filter((one) => one.isFile());
    for (const [at, how] of damages.entries()) {
      const file = files[at];
      if (file) hurt(join(folder, 'numbers', file.name), how);
    }
    const store = await openStore<number>(folder, 'numbers');
    const forged = damages.some(({ kind }) => kind === 'forged');
    for (const [key, all] of written) {
      const found = store.get(key);
      assert.ok(forged || found === undefined || all.includes(found), 'what comes back was put in');
    }
    store.set('new', 1);
    await store.flush();
    assert.equal((await openStore<number>(folder, 'numbers')).get('new'), 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const batch = fc.dictionary(fc.string({ maxLength: 5 }), fc.integer(), { minKeys: 1, maxKeys: 4 });

export const CACHE: readonly Property[] = [
  holds(
    'cache: whatever happens to its files, what comes back was put in, and it can be written on',
    fc.tuple(fc.array(batch, { minLength: 1, maxLength: 3 }), fc.array(damage, { maxLength: 3 })),
    survives,
    20,
  ),
];
