import { describe, expect, test } from 'vitest';
import { describeUserError, reportError } from '../../src/cli/errors.js';
import { printable } from '../../src/cli/printable.js';
import { UserError } from '../../src/errors.js';
import { memoryIo } from './io.js';

test('place, message, offending line with its caret, and what to do', () => {
  const error = new UserError('Expected a list.', {
    place: 'data\\topics.yaml:3:5',
    excerpt: '3 |     keywords: drones\n        ^',
    hint: 'Write keywords: [drones].',
  });
  expect(describeUserError(error)).toBe(`error: data/topics.yaml:3:5: Expected a list.

    3 |     keywords: drones
            ^

  Write keywords: [drones].
`);
});

describe('what ends up on standard error', () => {
  test.each([
    ['a fault of the user', new UserError('No such topic.'), false, /^error: No such topic\.\n$/],
    [
      'a fault of the program: one line, how to see more, no stack',
      new TypeError('x is\nnot a function'),
      false,
      /^error: x is not a function\n.*--debug.*\n$/,
    ],
    ['the stack on request', new TypeError('x'), true, /at .*errors\.test/],
    ['something thrown that is no error', 'oops', false, /^error: oops\n/],
    ['an error without a message', new Error(''), false, /^error: unknown fault\n/],
  ])('%s', async (_, error, debug, expected) => {
    const io = memoryIo();
    expect(await reportError(error, io, debug)).toBe(2);
    expect(io.stderr.text).toMatch(expected);
    expect(io.stdout.text).toBe('');
  });
});

describe('characters that would steer a terminal are named', () => {
  test.each([
    ['\u001b[31mred', '<1B>[31mred'],
    ['a\u0007b\u0000c', 'a<07>b<00>c'],
    ['\u009b2J', '<9B>2J'],
    ['abc\u202edef', 'abc<202E>def'],
    ['\ud800 lone', '<D800> lone'],
    ['over\rwrite', 'overwrite'],
    ['plain\ttext\nwith ünïcode 日本 👩‍🚀', 'plain\ttext\nwith ünïcode 日本 👩‍🚀'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
