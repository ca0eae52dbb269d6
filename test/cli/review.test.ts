import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { memoryIo } from './io.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-review-'));
  await cp(fileURLToPath(new URL('../cases/ferry/corpus/', import.meta.url)), join(folder, 'corpus'), {
    recursive: true,
  });
  await writeFile(join(folder, 'compare.config.yaml'), 'corpus: corpus\nengine: signals\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function compare(argv: string[], env: Record<string, string> = {}) {
  const io = memoryIo({ cwd: folder, env });
  return { code: await main(argv, io), stdout: io.stdout.text, stderr: io.stderr.text };
}

const file = (...names: string[]): string => join(folder, ...names);
const read = (...names: string[]): Promise<string> => readFile(file(...names), 'utf8');
const edit = async (name: string, from: string, to: string): Promise<void> =>
  writeFile(file('corpus', name), (await read('corpus', name)).replace(from, to));

interface Finding {
  id: string;
  status?: string;
}
const findings = async (...more: string[]): Promise<Record<'agreements' | 'contradictions' | 'tensions', Finding[]>> =>
  JSON.parse((await compare(['crew', '--json', ...more])).stdout);

describe('a baseline in a folder', () => {
  test('is written, used without being named, and says so', async () => {
    expect(await compare(['baseline'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^wrote \.compare-baseline\.json: \d+ findings\n$/),
    });
    const { code, stderr } = await compare(['report', '--json', '--fail-on', 'new']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'baseline: .compare-baseline.json\n' });
    const { tensions, agreements } = await findings();
    expect([...tensions, ...agreements].every(({ status }) => status === 'unchanged')).toBe(true);
    expect((await findings('--no-baseline')).tensions[0]).not.toHaveProperty('status');
    expect((await compare(['baseline'])).stderr).toContain('nothing changed');
  });

  test('small edits are no news', async () => {
    await compare(['baseline']);
    await edit('courier.txt', 'Brinklines did not reduce the crew', 'Brinklines didn’t  reduce its crew');
    await edit('courier.txt', 'Ferry Selma runs', 'A line more.\n\nFerry Selma runs');
    expect((await findings()).tensions).toMatchObject([{ status: 'unchanged' }]);
  });

  test('a new tension fails the run, up to --max, until the baseline takes it in', async () => {
    const sentence = 'Brinklines did not reduce the crew, a spokeswoman of the company said on Saturday. ';
    await edit('courier.txt', sentence, '');
    await compare(['baseline']);
    await edit('courier.txt', 'Divers will look', `${sentence}Divers will look`);
    expect((await findings()).tensions).toMatchObject([{ status: 'new' }]);
    expect(await compare(['crew', '--fail-on', 'new-tensions', '-f', 'github'])).toMatchObject({
      code: 1,
      stderr: 'baseline: .compare-baseline.json\nfailed: 1 finding (--fail-on new-tensions)\n',
      stdout: expect.stringContaining('new since the baseline'),
    });
    expect((await compare(['crew', '--fail-on', 'new', '--max', '1'])).code).toBe(0);
    expect((await compare(['crew', '--fail-on', 'new-contradictions'])).code).toBe(0);
    expect((await compare(['baseline', 'crew'])).stderr).toContain('1 added, 0 taken out');
    expect((await compare(['crew', '--fail-on', 'new'])).code).toBe(0);
    expect((await compare(['crew', '--fail-on', 'tensions'])).code).toBe(1);
  });

  test('an edited finding that is gone is reported as resolved', async () => {
    await compare(['baseline']);
    await edit(
      'courier.txt',
      'Brinklines did not reduce the crew, a spokeswoman of the company said on Saturday. ',
      '',
    );
    const { stdout } = await compare(['crew', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      tensions: [],
      baseline: { resolved: 1 },
      resolved: [{ relation: 'tension' }],
    });
    // Where only a part is looked at, what is missing may be there all the same.
    expect(JSON.parse((await compare(['crew', '--json', '--until', '2031'])).stdout).resolved).toEqual([]);
  });

  test('named topics are written anew, the others stay', async () => {
    await compare(['baseline']);
    const before = await read('.compare-baseline.json');
    await edit('gazette.txt', 'ran aground off Halm Point on Friday evening', 'was sold');
    await compare(['baseline', 'crew']);
    expect(await read('.compare-baseline.json')).toBe(before);
    await compare(['baseline']);
    expect(await read('.compare-baseline.json')).not.toBe(before);
  });

  test('goes where -o says', async () => {
    await compare(['baseline', 'crew', '-o', 'ci.json']);
    expect(JSON.parse(await read('ci.json')).findings.every(({ topic }: { topic: string }) => topic === 'crew')).toBe(
      true,
    );
    expect(JSON.parse((await compare(['baseline', '-o', '-'])).stdout).schemaVersion).toBe('1.0');
    expect(await readdir(folder)).not.toContain('.compare-baseline.json');
    expect((await findings('--baseline', 'ci.json')).tensions).toMatchObject([{ status: 'unchanged' }]);
  });

  test('of another engine is used with a warning', async () => {
    await compare(['baseline']);
    await writeFile(
      file('.compare-baseline.json'),
      (await read('.compare-baseline.json')).replace('"signals"', '"builtin"'),
    );
    expect((await compare(['crew', '--json'])).stderr).toContain('made with the engine builtin');
  });
});

