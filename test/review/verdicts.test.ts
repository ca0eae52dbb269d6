import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/types.js';
import { type Entry, withVerdict } from '../../src/cli/verdicts-file.js';
import { labelsOf } from '../../src/review/labels.js';
import { VERDICTS } from '../../src/review/types.js';
import { parseVerdicts } from '../../src/review/verdicts.js';

const read = (text: string) => parseVerdicts(text, 'said.yaml').entries;

describe('a verdicts file', () => {
  it('names a pair by its sentences, with or without their sources', () => {
    const [entry] = read(`verdicts:
  - verdict: update
    reason: the later count
    by: A. Reader
    date: 2024-05-02
    topic: dam
    quotes:
      - Twelve people died.
      - { source: valley-post, text: Thirty people died. }
`);
    expect(entry).toEqual({
      verdict: 'update',
      reason: 'the later count',
      by: 'A. Reader',
      date: '2024-05-02',
      topic: 'dam',
      finding: null,
      claims: null,
      quotes: [
        { source: null, text: 'Twelve people died.' },
        { source: 'valley-post', text: 'Thirty people died.' },
      ],
      line: 2,
    });
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', 'verdicts:\n', 'verdicts: []\n']) expect(read(text)).toEqual([]);
  });

  it('knows the line of each entry', () => {
    const text =
      '# head\nverdicts:\n  - {verdict: agreement, finding: x}\n\n  # more\n  - verdict: tension\n    finding: y\n';
    expect(read(text).map(({ line }) => line)).toEqual([3, 6]);
  });

  it.each([
    ['malformed YAML', 'verdicts: [', /not valid YAML/, '1:12'],
    ['no list', 'verdicts: yes\n', /should be a list/, '1:11'],
    ['another key', 'verdict:\n  - {}\n', /no key "verdict"/, '1:1'],
    ['a slip in a verdict', 'verdicts:\n  - verdict: agrement\n    finding: x\n', /no verdict "agrement"/, '2:14'],
    ['a slip in a key', 'verdicts:\n  - verdict: agreement\n    qoutes: [a, b]\n', /no key "qoutes"/, '3:5'],
    ['no pair', 'verdicts:\n  - verdict: agreement\n', /does not say on which pair/, '2:5'],
    ['no verdict', 'verdicts:\n  - finding: x\n', /no "verdict"/, '2:5'],
    ['one sentence', 'verdicts:\n  - verdict: agreement\n    quotes: [a]\n', /two sentences/, '3:5'],
    ['one claim', 'verdicts:\n  - verdict: agreement\n    claims: [a]\n', /ids of two claims/, '3:5'],
    [
      'no day of the calendar',
      'verdicts:\n  - {verdict: agreement, finding: x, date: 2031-02-30}\n',
      /is no date/,
      '2:44',
    ],
    ['no date', 'verdicts:\n  - {verdict: agreement, finding: x, date: yesterday}\n', /is no date/, '2:44'],
    ['an empty sentence', 'verdicts:\n  - verdict: agreement\n    quotes: ["", b]\n', /empty/, '3:14'],
  ])('with %s is refused with its place and a caret', (_, text, message, place) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message),
        place: `said.yaml:${place}`,
        excerpt: expect.stringMatching(/\^$/),
      }),
    );
  });

  it('counts as labelled pairs, entries without sentences aside', () => {
    const entries = VERDICTS.map((verdict) => `  - {verdict: ${verdict}, quotes: [a, b]}\n`).join('');
    expect(labelsOf(read(`verdicts:\n${entries}  - {verdict: agreement, finding: x}\n`)).map(({ label }) => label)).toEqual([
      'neutral', 'neutral', 'neutral', 'neutral', 'neutral', 'neutral', 'contradiction', 'entailment',
    ]); // biome-ignore format: in the order of VERDICTS
  });
});

const claim = (id: string, text: string): Claim => ({ id, source: `source-${id}`, text }) as Claim;

const entry = (over: Partial<Entry> = {}): Entry => ({
  verdict: 'not-a-contradiction',
  reason: 'two ferries: the Selma, the Tora',
  by: null,
  date: '2024-05-02',
  topic: 'ferry',
  finding: 'contradiction-0123456789abcdef',
  quotes: [claim('a', 'The ferry left on time.'), claim('b', 'The ferry never left the harbour.')],
  ...over,
});

const write = (text: string | null, over: Partial<Entry> = {}) =>
  withVerdict(text, 'said.yaml', '# the schema\n', entry(over));

describe('writing a verdict', () => {
  it('begins a file that says what it is', () => {
    const { text, changed } = write(null);
    expect(changed).toBe(false);
    expect(text).toMatch(/^# the schema\n# What people said/);
    expect(read(text)).toMatchObject([
      {
        verdict: 'not-a-contradiction',
        reason: 'two ferries: the Selma, the Tora',
        by: null,
        quotes: [{ source: 'source-a' }, {}],
      },
    ]);
  });

  const KEPT = `# our verdicts, see the handbook

verdicts:
  # the first one
  - verdict: agreement # clear
    reason: "same words"
    quotes:
      - 'One sentence.'
      - Another sentence.

  # the second one
  - verdict: tension
    claims: [c1, c2]
`;

  it('adds to a file and leaves every line of it as it was', () => {
    const { text } = write(KEPT);
    expect(text.startsWith(KEPT)).toBe(true);
    expect(read(text)).toHaveLength(3);
  });

  it('keeps lists that are not indented', () => {
    const flat = 'verdicts:\n- verdict: agreement\n  claims: [ c1, c2 ]\n';
    expect(write(flat).text.startsWith(flat)).toBe(true);
  });

  it('changes the entry on the same pair, whichever way it names it', () => {
    const first = write(KEPT).text;
    const { text, changed } = write(first, { verdict: 'update', reason: null, by: 'B. Reader' });
    expect(changed).toBe(true);
    expect(read(text)).toHaveLength(3);
    expect(read(text)[2]).toMatchObject({
      verdict: 'update',
      reason: null,
      by: 'B. Reader',
      finding: 'contradiction-0123456789abcdef',
    });
    expect(text.startsWith(KEPT)).toBe(true);
    const byClaims = write(KEPT, { quotes: [claim('c2', 'x y z'), claim('c1', 'u v w')], finding: null });
    expect(byClaims.changed).toBe(true);
    expect(byClaims.text).toContain('# the second one\n  - verdict: not-a-contradiction\n');
  });

  it('writes any text so that it is read as it was', () => {
    for (const reason of [
      '# no comment',
      '- [x]: {y}',
      'it\'s "this"',
      'two\nlines',
      'yes',
      '2024',
      ' &a *b !c |d >e ',
    ]) {
      expect(read(write(null, { reason }).text)[0]?.reason).toBe(reason.trim());
    }
  });
});
