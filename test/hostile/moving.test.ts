import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { BIN, compare, ensureBuilt } from '../cli/built.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
beforeAll(ensureBuilt);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-moving-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCE = 'The ferry sank on Monday near the harbour. ';

test('a corpus that changes while it is read: each file as it was found, or a reason', async () => {
  const file = (n: number): string => join(folder, `${n}.txt`);
  for (let n = 0; n < 8; n++) writeFileSync(file(n), SENTENCE);
  let running = true;
  const restless = (async () => {
    for (let turn = 0; running; turn++) {
      writeFileSync(file(1), SENTENCE.repeat((turn % 50) + 1));
      writeFileSync(file(2), '');
      writeFileSync(file(3), Buffer.from([0, 255, turn % 256, 216]));
      unlinkSync(file(4));
      await wait(1);
      writeFileSync(file(4), SENTENCE);
    }
  })();
  for (let run = 0; run < 4; run++) {
    const { code, stdout, stderr } = await compare(['sources', '--corpus', folder, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/^error|\bat .*:\d+:\d+/m) });
    expect(JSON.parse(stdout).documents.length).toBeGreaterThanOrEqual(4);
  }
  running = false;
  await restless;
});

test('a reader that takes its time gets everything', async () => {
  const file = join(folder, 'long.txt');
  writeFileSync(file, SENTENCE.repeat(20_000));
  const { stdout: whole } = await compare(['sentences', file, '--json']);
  const child = spawn(process.execPath, [BIN, 'sentences', file, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const pieces: Buffer[] = [];
  let slept = 0;
  for await (const piece of child.stdout as AsyncIterable<Buffer>) {
    pieces.push(piece);
    if (slept++ < 20) await wait(25);
  }
  expect(await ended).toBe(0);
  expect(Buffer.concat(pieces).toString()).toBe(whole);
});
