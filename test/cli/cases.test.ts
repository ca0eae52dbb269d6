import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { compare, ensureBuilt } from './built.js';

/**
 * A folder of `test/cases` holds a corpus and its topics, and in `cases.yaml` what is asked of them and what must come
 * out. `UPDATE_CASES=1` writes the expected files anew; read the difference before committing it.
 */
interface Case {
  /** What it shows. */
  about: string;
  args: string[];
  stdin?: string;
  env?: Record<string, string>;
  /** Exit code, 0 if left out. */
  code?: number;
  /** File with standard output, byte for byte. */
  stdout?: string;
  /** Standard error in full; regular expressions it must and must not match. */
  stderr?: string;
  stdoutHas?: string[];
  stdoutLacks?: string[];
  stderrHas?: string[];
  stderrLacks?: string[];
  /** Values of the JSON document, by path: `sources.length`, `claims.0.source`. */
  json?: Record<string, unknown>;
}

const folder = fileURLToPath(new URL('../cases/', import.meta.url));

// Each starts the program; a busy machine needs its time for that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

beforeAll(ensureBuilt);

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const cwd = join(folder, name);
  const cases = parse(readFileSync(join(cwd, 'cases.yaml'), 'utf8')) as Case[];

  test.each(cases)('$about', async (given) => {
    const args = given.args.map(String);
    const ran = await compare(args, { cwd, ...(given.stdin ? { stdin: given.stdin } : {}), env: given.env ?? {} });
    expect({ code: ran.code, stderr: ran.code === (given.code ?? 0) ? '' : ran.stderr }).toEqual({
      code: given.code ?? 0,
      stderr: '',
    });
    if (given.stdout !== undefined) {
      const expected = join(cwd, given.stdout);
      if (process.env.UPDATE_CASES) writeFileSync(expected, ran.stdout);
      expect(ran.stdout).toBe(readFileSync(expected, 'utf8'));
    }
    if (given.stderr !== undefined) expect(ran.stderr).toBe(given.stderr);
    for (const pattern of given.stdoutHas ?? []) expect(ran.stdout).toMatch(new RegExp(pattern, 'mu'));
    for (const pattern of given.stdoutLacks ?? []) expect(ran.stdout).not.toMatch(new RegExp(pattern, 'mu'));
    for (const pattern of given.stderrHas ?? []) expect(ran.stderr).toMatch(new RegExp(pattern, 'mu'));
    for (const pattern of given.stderrLacks ?? []) expect(ran.stderr).not.toMatch(new RegExp(pattern, 'mu'));
    if (given.json) {
      const document: unknown = JSON.parse(ran.stdout);
      const values = Object.fromEntries(Object.keys(given.json).map((path) => [path, at(document, path)]));
      expect(values).toEqual(given.json);
    }
  });
});

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value);
}
