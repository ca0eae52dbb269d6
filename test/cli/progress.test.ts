import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';
import { createTiming } from '../../src/cli/timing.js';
import { memoryIo } from './io.js';

function watched(given: Parameters<typeof memoryIo>[0], quiet = false): string {
  const io = memoryIo(given);
  let time = 0;
  const progress = createProgress(io, quiet, () => time);
  for (const [at, done] of [
    [10, 1],
    [900, 50],
    [1100, 60],
    [1150, 65],
    [1300, 70],
  ] as const) {
    time = at;
    progress.update({ stage: 'judge', done, total: 100 });
  }
  progress.clear();
  return io.stderr.text;
}

describe('one line on standard error', () => {
  test('after a second, not too often, gone in the end', () => {
    const drawn = watched({ isTTY: true, columns: 80 }).split('\r\u001b[2K');
    expect(drawn).toEqual([
      '',
      'judging pairs: 60 of 100 (55/s, 1 s left)',
      'judging pairs: 70 of 100 (54/s, 1 s left)',
      '',
    ]);
  });

  test.each([
    [
      'megabytes',
      { done: 3 * 2 ** 20, total: 25 * 2 ** 20, unit: 'bytes' },
      'reading: 3.0 of 25.0 MB (1.5 MB/s, 15 s left)',
    ],
    ['documents', { done: 120, total: 400, unit: 'documents' }, 'reading: 120 of 400 (60/s, 5 s left)'],
    ['less than one a second', { done: 1, total: 3 }, 'reading: 1 of 3 (4 s left)'],
    ['nothing yet', { done: 0, total: 3 }, 'reading: 0 of 3'],
    ['who knows how many', { done: 7, total: 0 }, 'reading: 7'],
  ] as const)('%s', (_, step, expected) => {
    const io = memoryIo({ isTTY: true, columns: 80 });
    let time = 0;
    const progress = createProgress(io, false, () => time);
    progress.update({ stage: 'read', done: 0, total: step.total });
    time = 2000;
    progress.update({ stage: 'read', ...step });
    expect(io.stderr.text).toBe(`\r\u001b[2K${expected}`);
  });

  test('never wider than the terminal', () => {
    expect(watched({ isTTY: true, columns: 20 })).toContain('judging pairs: 60 o\r');
  });

  test.each([
    ['in a pipe', { isTTY: false }, false],
    ['in CI', { isTTY: true, env: { CI: 'true' } }, false],
    ['on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['with --quiet', { isTTY: true }, true],
  ] as const)('not %s', (_, given, quiet) => {
    expect(watched(given, quiet)).toBe('');
  });
});

test('--timing books stages of one name together and what no stage accounts for', async () => {
  let time = 0;
  const timing = createTiming(() => time);
  const spend = (duration: number) => async () => {
    time += duration;
  };
  await timing.stage('read', spend(30));
  await timing.stage('judge', spend(500));
  await timing.stage('judge', spend(200));
  time += 5;
  expect(timing.report()).toBe('      30 ms  read\n     700 ms  judge\n       5 ms  other\n     735 ms  total\n');
});
