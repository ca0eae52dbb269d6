import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/corpus/document.js';
import { spanToOriginal } from '../../../src/corpus/original.js';

const textOf = (text: string): string => documentFromText(text, { format: 'plain' }).blocks[0]?.text ?? '';

describe('headlines in the middle of a sentence are cut out', () => {
  it.each([
    [
      'grown onto the repeated name',
      'Governor Ida Brandt Ida Maria BrandtHarbour plan fails in Velmora Five takeaways from the vote MORE said on Monday that the bridge would stay closed.',
      'Governor Ida Brandt said on Monday that the bridge would stay closed.',
    ],
    [
      'behind the repeated name',
      'The bill was written by Olaf Renn Olaf Renn Senate outlook slides for the coalition Overnight Energy: Dam talks stall | Prices up MORE, who chairs the panel.',
      'The bill was written by Olaf Renn, who chairs the panel.',
    ],
    [
      'twice in one paragraph',
      'Mayor Tessa Holm Tessa HolmMayor calls a vote on the harbour MORE (Velmora) met Olaf Renn Olaf RennCouncil delays its report again MORE on Friday.',
      'Mayor Tessa Holm (Velmora) met Olaf Renn on Friday.',
    ],
  ])('%s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  it.each([
    ['a word in capitals', 'Brandt said the town needs MORE money for the bridge, and Brandt meant it.'],
    [
      'a name that comes back',
      'Ida Brandt met Olaf Renn on Monday. Brandt said Renn wants MORE money than the town has.',
    ],
    [
      'no closing word',
      'Governor Ida Brandt Ida Maria BrandtHarbour plan fails in Velmora said on Monday that it would stay.',
    ],
  ])('not %s', (_, text) => {
    expect(textOf(text)).toBe(text);
  });

  it('offsets still lead to the document, and the stretch is told with its reason', () => {
    const text =
      'Governor Ida Brandt Ida Maria BrandtHarbour plan fails in Velmora MORE said on Monday that the bridge would stay closed.';
    const [block] = documentFromText(text, { format: 'plain' }).blocks;
    if (!block) throw new Error('a paragraph is a block');
    const at = block.text.indexOf('Monday');
    const place = spanToOriginal(block, at, at + 6);
    expect(text.slice(place.start, place.end)).toBe('Monday');
    expect(block.omitted?.map(({ start, end, reason }) => [text.slice(start, end), reason.code])).toEqual([
      [' Ida Maria BrandtHarbour plan fails in Velmora MORE', 'navigation'],
    ]);
  });
});