test.each([
  [['crew', '--max', '3'], /--max says how many/],
  [['crew', '--fail-on', 'any', '--max', '-1'], /--max takes a whole number/],
  [['crew', '--fail-on', 'new-contradiction'], /Did you mean "new-contradictions"/],
  [['crew', '--baseline', 'nowhere.json'], /nowhere\.json: There is no such baseline/],
  [['crew', '--verdicts', 'nowhere.yaml'], /nowhere\.yaml: There is no such verdicts file/],
  [['verdict', 'x', 'y', 'z', 'agreement'], /one finding, or on two sentences/],
  [['verdict', 'tension-0000', 'agreement'], /no finding "tension-0000"/],
  [['verdict', 'tension-0000', 'agrement'], /Did you mean "agreement"/],
  [
    ['verdict', 'Twelve of her', 'a larger crew', 'unrelated', '--date', 'today'],
    /--date takes|share no topic|of one source/,
  ],
])('%j is refused', async (argv, message) => {
  expect(await compare(argv)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
});

describe('verdicts in a folder', () => {
  test('are written by the id of a finding, heeded, and counted', async () => {
    const [tension] = (await findings()).tensions;
    const wrote = await compare([
      'verdict',
      tension?.id ?? '',
      'not-a-contradiction',
      '--reason',
      'last year only',
      '--author',
      'A. Reader',
      '--date',
      '2031-03-10',
    ]);
    expect(wrote).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('added to compare.verdicts.yaml'),
    });
    const { stdout, stderr, code } = await compare(['crew', '--json', '--fail-on', 'any']);
    expect({ stderr, code }).toEqual({ stderr: 'verdicts: compare.verdicts.yaml\n', code: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      tensions: [],
      judged: [
        {
          id: tension?.id,
          outcome: 'aside',
          verdict: 'not-a-contradiction',
          reason: 'last year only',
          by: 'A. Reader',
          date: '2031-03-10',
        },
      ],
    });
    expect((await compare(['crew', '--json', '--no-verdicts', '--fail-on', 'any'])).code).toBe(1);
    expect(JSON.parse((await compare(['eval', 'compare.verdicts.yaml', '--json'])).stdout)).toMatchObject({ rows: 1 });
    expect((await compare(['verdict', tension?.id ?? '', 'update'])).stderr).toContain('changed in');
    expect(JSON.parse((await compare(['crew', '--json'])).stdout).changes).toHaveLength(1);
  });

  test('are written by two sentences, and a fault in the file is shown with its place', async () => {
    expect(
      (await compare(['verdict', 'spokeswoman of the company', 'Brinklines reduced the crew', 'contradiction'])).code,
    ).toBe(0);
    expect((await findings()).contradictions).toHaveLength(1);
    await writeFile(file('compare.verdicts.yaml'), 'verdicts:\n  - verdict: no\n    quotes: [a, b]\n');
    expect(await compare(['crew'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/compare\.verdicts\.yaml:2:14: .*\n\n.*verdict: no\n +\^/),
    });
  });
});

