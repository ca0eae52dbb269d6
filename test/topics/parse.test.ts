import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseTopics } from '../../src/topics/index.js';

function faultOf(yaml: string): UserError {
  try {
    parseTopics(yaml, 'my/topics.yaml');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

describe('a topics file', () => {
  test('with the three keys everyone needs', () => {
    const yaml = 'topics:\n  - id: mills\n    label: The mills\n    keywords: [mill, grain price]\n';
    expect(parseTopics(yaml, 't.yaml')).toEqual([
      {
        id: 'mills', label: 'The mills', keywords: ['mill', 'grain price'], exclude: [], patterns: [], eventLog: false,
        matches: [], ignores: [],
      }, // biome-ignore format: a table
    ]);
  });

  test('with everything', () => {
    const yaml = `
topics:
  - id: mills
    label: The mills
    keywords:
      - mill
    exclude: [run of the mill]
    patterns:
      - '(?i)flour\\s+war'
    together:
      - [grain, price]
    matches: [The mill burned.]
    ignores: [A run of the mill affair.]
    eventLog: true
    owner: the desk # an unknown key is passed over
`;
    expect(parseTopics(yaml, 't.yaml')[0]).toMatchObject({
      exclude: ['run of the mill'],
      patterns: ['(?i)flour\\s+war'],
      patternPlaces: ['t.yaml:9:9'],
      together: [['grain', 'price']],
      matches: ['The mill burned.'],
      ignores: ['A run of the mill affair.'],
      eventLog: true,
    });
  });

  test.each([
    [
      'numbers and booleans are read as written',
      '[176, 3,000, 1.50, true, no, 0x10]',
      ['176', '3', '000', '1.50', 'true', 'no', '0x10'],
    ],
    ['a text is a list between commas', '"grain price, mill"', ['grain price', 'mill']],
    ['a single number is a keyword too', '150', ['150']],
    ['each keyword once', '[mill, mill, " mill "]', ['mill']],
    ['quotes', `['don''t', "Łódź"]`, ["don't", 'Łódź']],
    ['accents in one form', '["Sa\u0303o Tome\u0301"]', ['São Tomé']],
    ['an alias', '[&a mill, *a, grain]', ['mill', 'grain']],
  ])('%s', (_, keywords, expected) => {
    expect(parseTopics(`topics: [{id: a, keywords: ${keywords}}]`, 't.yaml')[0]?.keywords).toEqual(expected);
  });

  test('without a label, the id is shown; a label may be a number', () => {
    expect(parseTopics('topics: [{id: a, keywords: [b]}]', 't.yaml')[0]?.label).toBe('a');
    expect(parseTopics('topics: [{id: a, label: 2015, keywords: [b]}]', 't.yaml')[0]?.label).toBe('2015');
  });

  test('with a byte order mark and CRLF', () => {
    const yaml = '\uFEFFtopics:\r\n  - id: a\r\n    keywords: [b, c]\r\n';
    expect(parseTopics(yaml, 't.yaml')[0]?.keywords).toEqual(['b', 'c']);
  });
});

describe('faults name their place', () => {
  test.each([
    [
      'topics:\n  - id: a\n    keyword: [b]\n',
      'my/topics.yaml:3:5',
      'There is no key "keyword" in a topic.',
      'Did you mean "keywords"?',
    ],
    [
      'topic:\n  - id: a\n',
      'my/topics.yaml:1:1',
      'There is no key "topic" in a topics file.',
      'Did you mean "topics"?',
    ],
    ['other: 1\n', 'my/topics.yaml:1:1', 'The file has no key "topics".', 'topics: [{id'],
    [
      'topics:\n  - id: a\n    keywords: [b]\n  - id: a\n    keywords: [c]\n',
      'my/topics.yaml:4:9',
      'The id "a" is used twice.',
      'first used at my/topics.yaml:2:9',
    ],
    ['topics:\n  - label: b\n    keywords: [c]\n', 'my/topics.yaml:2:5', 'The topic has no id.', 'id: drones'],
    ['topics:\n  - id: two words\n    keywords: [c]\n', 'my/topics.yaml:2:9', 'An id is one word', 'compare drones'],
    [
      'topics:\n  - id: a\n    keywords: []\n',
      'my/topics.yaml:3:5',
      'The topic "a" has nothing to look for.',
      'keywords: [drone',
    ],
    ['topics:\n  - id: a\n    keywords:\n', 'my/topics.yaml:3:5', 'nothing to look for', ''],
    ['topics:\n  - id: a\n    keywords: [b, ""]\n', 'my/topics.yaml:3:19', 'An item of "keywords" is empty.', ''],
    ['topics:\n  - id: a\n    keywords: [b, "?!"]\n', 'my/topics.yaml:3:19', '"?!" has no word to look for.', ''],
    ['topics:\n  - id: a\n    keywords: [b, [c]]\n', 'my/topics.yaml:3:19', 'should be a text', ''],
    ['topics:\n  - id: a\n    keywords: {b: c}\n', 'my/topics.yaml:3:15', '"keywords" should be a list.', ''],
    [
      'topics:\n  - id: a\n    keywords: [b]\n    eventLog: maybe\n',
      'my/topics.yaml:4:15',
      'should be true or false',
      '',
    ],
    ['topics:\n  - id: a\n    together: [[b]]\n', 'my/topics.yaml:3:16', 'needs two phrases or more', 'is a keyword'],
    ['topics: []\n', 'my/topics.yaml:1:1', 'holds no topics', ''],
    ['topics: drones\n', 'my/topics.yaml:1:9', '"topics" should be a list.', ''],
    ['topics:\n  - drones\n', 'my/topics.yaml:2:5', 'A topic should be a map', ''],
    ['- drones\n', 'my/topics.yaml:1:1', 'A topics file should be a map', ''],
    ['', 'my/topics.yaml:1:1', 'A topics file should be a map', ''],
    ['topics:\n  - id: a\n   keywords: [b\n', 'my/topics.yaml:', 'This is not valid YAML', ''],
    ['topics: [{id: a, id: b, keywords: [c]}]\n', 'my/topics.yaml:1:18', 'This is not valid YAML', ''],
  ])('%j', (yaml, place, message, hint) => {
    const fault = faultOf(yaml);
    expect(fault.place).toContain(place);
    expect(fault.message).toContain(message);
    expect(fault.hint ?? '').toContain(hint);
  });

  test('the line is shown with a caret below the place', () => {
    expect(faultOf('topics:\n  - id: a\n\tkeyword: [b]\n').excerpt?.split('\n')).toHaveLength(2);
    const fault = faultOf('topics:\n  - id: a\n    keyword: [b]\n');
    expect(fault.excerpt).toBe('    keyword: [b]\n    ^');
  });

  test('a long line is shown in part, with the caret still below the place', () => {
    const fault = faultOf(`topics: [{id: a, keywords: [${'mill, '.repeat(200)}[x]]}]`);
    const [line = '', caret = ''] = fault.excerpt?.split('\n') ?? [];
    expect(line.length).toBeLessThan(140);
    expect(line[caret.indexOf('^')]).toBe('[');
  });
});

describe('hostile files', () => {
  test.each([
    ['brackets', `topics: ${'['.repeat(50_000)}`],
    ['maps', `topics: ${'{a: '.repeat(50_000)}`],
    ['dashes', `topics:\n${'- '.repeat(50_000)}a`],
    ['indented maps', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('deep nesting is refused: %s', (_, yaml) => {
    expect(faultOf(yaml).message).toBe('The file is nested too deeply.');
  });

  test('aliases that multiply are refused', () => {
    const words = Array.from({ length: 300 }, (_, i) => `w${i}`).join(', ');
    const lists = Array(300).fill('*a').join(', ');
    const yaml = `notes: &a [${words}]\ntopics: [{id: a, keywords: [b], together: [${lists}]}]`;
    expect(faultOf(yaml).message).toContain('repeat them too often');
  });

  test('an alias inside itself is no endless loop', () => {
    expect(faultOf('topics: &a [*a]').message).toContain('should be a map');
  });

  test('a file of megabytes is refused unread', () => {
    expect(faultOf(`# ${'x'.repeat(6_000_000)}`).message).toContain('too large');
  });

  test('keys of every object are plain text here', () => {
    const [topic] = parseTopics('topics: [{id: __proto__, keywords: [constructor], toString: x}]', 't.yaml');
    expect(topic).toMatchObject({ id: '__proto__', keywords: ['constructor'] });
  });
});
