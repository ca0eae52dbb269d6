import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { BIN, compare, ensureBuilt } from '../cli/built.js';
import { many, OPTIONS } from '../formats/fixture.js';
import { ONE, TOPICS, TWO, writeWorld } from '../hostile/files.js';

/** `LOAD=full` makes the figures those of the promise: 50 runs at once, 30 runs killed. */
const full = process.env.LOAD === 'full';
const RUNS = full ? 50 : 6;
const KILLS = full ? 30 : 4;
vi.setConfig({ testTimeout: full ? 900_000 : 240_000, hookTimeout: 120_000 });

const world = mkdtempSync(join(tmpdir(), 'compare-load-'));
const args = ['ferry', '--corpus', world, '--json'];
const shared = { CLAIM_COMPARE_CACHE: join(world, 'cache') };
let alone = '';

beforeAll(async () => {
  ensureBuilt();
  writeWorld(world, { 'one.txt': ONE.repeat(3), 'two.txt': TWO.repeat(2), 'topics.yaml': TOPICS });
  alone = (await compare([...args, '--no-cache'])).stdout;
  expect(JSON.parse(alone)).toMatchObject({ engine: { name: 'builtin' } });
});
afterAll(() => rmSync(world, { recursive: true, force: true }));

describe('one cache for many runs', () => {
  test(`${RUNS} at once give the bytes of one run alone`, async () => {
    const runs = await Promise.all(Array.from({ length: RUNS }, () => compare(args, { env: shared })));
    expect(runs.filter(({ code, stdout }) => code !== 0 || stdout !== alone)).toEqual([]);
  });

  test(`${KILLS} runs killed at any moment leave a cache that works, and nothing half written`, async () => {
    const env = { PATH: process.env.PATH ?? '', CLAIM_COMPARE_CACHE: join(world, 'killed') };
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [BIN, ...args, '-o', `json:${join(world, 'out.json')}`], {
        env,
        stdio: 'ignore',
      });
      const gone = new Promise((resolve) => child.on('exit', resolve));
      // Moments spread over a run, the same in every test run.
      setTimeout(() => child.kill('SIGKILL'), 150 + ((kill * 397) % 1500));
      await gone;
    }
    const after = await compare(args, { env: { CLAIM_COMPARE_CACHE: env.CLAIM_COMPARE_CACHE } });
    expect(after.code).toBe(0);
    expect(after.stdout === alone).toBe(true);
    const again = await compare(args, { env: { CLAIM_COMPARE_CACHE: env.CLAIM_COMPARE_CACHE } });
    expect(again.stdout === alone).toBe(true);
    expect(readdirSync(world)).toContain('killed');
  });
});

describe('ten thousand findings', () => {
  test.each(Object.keys(formats))('%s', async (id) => {
    const before = process.memoryUsage().heapUsed;
    let longest = 0;
    let length = 0;
    const rendered = (await formats[id]?.render({ comparisons: [many(10_000)], kind: 'topic' }, OPTIONS)) ?? '';
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered) {
      longest = Math.max(longest, piece.length);
      length += piece.length;
    }
    expect(length).toBeGreaterThan(1000);
    // The answer is never held whole, but by formats that hand out a section at a time.
    expect(longest).toBeLessThan(20_000_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(700 * 2 ** 20);
  });
});
