import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BIN, ensureBuilt } from './built.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const ERASE = '\r\u001b[2K';
const { PATH = '', HOME = '' } = process.env;

let folder = '';
beforeAll(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'compare-interrupt-'));
  await writeFile(join(folder, 'many.jsonl'), corpus(3000));
  await writeFile(join(folder, 'topics.yaml'), 'topics: [{ id: dam, label: The dam, keywords: [dam] }]\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Enough to read that it takes seconds, however fast the machine is. */
function corpus(documents: number): string {
  const lines = Array.from({ length: documents }, (_, i) => {
    const text = Array.from(
      { length: 60 },
      (_, k) => `The dam of village ${i} held back ${k + 2} floods in ${1900 + k}.`,
    );
    return JSON.stringify({ id: `d${i}`, source: `Paper ${i % 9}`, text: text.join(' ') });
  });
  return `${lines.join('\n')}\n`;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Calls `react` with all that was printed so far, whenever there is more. */
function ended(child: ChildProcess, react: (printed: string) => void = () => {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (piece: Buffer) => {
      stdout += piece;
      react(stdout);
    });
    child.stderr?.on('data', (piece: Buffer) => {
      stderr += piece;
      react(stderr);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A module of the program, as scripts name it. */
const from = (name: string): string => JSON.stringify(pathToFileURL(join(dirname(BIN), `../dist/${name}.js`)).href);

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('ends the program with its own code and a word on it', async () => {
    const child = spawn(process.execPath, [BIN, 'sentences', '-'], { env: { PATH, HOME } });
    // More than a pipe holds: once it is gone the program is reading, and standard input never ends.
    child.stdin.write('The dam held. '.repeat(100_000), () => child.kill(signal));
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stdout }).toEqual({ code: CODES[signal], stdout: '' });
    expect(stderr).toBe('interrupted: what was finished stays, nothing half-written is left\n');
  });

  test('ends the program while threads are reading pairs', async () => {
    const script = `
      import { openReaders } from ${from('workers/readers')};
      import { interruptible, whenInterrupted } from ${from('cli/interrupt')};
      const readers = openReaders(undefined, 2);
      whenInterrupted(readers.halt);
      const pairs = Array.from({ length: 1000 }, (_, n) => ({ premise: 'The dam broke.', hypothesis: \`Dam \${n} held.\` }));
      const onRead = (done) => done === 20 && process.kill(process.pid, '${signal}');
      await interruptible(() => '', () => readers.read(pairs, { onRead }));`;
    const file = join(folder, 'reading.mjs');
    await writeFile(file, script);
    const child = spawn(process.execPath, [file], { env: { PATH, HOME } });
    // The model's own code must not be ended amid a call: that would end the program with a crash.
    expect(await ended(child)).toEqual({
      code: CODES[signal],
      stdout: '',
      stderr: 'interrupted: what was finished stays, nothing half-written is left\n',
    });
  });

  test('leaves no half-written file', async () => {
    const file = join(folder, `${signal}.json`);
    await writeFile(file, 'old');
    const script = `
      import { writeFileAtomic } from ${from('cli/atomic')};
      import { interruptible } from ${from('cli/interrupt')};
      function* endless() {
        yield 'x'.repeat(1 << 20);
        process.kill(process.pid, '${signal}');
        for (;;) yield 'x'.repeat(1 << 16);
      }
      await interruptible(() => ' (writing)', () => writeFileAtomic(${JSON.stringify(file)}, endless()));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { PATH, HOME } });
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({
      code: CODES[signal],
      stderr: expect.stringMatching(/^interrupted \(writing\): /),
    });
    expect(await readFile(file, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

/** Opens a terminal for a program; part of util-linux. */
const SCRIPT = ['script'].join('');
const hasScript = spawnSync(SCRIPT, ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasScript) console.warn('SKIPPED: no "script" of util-linux here, so nothing is tested on a real terminal.');

describe.skipIf(!hasScript)('on a terminal', () => {
  const args = (quiet: string[] = []): string[] => {
    return [BIN, 'topics', '--corpus', 'many.jsonl', '--no-cache', '--json', '-o', 'out.json', ...quiet];
  };

  /** A terminal of its own; what is sent to it is typed. */
  function terminal(words: readonly string[]): ChildProcess {
    const line = [process.execPath, ...words].map((word) => `'${word}'`).join(' ');
    const env = { PATH, HOME, TERM: 'xterm' };
    return spawn(SCRIPT, ['-q', '-e', '-c', line, '/dev/null'], { cwd: folder, env });
  }

  test('a line says how far the run is, and is gone in the end', async () => {
    const { code, stdout } = await ended(terminal(args()));
    expect(code).toBe(0);
    expect(stdout).toMatch(/reading sentences: [\d,]+ of 3,?000 \(\d+\/s, \d+ (?:s|min) left\)/);
    expect(stdout.slice(stdout.lastIndexOf(ERASE))).toBe(`${ERASE}wrote out.json\r\n`);
  });

  test('--quiet says nothing', async () => {
    const { code, stdout } = await ended(terminal(args(['--quiet'])));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  test('Ctrl-C takes the line away and says where it was', async () => {
    await rm(join(folder, 'out.json'), { force: true });
    const child = terminal(args());
    let typed = false;
    const { code, stdout } = await ended(child, (printed) => {
      if (typed || !printed.includes(ERASE)) return;
      typed = true;
      child.stdin?.write('\u0003');
    });
    expect(code).toBe(130);
    expect(stdout.slice(stdout.lastIndexOf(ERASE) + ERASE.length)).toMatch(
      /^(?:\^C)?interrupted \(.+\): what was finished stays, nothing half-written is left\r\n$/,
    );
    expect((await readdir(folder)).filter((name) => /out\.json|\.tmp$/.test(name))).toEqual([]);
  });
});
