import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { printable, printableLine } from '../../src/cli/printable.js';
import { isoDate, slug } from '../../src/corpus/index.js';
import type { Span } from '../../src/corpus/types.js';
import { UserError } from '../../src/errors.js';
import { datesIn, namesIn, quantitiesIn, splitSentences, tokenize } from '../../src/text/index.js';
import { loadPatterns, parseTopics, tagText } from '../../src/topics/index.js';
import { anyText } from './inputs.js';
import { holds, type Property } from './property.js';

/** Spans lie inside the text, in order, and say what stands there. */
function inOrder(text: string, spans: readonly (Span & { text?: string })[]): void {
  let last = 0;
  for (const { start, end, text: said } of spans) {
    assert.ok(start >= last && end > start && end <= text.length);
    if (said !== undefined) assert.equal(said, text.slice(start, end));
    last = end;
  }
}

const DAY = /^-?\d{4,6}-\d\d-\d\d$/;

/** The matcher was given patterns of a stranger: they are patterns, or said to be none. */
async function patternHolds([pattern, text]: [string, string]): Promise<void> {
  const yaml = `topics: [{id: a, patterns: [${JSON.stringify(pattern)}]}]`;
  try {
    const topics = parseTopics(yaml, 't.yaml');
    await loadPatterns(topics);
    tagText(text, topics);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

const word = fc.constantFrom(
  'fire',
  'ferry',
  'arms sale',
  'U.S.',
  'co-operation',
  'Łódź',
  '日本',
  'e\u0301',
  "don't",
  '5G',
  'C++',
);
const patternPart = fc.constantFrom(
  '(', ')', '[', ']', '*', '+', '?', '|', '.', '^', '$', '\\b', '\\d', '\\p{L}', '{2,5}', '(?i)', '(?:', 'a', 'ferry', '[^a]', '\\', '(?<n>', '\\x1b',
); // biome-ignore format: a list

export const TEXTS: readonly Property[] = [
  holds('splitter: sentences in order, nothing but white space between them', anyText, (text) => {
    const spans = splitSentences(text);
    inOrder(text, spans);
    let rest = text;
    for (const { start, end } of [...spans].reverse()) rest = rest.slice(0, start) + rest.slice(end);
    assert.equal(rest.replace(/[\s\p{Cf}\p{Cc}]/gu, ''), '');
  }),
  holds('words: every token says what stands there', anyText, (text) => inOrder(text, tokenize(text))),
  holds('quantities: places, and bounds in order', anyText, (text) => {
    const found = quantitiesIn(text, tokenize(text));
    for (const one of found) {
      assert.ok(one.start >= 0 && one.end <= text.length && one.start < one.end);
      assert.ok(one.low <= one.high, `${one.low} to ${one.high}`);
    }
  }),
  holds(
    'dates: places, and days that exist in order',
    fc.tuple(anyText, fc.constantFrom(null, '2021', '2021-03', '2021-03-02')),
    ([text, day]) => {
      for (const { start, end, from, to } of datesIn(text, tokenize(text), day)) {
        assert.ok(start >= 0 && end <= text.length && start < end);
        for (const one of [from, to]) {
          if (one === null) continue;
          assert.match(one, DAY);
          assert.ok(!Number.isNaN(Date.parse(one)), one);
        }
        if (from && to) assert.ok(Date.parse(from) <= Date.parse(to), `${from} to ${to}`);
      }
    },
  ),
  holds('names: places', anyText, (text) => {
    for (const { start, end } of namesIn(text, tokenize(text)))
      assert.ok(start >= 0 && start < end && end <= text.length);
  }),
  holds(
    'topic matcher: finds its keyword wherever it stands, says where',
    fc.tuple(anyText, word, anyText),
    ([before, keyword, after]) => {
      const topics = parseTopics(JSON.stringify({ topics: [{ id: 'a', keywords: [keyword] }] }), 't.yaml');
      const text = `${before}\n\n${keyword}\n\n${after}`;
      tagText(text, topics);
      assert.ok(tagText(`It is ${keyword} today.`, topics).length > 0, keyword);
    },
  ),
  holds(
    'patterns of a stranger are patterns or said to be none',
    fc.tuple(
      fc.array(patternPart, { maxLength: 12 }).map((parts) => parts.join('')),
      anyText,
    ),
    patternHolds,
  ),
  holds('dates of metadata: ISO 8601 or nothing', anyText, (text) => {
    const date = isoDate(text);
    if (date !== null) assert.match(date, /^\d{4}(-\d\d(-\d\d)?)?/);
  }),
  holds('ids of sources: never empty, letters and digits of any script', anyText, (name) =>
    assert.match(slug(name), /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u),
  ),
  holds('messages: nothing that steers a terminal or a CI runner', anyText, (text) => {
    assert.doesNotMatch(
      printable(text),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
      /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|::\p{L}|##+[a-z]*\[/iu,
    );
    assert.doesNotMatch(printableLine(text), /[\p{Cc}\p{Zl}\p{Zp}]/u);
  }),
];
