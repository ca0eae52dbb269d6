import { expect, test } from 'vitest';
import { resolveTargets } from '../../src/cli/targets.js';

const FORMATS = [
  { id: 'table', extensions: ['txt'] },
  { id: 'json', extensions: ['json'] },
  { id: 'markdown', extensions: ['md', 'markdown'] },
];

test.each([
  { outputs: [], format: null, to: [['table', null]] },
  { outputs: [], format: 'json', to: [['json', null]] },
  { outputs: ['a.json'], format: null, to: [['json', 'a.json']] },
  { outputs: ['a.JSON'], format: null, to: [['json', 'a.JSON']] },
  { outputs: ['markdown:a.json'], format: null, to: [['markdown', 'a.json']] },
  {
    outputs: ['a.json', 'md/b.md'],
    format: null,
    to: [
      ['json', 'a.json'],
      ['markdown', 'md/b.md'],
    ],
  },
  { outputs: ['C:\\reports\\x.json'], format: null, to: [['json', 'C:\\reports\\x.json']] },
  { outputs: ['c:/reports/x.md'], format: null, to: [['markdown', 'c:/reports/x.md']] },
  { outputs: ['json:C:\\x'], format: null, to: [['json', 'C:\\x']] },
  { outputs: ['./odd:name.json'], format: null, to: [['json', './odd:name.json']] },
  { outputs: ['a.txt'], format: null, to: [['table', 'a.txt']] },
  { outputs: ['a.txt'], format: 'json', to: [['json', 'a.txt']] },
  { outputs: ['report'], format: 'json', to: [['json', 'report']] },
  { outputs: ['a.md'], format: 'json', to: [['markdown', 'a.md']] },
  { outputs: ['-'], format: 'json', to: [['json', null]] },
  { outputs: ['-'], format: null, to: [['table', null]] },
  {
    outputs: ['json:-', 'a.md'],
    format: null,
    to: [
      ['json', null],
      ['markdown', 'a.md'],
    ],
  },
])('$outputs with format $format', ({ outputs, format, to }) => {
  expect(resolveTargets(outputs, format, FORMATS).map((target) => [target.format, target.file])).toEqual(to);
});

test.each([
  { outputs: ['jsn:a'], format: null, message: /no format "jsn"/ },
  { outputs: [], format: 'markdwon', message: /no format "markdwon"/ },
  { outputs: ['a.pdf'], format: null, message: /ending of "a.pdf"/ },
  { outputs: ['report'], format: null, message: /ending of "report"/ },
  { outputs: ['a.json', 'json:a.json'], format: null, message: /Two outputs go to a.json/ },
  { outputs: ['json:-', 'markdown:-'], format: null, message: /Two outputs go to standard output/ },
])('refuses $outputs with format $format', ({ outputs, format, message }) => {
  expect(() => resolveTargets(outputs, format, FORMATS)).toThrow(message);
});
