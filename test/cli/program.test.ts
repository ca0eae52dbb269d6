import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { parse } from '../../src/cli/program.js';
import { memoryIo } from './io.js';

const read = (...argv: string[]) => parse(argv, commands, memoryIo());

describe('command lines that are understood', () => {
  test.each([
    [[], '', []],
    [['drones'], '', ['drones']],
    [['arms sales'], '', ['arms sales']],
    [['arms', 'sales'], '', ['arms', 'sales']],
    [['topic', 'sources'], 'topic', ['sources']],
    [['topics'], 'topics', []],
    [['topics', 'test'], 'topics test', []],
    [['report', 'a', 'b'], 'report', ['a', 'b']],
    [['sentences', '-'], 'sentences', ['-']],
    [['pair', 'One.', 'Two.'], 'pair', ['One.', 'Two.']],
    [['--corpus', 'x', 'topics'], 'topics', []],
    [['topics', '--corpus', 'x'], 'topics', []],
    [['--', '-odd'], '', ['-odd']],
  ])('%j', (argv, name, args) => {
    expect(read(...argv)).toMatchObject({ kind: 'command', command: { name }, args });
  });

  test('shared options may stand before or after the command', () => {
    const raw = { corpus: 'x', json: true };
    expect(read('--corpus', 'x', 'topics', '--json')).toMatchObject({ raw });
    expect(read('--json', 'drones', '--corpus', 'x')).toMatchObject({ raw });
  });

  test('options of one command', () => {
    expect(read('sources', '--text', 'a')).toMatchObject({ own: { text: 'a' } });
  });
});

describe('command lines that are not', () => {
  test.each([
    [['--fromat', 'json'], /Unknown option "--fromat"/, /--format/],
    [['drones', '--text', 'a'], /Unknown option "--text"/, /compare sources/],
    [['pair', 'a'], /Missing required argument "b"/i, /compare pair --help/],
    [['pair', 'a', 'b', 'c'], /"c" means nothing to "compare pair"/, /--help/],
    [['topics', 'tset'], /"tset" means nothing to "compare topics"/, /Did you mean "test"/],
    [['pair', 'a', 'b', '--since', '2020'], /--since means nothing to "compare pair"/, /compare pair --help/],
    [['drones', '--format'], /argument missing/, /--help/],
    [['help', 'sentnces'], /no command "sentnces"/, /sentences/],
  ])('%j', (argv, message, hint) => {
    let fault: unknown;
    try {
      read(...argv);
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });
});

describe('help', () => {
  test.each(commands.map(({ name }) => [name]).filter(([name]) => name !== 'help'))(
    'compare %s --help has examples and lists only what is taken',
    (name) => {
      const command = commands.find((one) => one.name === name);
      const call = read(...name.split(' ').filter(Boolean), '--help');
      expect(call.kind).toBe('text');
      const text = call.kind === 'text' ? call.text : '';
      for (const { call: example } of command?.examples ?? []) expect(text).toContain(example);
      expect(text.includes('--since')).toBe(command?.accepts.includes('since'));
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    },
  );

  test('compare help <command> is the same as --help', () => {
    expect(read('help', 'topics', 'test')).toEqual(read('topics', 'test', '--help'));
    expect(read('help')).toEqual(read('--help'));
  });
});
