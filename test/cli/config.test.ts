import { expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config.js';

test.each([
  ['', {}],
  ['# nothing\n', {}],
  ['corpus: corpus.yaml\ntopics: topics.yaml\n', { corpus: 'corpus.yaml', topics: 'topics.yaml' }],
  [
    'engine: signals\nmin-confidence: 0.7\nlimit: 5\ncache: false\n',
    { engine: 'signals', minConfidence: '0.7', limit: '5', cache: false },
  ],
  [
    'since: 2020\nfail-on: [contradictions, tensions]\nsource: courier\n',
    { since: '2020', failOn: ['contradictions', 'tensions'], source: ['courier'] },
  ],
])('%j', async (text, expected) => {
  expect(await parseConfig(text)).toEqual(expected);
});

test.each([
  ['corpus: [a\n', /^compare\.config\.yaml:\d+:\d+$/, /not valid YAML/],
  ['- corpus\n', /:1:1$/, /option: value/],
  ['corpus: a\nengne: signals\n', /:2:1$/, /no option "engne"/, /engine/],
  ['output: /tmp/x\n', /:1:1$/, /no option "output"/],
  ['limit: many\n', /:1:1$/, /--limit takes/],
  ['strict: 3\n', /:1:1$/, /true or false/],
  ['engine: [signals, builtin]\n', /:1:1$/, /one value/],
  ['corpus: {a: b}\n', /:1:1$/, /takes a text/],
])('%j is refused at its place', async (text, place, message, hint?: RegExp) => {
  await expect(parseConfig(text)).rejects.toMatchObject({
    name: 'UserError',
    place: expect.stringMatching(place),
    message: expect.stringMatching(message),
    ...(hint ? { hint: expect.stringMatching(hint) } : {}),
  });
});