test.each([
  [['verdict', 'a', 'b', 'update', '--date', '2031-02-30'], /--date takes a year, month or day/],
  [['verdict', 'a', 'b', 'update', '--verdicts', 'corpus'], /corpus: This is a folder/],
  [['verdict', 'a', 'b', 'update', '--verdicts', 'none/v.yaml'], /its folder does not exist/],
  [['baseline', '-o', 'none/b.json'], /its folder does not exist/],
])('%j is refused before any work', async (argv, said) => {
  expect(await compare([...argv, '--corpus', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(said),
  });
});

describe('verify', () => {
  test.each(['json', 'ndjson', 'html'])('a report in %s', async (format) => {
    const report = `r.${format}`;
    await compare(['report', '-o', report]);
    expect(await compare(['verify', report])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/quotes of 4\s+documents: every one stands/),
    });
    await edit('gazette.txt', 'Nineteen passengers', 'Eighteen passengers');
    await edit('courier.txt', 'Ferry Selma runs', 'A line more.\n\nFerry Selma runs');
    const { code, stdout } = await compare(['verify', report, '--json']);
    expect(code).toBe(1);
    const { documents } = JSON.parse(stdout) as {
      documents: { id: string; state: string; misplaced: { state: string }[] }[];
    };
    expect(documents.map(({ id, state }) => [id, state])).toEqual([
      ['almanac', 'same'], ['courier', 'changed'], ['gazette', 'changed'], ['watch', 'same'],
    ]); // biome-ignore format: a table
    const of = (id: string) => documents.find((one) => one.id === id)?.misplaced.map(({ state }) => state);
    expect(new Set(of('courier'))).toEqual(new Set(['moved']));
    expect(of('gazette')).toContain('gone');
  });

  test('a quote that was tampered with in the report', async () => {
    await compare(['crew', '-o', 'r.json']);
    await writeFile(
      file('r.json'),
      (await read('r.json')).replace('Brinklines did not reduce', 'Brinklines did reduce'),
    );
    expect(await compare(['verify', 'r.json'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('gone: “Brinklines did reduce'),
    });
  });

  test('documents that came later are named on one line, and are no fault', async () => {
    await compare(['crew', '-o', 'r.json']);
    const later = ['one', 'two'].map((id) => `  - { id: ${id}, source: Later, date: "2031-04-01", file: ${id}.txt }\n`);
    await writeFile(
      file('corpus', 'corpus.yaml'),
      `${(await read('corpus', 'corpus.yaml')).trimEnd()}\n${later.join('')}`,
    );
    for (const id of ['one', 'two']) await writeFile(file('corpus', `${id}.txt`), 'The ferry is back in service.\n');
    expect(await compare(['verify', 'r.json'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 documents not in the corpus when the report was made: one.txt, two.txt\n'),
    });
  });

  test('another date is told, and moves no quote', async () => {
    await compare(['crew', '-o', 'r.json']);
    await edit('corpus.yaml', '2031-03-09', '2031-03-10');
    expect(await compare(['verify', 'r.json'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('dates of documents have changed'),
    });
  });

  test('the same input gives the same hashes, other topics do not', async () => {
    const proof = async (topic: string) => JSON.parse((await compare([topic, '--json'])).stdout).proof;
    expect(await proof('crew')).toEqual(await proof('crew'));
    const [crew, grounding] = [await proof('crew'), await proof('grounding')];
    expect(crew.topics).not.toBe(grounding.topics);
    expect(crew.corpus).toBe(grounding.corpus);
    expect(crew).toMatchObject({
      tool: { name: 'claim-compare' },
      engine: { name: 'signals' },
      documents: [{ id: 'almanac' }, {}, {}, {}],
    });
  });

  test('a report another tool has put on one very long line', async () => {
    await compare(['crew', '-o', 'r.json']);
    const report = JSON.parse(await read('r.json'));
    await writeFile(file('r.json'), `\uFEFF${JSON.stringify({ ...report, note: 'x'.repeat(5_000_000) })}`);
    expect((await compare(['verify', 'r.json'])).code).toBe(0);
  });

  test('what is no report is refused', async () => {
    expect(await compare(['verify', 'corpus/courier.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no report that can be verified'),
    });
  });
});

describe('on GitHub Actions', () => {
  test('the report goes on the summary page of the step, after what is there', async () => {
    await writeFile(file('summary.md'), '# Before\n');
    const { stdout, code } = await compare(['report', '-f', 'github'], { GITHUB_STEP_SUMMARY: file('summary.md') });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::(?:warning|notice) file=(?:corpus\/)?courier\.txt,/);
    expect(await read('summary.md')).toMatch(/^# Before\n\n# What the sources say\n[\s\S]*Size of the crew/);
  });

  test('not in other formats, and a summary that cannot be written is no fault', async () => {
    await compare(['report', '--json'], { GITHUB_STEP_SUMMARY: file('summary.md') });
    expect(await readdir(folder)).not.toContain('summary.md');
    const { code, stderr } = await compare(['report', '-f', 'github'], {
      GITHUB_STEP_SUMMARY: file('nowhere', 'summary.md'),
    });
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the summary of the step was not written: its folder does not exist');
  });

  test('a page that is nearly full is not made too long', async () => {
    await writeFile(file('summary.md'), 'x'.repeat(1_040_000));
    const { stderr } = await compare(['report', '-f', 'github'], { GITHUB_STEP_SUMMARY: file('summary.md') });
    expect((await read('summary.md')).length).toBeLessThan(1_048_576);
    expect(stderr).toContain('it is full');
  });
});

test('several outputs at once, one of them named by its format', async () => {
  const { code, stderr } = await compare([
    'report',
    '-o',
    'r.md',
    '-o',
    'sarif:out.json',
    '-o',
    'junit:tests.xml',
    '-o',
    '-',
    '-f',
    'github',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'wrote r.md\nwrote out.json\nwrote tests.xml\n' });
  expect(JSON.parse(await read('out.json')).version).toBe('2.1.0');
  expect(await read('tests.xml')).toMatch(/^<\?xml/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
