import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { renderGithub } from '../../src/formats/github.js';
import { renderGitlab } from '../../src/formats/gitlab.js';
import { renderJunit } from '../../src/formats/junit.js';
import { renderSarif } from '../../src/formats/sarif.js';
import { renderTable } from '../../src/formats/table.js';
import type { Render } from '../../src/formats/types.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';
import { hostile } from './hostile.js';

const render = (format: Render, ...comparisons: ReturnType<typeof orsa>[]): string =>
  whole(format({ comparisons, kind: comparisons.length === 1 ? 'topic' : 'report' }, OPTIONS));

/** An answer whose texts, names, titles and labels all hold `text`. */
function spoilt(text: string): ReturnType<typeof orsa> {
  const articles = ARTICLES.map((one) => ({
    ...one,
    source: one.source + text,
    title: text,
    sentences: one.sentences.map((sentence) => text + sentence + text),
  }));
  const { contradictions, tensions, changes } = orsa();
  const answer = comparison(articles, { contradictions, tensions, changes });
  answer.topic.label = `Orsa ${text}`;
  return answer;
}

const ajv = new Ajv2020({ allErrors: true });
ajvFormats.default(ajv);
const validSarif = ajv.compile(JSON.parse(readFileSync(new URL('./sarif.schema.json', import.meta.url), 'utf8')));
const validGitlab = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

describe('sarif', () => {
  it.each([
    ['a full answer', [orsa()]],
    ['an empty answer', [nothing()]],
    ['a report', [orsa(), nothing()]],
  ])('%s is SARIF 2.1.0', (_, comparisons) => {
    validSarif(JSON.parse(render(renderSarif, ...comparisons)));
    expect(validSarif.errors).toBeNull();
  });

  it('stays SARIF whatever the texts are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        validSarif(JSON.parse(render(renderSarif, spoilt(text))));
        expect(validSarif.errors).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('places a result at one quote, the other beside it, with a fingerprint that stays', () => {
    const { results } = JSON.parse(render(renderSarif, orsa())).runs[0];
    expect(results).toHaveLength(5);
    expect(results[0]).toMatchObject({
      ruleId: 'contradiction',
      level: 'warning',
      partialFingerprints: { 'claimPair/v1': 'orsa-dam-contradiction-1' },
      rank: 83,
    });
    expect(results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'courier.txt' },
      region: { startLine: 3, startColumn: 1, charOffset: 110, charLength: 46 },
    });
    expect(results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('valley.txt');
  });

  it.each([
    ['corpus.yaml', 'courier.txt'],
    ['news/corpus.yaml', 'news/courier.txt'],
    ['./news', 'news/courier.txt'],
    ['..\\news', '../news/courier.txt'],
    ['/home/me/news', 'courier.txt'],
    ['C:\\news', 'courier.txt'],
    ['a b', 'a%20b/courier.txt'],
  ])('with the corpus %s the file is %s', (root, uri) => {
    const answer = orsa();
    answer.corpus.root = root;
    const [result] = JSON.parse(render(renderSarif, answer)).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('points at the record of a file of many documents, and claims no offsets there', () => {
    const answer = orsa();
    for (const [i, document] of answer.corpus.documents.entries()) document.record = i + 7;
    const [result] = JSON.parse(render(renderSarif, answer)).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 8, startColumn: 1 });
  });

  it('makes no link or placeholder of a text', () => {
    const [result] = JSON.parse(render(renderSarif, spoilt('[x](1) {0} '))).runs[0].results;
    expect(result.message.text).toContain('\\[x\\](1) {{0}}');
  });
});

describe('gitlab', () => {
  it('is a code quality report, empty or not', () => {
    for (const answer of [orsa(), nothing(), spoilt('"\\\n\x1b')]) {
      validGitlab(JSON.parse(render(renderGitlab, answer)));
      expect(validGitlab.errors).toBeNull();
    }
    expect(render(renderGitlab, nothing())).toBe('[]\n');
  });

  it('gives each finding a fingerprint of its own', () => {
    const prints = JSON.parse(render(renderGitlab, orsa())).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    expect(new Set(prints).size).toBe(5);
  });
});

describe('junit', () => {
  const parse = (xml: string) =>
    new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      trimValues: false,
      isArray: (name) => /^test(suite|case)$/.test(name),
    }).parse(xml);

  it('fails for a contradiction, skips a tension, passes where there is none', () => {
    const { testsuites } = parse(
      render(renderJunit, orsa(), { ...nothing(), topic: { ...nothing().topic, id: 'none' } }),
    );
    expect(testsuites).toMatchObject({ tests: '6', failures: '2', skipped: '3', errors: '0' });
    const [first, second] = testsuites.testsuite;
    expect(
      first.testcase.map((one: object) => ('failure' in one ? 'failure' : 'skipped' in one ? 'skipped' : 'passed')),
    ).toEqual(['failure', 'failure', 'skipped', 'skipped', 'skipped']);
    expect(second.testcase).toHaveLength(1);
    expect(second.testcase[0].name).toBe('no contradictions among 48 compared pairs');
  });

  it('is well-formed XML whatever the texts are, and counts what it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const xml = render(renderJunit, spoilt(text));
        expect(XMLValidator.validate(xml)).toBe(true);
        // Characters that XML 1.0 forbids (section 2.2).
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
        const [suite] = parse(xml).testsuites.testsuite;
        expect(suite.testcase).toHaveLength(Number(suite.tests));
      }),
      { numRuns: 20 },
    );
  });
});

/** The runner's reading of one log line: `::name key=value,...::data`, leading white space ignored. */
function command(line: string): { name: string; properties: Record<string, string>; data: string } | null {
  const [, name, list = '', data = ''] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/u.exec(line) ?? [];
  if (name === undefined) return null;
  const plain = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => plain(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = list
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('=', 2) as [string, string]);
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value]) => [key, property(value)])),
    data: plain(data),
  };
}

describe('github', () => {
  it('warns of contradictions and notes tensions, at their place', () => {
    const commands = render(renderGithub, orsa()).split('\n').map(command);
    expect(commands.map((one) => one?.name)).toEqual([
      'warning',
      'warning',
      'notice',
      'notice',
      'notice',
      undefined,
      undefined,
    ]);
    expect(commands[0]?.properties).toEqual({
      file: 'courier.txt',
      line: '3',
      col: '1',
      title: 'The Orsa dam: One denies what the other says: “had inspected” against “not been inspected”',
    });
    expect(commands[0]?.data).toContain('“The dam had not been inspected since 2017.” (valley.txt:3; 83 % sure)');
  });

  it('lets no text give a command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = render(renderGithub, spoilt(`${text}::error::x ##[error]y\n::set-output name=a::b`))
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(6);
        for (const [i, line] of lines.entries()) {
          expect(command(line)?.name).toBe(i < 2 ? 'warning' : i < 5 ? 'notice' : undefined);
          expect(command(line)?.data ?? '').not.toMatch(/^\s*::|##\[/m);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([80, 100, 140])('nor does any text that is printed for people, %i columns wide', (width) => {
    const text = ' ::error::x ##[error]y ##vso[task.setvariable]z ::set-output name=a::b ';
    for (const limit of [null, 50]) {
      const shown = whole(renderTable({ comparisons: [spoilt(text)], kind: 'report' }, { ...OPTIONS, width, limit }));
      expect(shown).not.toMatch(/^\s*::/m);
      expect(shown).not.toMatch(/##(?:\[|vso\[)/);
    }
  });
});
