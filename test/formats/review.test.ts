import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { review } from '../../src/review/index.js';
import type { Baseline, Known, PersonVerdict, Reviewed } from '../../src/review/types.js';
import { OPTIONS, orsa, whole } from './fixture.js';
import { readCsv } from './hostile.js';

const quote = (source: string, text: string) => ({ source, text });
const textOf = (id: string): string => orsa().claims.find((claim) => claim.id === id)?.text ?? '';
const sourceOf = (id: string): string => orsa().claims.find((claim) => claim.id === id)?.source ?? '';

/** Knows one of the two contradictions, and a tension that is gone. */
function baseline(): Baseline {
  const [known] = orsa().contradictions;
  const findings: Known[] = [
    {
      topic: 'orsa-dam',
      relation: 'contradiction',
      quotes: [known?.a ?? '', known?.b ?? ''].map((id) => quote(sourceOf(id), textOf(id))),
      line: 5,
    },
    {
      topic: 'orsa-dam',
      relation: 'tension',
      quotes: [quote('valley-post', 'The dam *is* <safe>.'), quote('coastal-review', 'It has cracks.')],
      line: 6,
    },
  ];
  return { file: 'ci\\known.json', engine: null, findings };
}

/** People say that the first tension is none, and confirm the second contradiction. */
function verdicts(): PersonVerdict[] {
  const [tension, contradiction] = [orsa().tensions[0], orsa().contradictions[1]];
  const on = (verdict: PersonVerdict['verdict'], a = '', b = ''): PersonVerdict => ({
    verdict, reason: 'seen <b>both</b>', by: 'A. Reader', date: '2024-05-02', topic: null, finding: null,
    claims: [a, b], quotes: null, line: 1,
  }); // biome-ignore format: a record
  return [on('not-a-contradiction', tension?.a, tension?.b), on('contradiction', contradiction?.a, contradiction?.b)];
}

const answer = (): Reviewed =>
  review(orsa(), { baseline: baseline(), verdicts: { file: 'said.yaml', entries: verdicts() }, partial: false });

const render = async (format: string, comparison: Reviewed = answer()): Promise<string> =>
  whole((await formats[format]?.render({ comparisons: [comparison], kind: 'topic' }, OPTIONS)) ?? '');

describe('what is known of findings, in every format', () => {
  it('json: a status for each, what is resolved, what people said', async () => {
    const document = JSON.parse(await render('json'));
    expect(document.contradictions.map(({ status }: { status: string }) => status)).toEqual(['unchanged', 'new']);
    expect(document.contradictions[1].verdict).toEqual({
      verdict: 'contradiction',
      reason: 'seen <b>both</b>',
      by: 'A. Reader',
      date: '2024-05-02',
    });
    expect(document.tensions).toHaveLength(orsa().tensions.length - 1);
    const { agreements, tensions } = document;
    expect(document.baseline).toEqual({
      file: 'ci/known.json',
      new: agreements.length + tensions.length + 1,
      unchanged: 1,
      resolved: 1,
    });
    expect(document.resolved).toMatchObject([{ relation: 'tension', quotes: [{ source: 'valley-post' }, {}] }]);
    expect(document.judged.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['confirmed', 'aside']);
  });

  it('json: nothing of it where neither a baseline nor verdicts are used', async () => {
    const text = await render('json', orsa());
    expect(text).not.toMatch(/"(?:status|baseline|resolved|verdict)"|"judged": \[/);
  });

  it('ndjson: the same as records', async () => {
    const records = (await render('ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.filter(({ type }) => type === 'resolved')).toHaveLength(1);
    expect(records.filter(({ type }) => type === 'judged')).toHaveLength(2);
    expect(records.find(({ type }) => type === 'contradiction')).toMatchObject({ status: 'unchanged' });
  });

  it('csv: columns of their own, rows for what is gone', async () => {
    const [head = [], ...rows] = readCsv(await render('csv'));
    expect(head.slice(-3)).toEqual(['status', 'verdict', 'verdict_reason']);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const of = (status: string) => rows.filter((row) => row[head.indexOf('status')] === status);
    expect(of('resolved').map((row) => row[head.indexOf('text_a')])).toEqual(['The dam *is* <safe>.']);
    expect(of('set aside').map((row) => row[head.indexOf('verdict')])).toEqual(['not-a-contradiction']);
    const [plain = []] = readCsv(await render('csv', orsa()));
    expect(plain).not.toContain('status');
  });

  it('sarif: marked, not dropped, and valid', async () => {
    const ajv = new Ajv2020({ allErrors: true });
    ajvFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(new URL('./sarif.schema.json', import.meta.url), 'utf8')));
    const log = JSON.parse(await render('sarif'));
    valid(log);
    expect(valid.errors).toBeNull();
    const { results } = log.runs[0];
    expect(results.map(({ baselineState }: { baselineState?: string }) => baselineState)).toEqual([
      'unchanged', 'new', 'new', 'new', 'new', 'absent',
    ]); // biome-ignore format: a list
    expect(results[4].suppressions).toMatchObject([
      { kind: 'external', status: 'accepted', justification: expect.stringContaining('no contradiction') },
    ]);
    expect(results[5]).toMatchObject({
      kind: 'pass',
      level: 'none',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'ci/known.json' }, region: { startLine: 6 } } }],
    });
  });

  it('github: what is new comes first, what is known is only noted', async () => {
    const lines = (await render('github')).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::warning', '::notice', '::notice', '::notice', '2']);
    expect(lines[0]).toMatch(/new since the baseline; people say: a contradiction/);
    expect(lines[3]).toContain('in the baseline)');
    expect(lines.at(-1)).toBe('2 contradictions (1 new), 2 tensions (2 new), 1 resolved in 1 topic');
  });

  it('gitlab: what is known is information', async () => {
    const entries: { severity: string }[] = JSON.parse(await render('gitlab'));
    expect(entries.map(({ severity }) => severity)).toEqual(['info', 'major', 'minor', 'minor']);
  });

  it('junit: only what is new fails', async () => {
    const xml = await render('junit');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<testsuites name="claim-compare" tests="5" failures="1" skipped="3" errors="0">');
    expect(xml.match(/<testcase /g)).toHaveLength(5);
    expect(xml).toContain('name="no longer found: tension: Valley Post:');
  });

  it.each(['table', 'markdown', 'html'])('%s: says it in words, texts escaped', async (format) => {
    const text = (await render(format)).replace(/\s+/g, ' ').replaceAll('\\', '');
    expect(text).toMatch(/Against the baseline ci.{0,6}known.json: \d+ new, 1 unchanged, 1 resolved\./);
    expect(text).toMatch(/[Pp]eople say: a contradiction \(seen/);
    expect(text).toContain('Set aside by people');
    expect(text).toContain('No longer found');
    if (format !== 'table') {
      expect(text).not.toContain('<safe>');
      expect(text).not.toContain('seen <b>both</b>');
    }
    expect(await render(format, orsa())).not.toMatch(/Against the baseline|eople say|No longer found/);
  });
});
