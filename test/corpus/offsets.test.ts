import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextMeta } from '../../src/corpus/document.js';
import { documentFromText } from '../../src/corpus/document.js';
import { spanToOriginal } from '../../src/corpus/original.js';

/** Pieces that texts are made of: words, every kind of line end and space, markup, boilerplate, broken characters. */
const piece = fc.oneof(
  fc.constantFrom(
    'The minister',
    'said',
    'no.',
    'Iron ore',
    'prices',
    'rose',
    'co-',
    'operation',
    'U.S.',
    '“Never.”',
    'and',
    '3 March 2021',
  ),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '\f',
    '\u2028',
    '\t',
    '  ',
    '\u00a0',
    '\u200b',
    ' \n ',
    '\u00ad\n',
  ),
  fc.constantFrom(
    '# ',
    '- ',
    '> ',
    '**',
    '_',
    '[a](b)',
    '![x](y)',
    '```\n',
    '<!-- c -->',
    '<b>',
    '&amp;',
    '| a | b |',
    '---\n',
    '\\*',
  ),
  fc.constantFrom(
    'top of page',
    'Photo: A. Body',
    '• Name : X',
    'References',
    '12',
    '\ud83d\ude80',
    '\ud800',
    '\u0000',
    '\u064f',
  ),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ').replace(/ (?=[\n\r])/g, ''));

describe.each<NonNullable<TextMeta['format']>>(['plain', 'markdown', 'structured'])('blocks of %s text', (format) => {
  it('keep the text, map back character by character, stand in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (original) => {
        const document = documentFromText(original, { format });
        expect(document.text).toBe(original);
        let last = 0;
        for (const block of document.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThan(block.start);
          last = block.end;
          let at = 0;
          let place = block.start;
          for (const run of block.runs) {
            expect(run.at).toBeGreaterThanOrEqual(at);
            expect(run.start).toBeGreaterThanOrEqual(place);
            expect(run.length).toBeGreaterThan(0);
            expect(block.text.slice(run.at, run.at + run.length)).toBe(
              original.slice(run.start, run.start + run.length),
            );
            at = run.at + run.length;
            place = run.start + run.length;
          }
          expect(place).toBeLessThanOrEqual(block.end);
          expect(at).toBeLessThanOrEqual(block.text.length);
          const whole = spanToOriginal(block, 0, block.text.length);
          expect(whole.start).toBeGreaterThanOrEqual(block.start);
          expect(whole.end).toBeLessThanOrEqual(block.end);
          expect(block.reason === null).toBe(block.kind === 'prose');
        }
        expect(last).toBeLessThanOrEqual(original.length);
      }),
      { numRuns: 400 },
    );
  });
});

it('no letter of plain text is lost: whatever is in no block is white space', () => {
  fc.assert(
    fc.property(text, (original) => {
      const { blocks } = documentFromText(original);
      let at = 0;
      let between = '';
      for (const block of blocks) {
        between += original.slice(at, block.start);
        at = block.end;
      }
      between += original.slice(at);
      expect(between.replace(/[\s\u200b\u0085]/gu, '')).toBe('');
      // Inside a block, only white space, split-word hyphens and omitted stretches stand outside the runs.
      for (const block of blocks) {
        let place = block.start;
        let left = '';
        for (const run of block.runs) {
          left += original.slice(place, run.start);
          place = run.start + run.length;
        }
        left += original.slice(place, block.end);
        for (const { start, end } of block.omitted ?? []) left = left.replace(original.slice(start, end), '');
        if (!/^---|^\+\+\+/.test(original)) expect(left.replace(/[\s\u200b\u0085\u00ad\u2010-]/gu, '')).toBe('');
      }
    }),
    { numRuns: 400 },
  );
});
