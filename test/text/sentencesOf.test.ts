import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockKind, Document, Run } from '../../src/corpus/types.js';
import { sentencesOf } from '../../src/text/index.js';

/** A block for the lines from `start` to `end`: line ends become a space, a hyphen at a line's end is dropped with it. */
function block(text: string, start: number, end: number, kind: BlockKind = 'prose'): Block {
  let unwrapped = '';
  const runs: Run[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const split = unwrapped.endsWith('-');
    if (split) {
      unwrapped = unwrapped.slice(0, -1);
      (runs.at(-1) as Run).length -= 1;
    } else if (unwrapped !== '') unwrapped += ' ';
    runs.push({ at: unwrapped.length, start: start + line.index, length: line[0].length });
    unwrapped += line[0];
  }
  return { kind, text: unwrapped, runs, start, end, reason: kind === 'prose' ? null : { code: kind } };
}

function document(text: string, blocks: Block[] = [block(text, 0, text.length)]): Document {
  return {
    id: 'd', source: 's', sourceName: 'S', title: null, author: null, date: null, url: null, file: 'd.txt', text, blocks, origins: {},
  }; // biome-ignore format: a plain record
}

describe('sentencesOf', () => {
  test('points into the untouched text, across wraps and hyphens at line ends', () => {
    const text = 'The old light-\nhouse stood\nempty. Nobody\nminded.';
    const [first, second] = sentencesOf(document(text));
    expect(first).toMatchObject({
      text: 'The old lighthouse stood empty.',
      line: 1,
      column: 1,
      complete: true,
      index: 0,
    });
    expect(text.slice(first?.start, first?.end)).toBe('The old light-\nhouse stood\nempty.');
    expect(second).toMatchObject({ text: 'Nobody minded.', line: 3, column: 8, index: 1 });
    expect(text.slice(second?.start, second?.end)).toBe('Nobody\nminded.');
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines with %s ends', (_name, eol) => {
    const text = ['The gate', 'fell. The wall', 'stood.'].join(eol);
    const places = sentencesOf(document(text)).map(({ line, column }) => [line, column]);
    expect(places).toEqual([[1, 1], [2, 7]]); // biome-ignore format: pairs
  });

  test('counts columns in UTF-16 units', () => {
    expect(sentencesOf(document('🎉🎉 won. They sang.'))[1]).toMatchObject({ start: 10, column: 11 });
  });

  test('keeps a heading whole and hands on why a block is no prose', () => {
    const text = 'Who won? Nobody knows\nThe count goes on. It is slow.';
    const segments = sentencesOf(document(text, [block(text, 0, 21, 'heading'), block(text, 22, text.length)]));
    expect(segments.map(({ text, kind, block, reason }) => [text, kind, block, reason?.code ?? null])).toEqual([
      ['Who won? Nobody knows', 'heading', 0, 'heading'],
      ['The count goes on.', 'prose', 1, null],
      ['It is slow.', 'prose', 1, null],
    ]);
  });

  test.each([
    ['It rained.', true],
    ['It rained', false],
    ['It rained until the', false],
    ['He said: “It rained.”', true],
    ['It rained (all day.)', true],
    ['It rained.[3]', true],
    ['Did it rain?', true],
    ['It brought three things:', true],
    ['It rained…', true],
  ])('is "%s" complete? %s', (text, complete) => {
    expect(sentencesOf(document(text))[0]?.complete).toBe(complete);
  });

  test('a document without blocks has no sentences', () => {
    expect(sentencesOf(document('', []))).toEqual([]);
  });

  test('the slice of any text equals the sentence up to white space and line-end hyphens', () => {
    const word = fc.constantFrom(
      'the',
      'Port',
      'of',
      'call-\ning',
      'rose.',
      'Why?',
      'U.S.',
      '“Go',
      'on.”',
      '1,000',
      'é',
      '😀',
      '\n',
      '\r\n',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, text: sentence } of sentencesOf(document(text))) {
          const bare = (value: string) => value.replace(/-?\s+/g, '').replace(/\s/g, '');
          expect(bare(text.slice(start, end))).toBe(bare(sentence));
        }
      }),
    );
  });
});
