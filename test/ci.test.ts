import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { ENDINGS } from '../src/corpus/readers/index.js';
import { BIN, compare, ensureBuilt } from './cli/built.js';

/** What CI systems run: the action's own script, the hooks' own commands, the commands of the README. */
const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder = '';
beforeAll(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'compare-ci-'));
  await cp(join(root, 'test/cases/ferry/corpus'), join(folder, 'articles'), { recursive: true });
  await writeFile(join(folder, 'compare.config.yaml'), 'engine: signals\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  const action = async () =>
    parse(await read('action.yml')) as { inputs: Record<string, { default: string }>; runs: { steps: Step[] } };

  /** Runs the step as the runner does, with the inputs put in. */
  async function run(inputs: Record<string, string>) {
    const { inputs: known, runs } = await action();
    const step = runs.steps.find(({ name }) => name === 'Compare');
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([key, value]) => {
        const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
        return [key, inputs[input] ?? known[input]?.default ?? ''];
      }),
    );
    const { PATH = '', HOME = '' } = process.env;
    const summary = join(folder, 'summary.md');
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder,
      env: { PATH, HOME, GITHUB_ACTION_PATH: dirname(dirname(BIN)), GITHUB_STEP_SUMMARY: summary, ...env },
      encoding: 'utf8',
    });
    return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
  }

  test('annotates, writes SARIF and the summary, and fails only for what is asked', async () => {
    const ran = await run({ corpus: 'articles', 'fail-on': '' });
    expect(ran).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^::(?:warning|notice) file=articles\/courier\.txt/),
    });
    expect(JSON.parse(await readFile(join(folder, 'compare.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('# What the sources say');
    expect((await run({ corpus: 'articles', 'fail-on': 'any' })).code).toBe(1);
    expect((await run({ corpus: 'articles', 'fail-on': 'any', max: '5' })).code).toBe(0);
    expect((await run({ corpus: 'articles', topics: 'grounding sources', 'fail-on': 'any' })).code).toBe(0);
    expect((await run({ corpus: 'nowhere' })).code).toBe(2);
  });

  test('takes no command from an input', async () => {
    const evil = '$(touch hacked) `touch hacked`; touch hacked #"';
    for (const input of ['topics', 'corpus', 'fail-on', 'args', 'sarif'])
      await run({ corpus: 'articles', [input]: evil });
    await expect(readFile(join(folder, 'hacked'))).rejects.toThrow();
    for (const { run: script } of (await action()).runs.steps) expect(script ?? '').not.toContain('${{');
  });

  test('pins what it uses to a commit', async () => {
    for (const { uses } of (await action()).runs.steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

test('.pre-commit-hooks.yaml: every hook runs', async () => {
  const hooks = parse(await read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[];
  const { bin } = JSON.parse(await read('package.json')) as { bin: Record<string, string> };
  expect(hooks.map(({ id }) => id)).toEqual(['compare', 'compare-topics']);
  const [{ files: watched = '' } = {}] = hooks;
  expect(ENDINGS.filter((ending) => !new RegExp(watched).test(`articles/a.${ending}`))).toEqual([]);
  for (const { entry, files } of hooks) {
    const [command = '', ...args] = entry.split(' ');
    expect(bin).toHaveProperty(command);
    expect(new RegExp(files).test('articles/courier.txt')).toBe(true);
    expect(await compare([...args, '--corpus', 'articles'], { cwd: folder })).toMatchObject({ code: 0 });
  }
});

test('README: the commands of the recipes for CI run', async () => {
  const [, section = ''] = /\n## In a pipeline\n([\s\S]*?)\n## /.exec(await read('README.md')) ?? [];
  const commands = [...section.matchAll(/(?<=(?:^|npx |\n *- |\n)(?:claim-)?compare )[a-z][^\n]*/g)].map(
    ([line]) => line,
  );
  expect(commands.length).toBeGreaterThanOrEqual(4);
  for (const line of commands) {
    const args = [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const ran = await compare(args, { cwd: folder });
    expect({ line, stderr: ran.code === 2 ? ran.stderr : '' }).toEqual({ line, stderr: '' });
  }
});

describe.skipIf(process.platform === 'win32')('README: the recipes for several machines', () => {
  /** The shell commands of a recipe in their order, as its system would run them: the parts, then what merges them. */
  type Recipe = { of: string; parts: string[]; merge: string };

  async function recipes(): Promise<Recipe[]> {
    const [, section = ''] = /\n## On several machines\n([\s\S]*?)\n## /.exec(await read('README.md')) ?? [];
    const block = (about: string): string =>
      section.split('```').find((text) => text.split('\n', 2)[1]?.startsWith(`# ${about}`)) ?? '';
    const [, each = '', numbers = '', merge = ''] =
      /\nparallel (.*) ::: ([\d ]+?) && (.*)\n/.exec(block('GNU parallel')) ?? [];
    const { jobs } = parse(block('GitHub Actions').replace(/^yaml/, '')) as {
      jobs: Record<'part' | 'merge', { strategy?: { matrix: { i: number[] } }; steps: Step[] }>;
    };
    const scriptOf = ({ steps }: { steps: Step[] }): string =>
      (steps.find(({ run }) => run)?.run ?? '').replace('npm ci && node bin/compare.js', 'compare');
    const { spec } = parse(block('Kubernetes').replace(/^yaml/, '')) as {
      spec: { completions: number; template: { spec: { containers: { command: string[]; args: string[] }[] } } };
    };
    const [container] = spec.template.spec.containers;
    expect(container?.command).toEqual(['sh', '-c']);
    return [
      { of: 'GNU parallel', parts: numbers.split(' ').map((i) => each.replaceAll('{}', i)), merge },
      {
        of: 'GitHub Actions',
        parts: (jobs.part.strategy?.matrix.i ?? []).map((i) =>
          scriptOf(jobs.part).replace(/\$\{\{ matrix\.i \}\}/g, String(i)),
        ),
        merge: scriptOf(jobs.merge).replace(/ --fail-on \w+$/, ''),
      },
      {
        of: 'Kubernetes',
        parts: [...Array(spec.completions).keys()].map((i) => `JOB_COMPLETION_INDEX=${i}; ${container?.args[0]}`),
        merge,
      },
    ];
  }

  test('each end in the bytes of one run', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'compare'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`, { mode: 0o755 });
    await writeFile(join(folder, 'compare.config.yaml'), 'engine: signals\ncorpus: articles\n');
    const { HOME = '', PATH = '' } = process.env;
    const run = (script: string): void => {
      const env = { HOME, PATH: `${bin}:${PATH}` };
      const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
      expect({ script, status, stderr: status === 0 ? '' : stderr }).toEqual({ script, status: 0, stderr: '' });
    };
    run('compare report -o whole.html');
    for (const { of, parts, merge } of await recipes()) {
      expect({ of, parts: parts.length }).toEqual({ of, parts: 4 });
      for (const script of [...parts.toReversed(), merge]) run(script);
      expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe(
        await readFile(join(folder, 'whole.html'), 'utf8'),
      );
      for (const name of ['report.html', 'part1.json', 'part2.json', 'part3.json', 'part4.json'])
        await rm(join(folder, name));
    }
  });
});
