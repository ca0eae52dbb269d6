import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/cli/config.js';
import { main } from '../../src/main.js';
import { memoryIo } from './io.js';

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

test('--print-config: what holds, in the words of the file, and where each was set', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'compare-config-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await writeFile(join(cwd, 'compare.config.yaml'), 'engine: signals\nlimit: 3\nsource: [courier]\n');
  const printed = async (...argv: string[]): Promise<string> => {
    const io = memoryIo({ cwd });
    expect({ code: await main([...argv, '--print-config'], io), stderr: io.stderr.text }).toEqual({
      code: 0,
      stderr: '',
    });
    return io.stdout.text;
  };
  const text = await printed('crew', '--limit', '5', '--corpus', 'nowhere', '--no-cache');
  expect(parse(text)).toEqual({ corpus: 'nowhere', cache: false, engine: 'signals', limit: 5, source: ['courier'] });
  expect(text).toMatch(/^engine: "signals" # compare\.config\.yaml$/m);
  expect(text).toMatch(/^limit: 5 # typed$/m);
  expect(text).toMatch(/^# min-confidence: -$/m);
  // Only what the command takes; and what is printed can be read again.
  expect(await printed('sources')).not.toContain('engine');
  await writeFile(join(cwd, 'compare.config.yaml'), text);
  expect(parse(await printed('crew'))).toEqual(parse(text));
});
