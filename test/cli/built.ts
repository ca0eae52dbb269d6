import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** A build of its own, so that nobody's `npm run build` pulls the program from under a running test. */
const home = join(root, 'node_modules', '.cache', 'compare-under-test');

/** The executable under test. */
export const BIN = join(home, 'bin', 'compare.js');

/**
 * Builds the program where sources are newer than what was built before. Types are not checked here (that is
 * `npm run typecheck`), so a single changed file takes milliseconds.
 */
export function ensureBuilt(): void {
  mkdirSync(home, { recursive: true });
  for (const name of ['data', 'package.json']) link(join(root, name), join(home, name));
  bring(join(root, 'bin', 'compare.js'), BIN, (text) => text);
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const source of sources) {
    if (!source.endsWith('.ts') || source.endsWith('.d.ts')) continue;
    bring(join(root, 'src', source), join(home, 'dist', source.replace(/\.ts$/, '.js')), transpile);
  }
}

function link(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(from, to, 'junction');
  } catch (error) {
    // Another test run was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function bring(from: string, to: string, change: (text: string, from: string) => string): void {
  const built = statSync(to, { throwIfNoEntry: false });
  if (built && built.mtimeMs >= statSync(from).mtimeMs) return;
  mkdirSync(dirname(to), { recursive: true });
  const temporary = `${to}.${process.pid}.tmp`;
  writeFileSync(temporary, change(readFileSync(from, 'utf8'), from));
  renameSync(temporary, to);
}

function transpile(text: string, fileName: string): string {
  const { ES2023 } = ts.ScriptTarget;
  const compilerOptions = { target: ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { fileName, compilerOptions }).outputText;
}

export interface Ran {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

interface How {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  /** Close the pipe after so many bytes of standard output, as `head` does. */
  closeAfter?: number;
  nodeArgs?: string[];
}

/** Runs the built program through real pipes, in a world without anything set. */
export function compare(
  args: readonly string[],
  { stdin, env = {}, cwd = root, closeAfter, nodeArgs = [] }: How = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [...nodeArgs, BIN, ...args], { cwd, env: { PATH, HOME, ...env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let received = 0;
    child.stdout.on('data', (piece: Buffer) => {
      stdout.push(piece);
      received += piece.length;
      if (closeAfter !== undefined && received >= closeAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}
