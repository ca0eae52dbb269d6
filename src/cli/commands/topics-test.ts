import type { Run } from '../command.js';
import { deliver } from '../deliver.js';
import { counted, jsonDocument } from '../lines.js';
import { openInput } from '../open.js';
import { printableLine } from '../printable.js';

export const topicsTest: Run = async (context) => {
  const { topics } = await openInput(context);
  const { testTopics } = await import('../../topics/index.js');
  const results = testTopics(topics);
  const failed = results.filter(({ passed }) => !passed);
  await deliver(context, (format) => {
    if (format === 'json') return jsonDocument({ schemaVersion: '1.0', tests: results, failed: failed.length });
    const lines = failed.map(
      ({ topic, text, expected }) =>
        `failed: ${topic} should ${expected === 'match' ? 'match' : 'ignore'} “${printableLine(text)}”\n`,
    );
    return `${lines.join('')}${counted(results.length, 'test')}, ${failed.length} failed\n`;
  });
  return failed.length > 0 ? 2 : 0;
};
