import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseConfig } from '../../src/cli/config.js';
import { describeUserError } from '../../src/cli/errors.js';
import { labelledPairs } from '../../src/cli/pairs-file.js';
import { linesOf } from '../../src/cli/read.js';
import { DecodeError, decode, documentFromText, loadCorpus, warningText } from '../../src/corpus/index.js';
import { ReadFault } from '../../src/corpus/readers/types.js';
import type { Document, Finding } from '../../src/corpus/types.js';
import { UserError } from '../../src/errors.js';
import { sentencesOf } from '../../src/text/index.js';
import { loadPatterns, parseTopics } from '../../src/topics/index.js';
import { readAll } from '../corpus/readers/build.js';
import { hostile } from '../formats/hostile.js';
import { anyText, anyYaml, fileOf, KINDS, packed, QUICK_KINDS } from './inputs.js';
import { holds, type Property } from './property.js';

/** Why something was not read is said in words. */
function explained(finding: Finding): void {
  assert.notEqual(warningText(finding), finding.code);
  assert.doesNotMatch(warningText(finding), /undefined|\[object/);
}

function sound(document: Document): void {
  let last = 0;
  for (const { start, end, text } of sentencesOf(document)) {
    assert.ok(start >= last && end >= start && end <= document.text.length, 'segments stand in order, inside the text');
    assert.ok(text.trim() !== '', 'no segment is blank');
    last = start;
  }
}

/** The only errors a stranger's input may cause are those that say what is wrong with it, on one line with its place. */
async function userErrorsOnly(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [first = ''] = describeUserError(error).split('\n');
    assert.match(first, /^error: .+/);
    assert.doesNotMatch(first, /RangeError|TypeError|undefined|\p{Cc}/u);
  }
}

async function readerHolds({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  try {
    for (const item of await readAll(name, bytes, { seconds: 10 })) {
      if ('fault' in item) explained(item.fault);
      else sound(documentFromText(item.document.text, item.document));
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    explained(error.finding);
  }
}

/** Writes files into a folder that is gone afterwards. */
async function inFolder(files: Record<string, string | Uint8Array>, work: (folder: string) => unknown): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'compare-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await userErrorsOnly(() => work(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const FILES: readonly Property[] = [
  holds('readers: any file of any kind gives documents or says why not', fileOf(QUICK_KINDS), readerHolds, 300),
  holds(
    'PDF: likewise',
    fileOf(KINDS).filter(({ name }) => name.endsWith('pdf')),
    readerHolds,
    10,
  ),
  holds('decoding: text, or why it is none', fc.uint8Array({ maxLength: 400 }), (bytes) => {
    try {
      assert.equal(typeof decode(bytes).text, 'string');
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      explained(error.finding);
    }
  }),
  holds('topics file: topics, or a fault with its place', anyYaml, (yaml) =>
    userErrorsOnly(async () => loadPatterns(parseTopics(yaml, 'topics.yaml'))),
  ),
  holds('configuration: options, or a fault with its place', anyYaml, (yaml) =>
    userErrorsOnly(() => parseConfig(yaml)),
  ),
  holds(
    'manifest: a corpus, or a fault with its place',
    anyYaml,
    (yaml) => inFolder({ 'corpus.yaml': yaml, 'a.txt': 'The ferry sank.' }, (folder) => loadCorpus(folder)),
    20,
  ),
  holds(
    'a folder of any files, packed or not, is a corpus, or why it is none',
    fc.tuple(fileOf(QUICK_KINDS), fileOf(QUICK_KINDS), fc.boolean()),
    ([a, b, gz]) =>
      inFolder(
        { [`a.${a.name}`]: a.bytes, [`b.${b.name}${gz ? '.gz' : ''}`]: gz ? packed(b.bytes) : b.bytes },
        (folder) => loadCorpus(folder),
      ),
    20,
  ),
  holds(
    'labelled pairs: rows, or a fault with its line',
    fc.array(fc.oneof(hostile, fc.constantFrom('\t', '\n', 'id\tpremise\thypothesis\tlabel\n', 'neutral')), {
      maxLength: 20,
    }),
    (parts) =>
      userErrorsOnly(async () => {
        async function* bytes() {
          yield Buffer.from(parts.join(''));
        }
        for await (const { premise, hypothesis } of labelledPairs(linesOf(bytes()), 'pairs.tsv')) {
          assert.ok(premise !== '' && hypothesis !== '');
        }
      }),
  ),
  holds(
    'a text of any kind makes a document',
    fc.tuple(anyText, fc.constantFrom('plain', 'markdown', 'structured')),
    ([text, format]) => sound(documentFromText(text, { format: format as 'plain' })),
  ),
];
