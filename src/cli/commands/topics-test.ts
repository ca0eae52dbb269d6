import { counted } from '../../counted.js';
import type { TopicTest } from '../../topics/index.js';
import type { Run } from '../command.js';
import { deliver } from '../deliver.js';
import { jsonDocument } from '../lines.js';
import { openInput } from '../open.js';
import { printableLine } from '../printable.js';

/** A topics file that fails its own tests is a fault of the configuration: exit code 2. */
export const topicsTest: Run = async (context) => {
  const { topics } = await openInput(context);
  const { loadPatterns, testTopics } = await import('../../topics/index.js');
  await loadPatterns(topics);
  const tests = testTopics(topics);
  const failed = tests.filter(({ passed }) => !passed);
  await deliver(context, (format) => {
    if (format === 'json') return jsonDocument({ schemaVersion: '1.0', tests, failed: failed.length });
    if (tests.length === 0) return 'no tests: give a topic "matches" and "ignores", lists of sentences\n';
    return `${failed.map(line).join('')}${counted(tests.length, 'test')}, ${failed.length} failed\n`;
  });
  return failed.length > 0 ? 2 : 0;
};

function line({ topic, text, expected, reasons }: TopicTest): string {
  const words = reasons.map(({ phrase, pattern }) => phrase ?? pattern).filter(Boolean);
  const because = words.length > 0 ? ` (it has ${words.join(', ')})` : '';
  return `failed: ${topic} should ${expected} “${printableLine(text)}”${printableLine(because)}\n`;
}
