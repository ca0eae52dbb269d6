import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { loadPatterns, parseTopics, tagSentences, tagText } from '../../src/topics/index.js';
import { document, topic } from './build.js';

describe('patterns', () => {
  test('match anywhere in the sentence, and say which one', async () => {
    const topics = [topic('ships', [], { patterns: ['(?i)\\bhull no\\. \\d+'] })];
    await loadPatterns(topics);
    const [tagged] = tagSentences(document(['They found Hull No. 17 and hull no. 4.']), topics, { title: null });
    expect(tagged?.tags).toEqual([
      {
        topic: 'ships',
        weight: 1,
        reasons: [
          { code: 'pattern', phrase: 'Hull No. 17', pattern: '(?i)\\bhull no\\. \\d+', start: 11, end: 22 },
          { code: 'pattern', phrase: 'hull no. 4', pattern: '(?i)\\bhull no\\. \\d+', start: 27, end: 37 },
        ],
      },
    ]);
  });

  test('need no keywords beside them, and give way to an exclude', async () => {
    const topics = [topic('ships', [], { patterns: ['hull'], exclude: ['hull city'] })];
    await loadPatterns(topics);
    expect(tagText('The hull leaked.', topics)).toHaveLength(1);
    const [tagged] = tagSentences(document(['In Hull City the hull leaked.']), topics, { title: null });
    expect(tagged?.tags).toEqual([]);
    expect(tagged?.leftOut).toHaveLength(1);
  });

  test('that match nothing but the empty text say nothing', async () => {
    const topics = [topic('ships', [], { patterns: ['x*'] })];
    await loadPatterns(topics);
    expect(tagText('The hull leaked.', topics)).toEqual([]);
  });

  test('take time linear in the text, whatever they are', async () => {
    const topics = [topic('trap', [], { patterns: ['(a+)+$', '(x|xx)*y'] })];
    await loadPatterns(topics);
    expect(tagText(`${'a'.repeat(5000)}!${'x'.repeat(5000)}`, topics)).toEqual([]);
  });

  test.each(['(', 'a{2,1}', '(?=a)b', '(a)\\1', '[z-a]'])('faults name their place: %s', async (pattern) => {
    const yaml = `topics:\n  - id: a\n    patterns:\n      - ${JSON.stringify(pattern)}\n`;
    const fault = await loadPatterns(parseTopics(yaml, 't.yaml')).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UserError);
    expect(fault).toMatchObject({ place: 't.yaml:4:9' });
  });

  test('tagging before they are loaded is a fault of the program', () => {
    expect(() => tagText('x', [topic('a', [], { patterns: ['y'] })])).toThrow('loadPatterns');
  });
});
