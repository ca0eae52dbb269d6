import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import type { Comparison } from '../../src/comparison/types.js';
import { formats } from '../../src/formats/index.js';
import { comparison, OPTIONS, whole } from '../formats/fixture.js';
import { hostile, readCsv } from '../formats/hostile.js';
import { holds, type Property } from './property.js';

const said = hostile.map((text) => `The dam ${text} failed.`);
const article = (id: string) =>
  fc.record({
    id: fc.constant(id),
    source: hostile.map((name) => `${id} ${name}`),
    date: fc.constantFrom(null, '2021-03-02', '2022'),
    title: hostile,
    url: fc.oneof(fc.constantFrom('javascript:alert(1)', 'https://a.example/?a=1&b="', 'data:text/html,x'), hostile),
    sentences: fc.tuple(said, said),
  });

/** An answer in which every text a stranger may have written is hostile: what is said, by whom, titles, addresses, ids, labels, reasons. */
const answer: fc.Arbitrary<Comparison> = fc
  .record({ articles: fc.tuple(article('a'), article('b')), topic: hostile, file: hostile, arg: hostile })
  .map(({ articles, topic, file, arg }) => {
    const pair = { a: 'a-1', b: 'b-1', confidence: 0.6, reasons: [{ code: 'numeric' }, { code: 'other', value: arg }] };
    const found = comparison(articles as Parameters<typeof comparison>[0], {
      agreements: [
        {
          id: 'x',
          claims: ['a-2', 'b-2'],
          sources: [],
          origins: 2,
          confidence: 0.7,
          pairs: [{ ...pair, a: 'a-2', b: 'b-2' }],
        },
      ],
      contradictions: [{ ...pair, id: 'y', like: null }],
      tensions: [{ ...pair, id: 'z', like: null, reasons: [{ code: 'time' }] }],
      unique: ['a-2'],
    });
    found.topic = { ...found.topic, id: `t${topic.replace(/\s/gu, '')}`, label: topic };
    for (const document of found.corpus.documents) document.file = `${document.id}${file}.txt`;
    return found;
  });

const render = async (id: string, given: Comparison): Promise<string> =>
  whole((await formats[id]?.render({ comparisons: [given], kind: 'topic' }, { ...OPTIONS, context: 1 })) ?? '');

/** Nothing that steers a terminal or reorders a line, whatever the format; nothing a CI runner obeys but our own. */
function inert(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]|\p{Cs}/u);
  assert.doesNotMatch(text, /##(?:\[|vso\[|teamcity\[)/iu);
  for (const line of text.split('\n')) assert.doesNotMatch(line, /^\s*::(?!warning file=|notice file=)/u);
}

const checks: Record<string, (text: string, given: Comparison) => void> = {
  table: () => {},
  json: (text, given) => {
    const { claims } = JSON.parse(text) as { claims: { text: string }[] };
    assert.deepEqual(
      claims.map((claim) => claim.text),
      given.claims.map((claim) => claim.text),
    );
  },
  ndjson: (text) => {
    for (const line of text.trimEnd().split('\n')) JSON.parse(line);
  },
  csv: (text) => {
    const [head = [], ...rows] = readCsv(text);
    assert.equal(rows.length, 3);
    for (const row of rows) {
      assert.equal(row.length, head.length);
      for (const field of row) assert.doesNotMatch(field, /^\s*[=+\-@]/u);
    }
  },
  markdown: (text) => {
    const bare = text.replace(/<a id="[\p{L}\p{N}-]+"><\/a>|\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|#8203);/gu, '');
    assert.doesNotMatch(bare, /<(?:script|img|a\b|iframe|!--\s*[^ ]*script)/iu);
    assert.doesNotMatch(bare, /\]\((?!https?:|#|<https?:)/u, 'no link to anything but the web');
    assert.doesNotMatch(text, /^(?:---|```\s*mermaid)\s*$/mu, 'no front matter, no diagram');
  },
  sarif: (text) => assert.equal((JSON.parse(text) as { version: string }).version, '2.1.0'),
  github: (text) => {
    for (const line of text.trimEnd().split('\n')) assert.match(line, /^::(?:warning|notice) file=|^\d/u);
  },
  gitlab: (text) => assert.equal((JSON.parse(text) as unknown[]).length, 2),
  junit: (text) => {
    assert.equal(XMLValidator.validate(text), true);
    new XMLParser().parse(text);
  },
  html: (text) => {
    const { document } = parseHTML(text);
    const plain = (selector: string) => document.querySelectorAll(selector).length;
    assert.equal(plain('script'), 1, 'one script, our own');
    assert.equal(plain('iframe, object, embed, img, link[rel=stylesheet], base'), 0);
    for (const link of document.querySelectorAll('[href], [src], [action]')) {
      for (const name of ['href', 'src', 'action']) {
        const target = link.getAttribute(name);
        if (target) assert.match(target, /^(?:https?:\/\/|#)/u);
      }
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of [...element.attributes] as { name: string }[]) assert.doesNotMatch(name, /^on/iu);
    }
  },
};

export const FORMATS: readonly Property[] = Object.keys(formats).map((id) =>
  holds(
    `format ${id}: reads back, nothing of a text is active in it`,
    answer,
    async (given) => {
      const text = await render(id, given);
      assert.ok(text.endsWith('\n'));
      inert(text);
      checks[id]?.(text, given);
    },
    30,
  ),
);
