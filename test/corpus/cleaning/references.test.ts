import { describe, expect, it } from 'vitest';
import { references } from '../../../src/corpus/cleaning/references.js';
import { MORE, markOf, marksOf, PROSE, page } from './helper.js';

describe('references', () => {
  it.each([
    'Body, A. (2021) ‘Bridges and their towns’, Journal of Rivers 12(3), pp. 4–19.',
    'Body, A., Nobody, J. and de Souza, M. (2020) ‘The price of a bridge’. Available at: https://rivers.example/12',
    'Ministry of Works (2019) "Bridges at risk". Available at:',
    'Body, A. B. (2018). The old bridge of Velmora. Harbour University Press, p. 44.',
  ])('takes out %j', (block) => {
    expect(markOf(references, block)).toBe('reference referenceEntry');
  });

  it.each([
    'Body (2021) believes that the bridge was never safe.',
    'The bridge was closed (Body, 2021), and then reopened.',
    'In the words of Body (2021), “nobody asked the engineers” before the vote.',
    'Smith, J. B. to his friends, was mayor for twenty years.',
  ])('leaves %j', (block) => {
    expect(markOf(references, block)).toBeNull();
  });

  it('asks for less under a heading, and stops at the first block that is no entry', () => {
    const entries = [
      'Body, Ann. The old bridge. Harbour University Press, 2018.',
      'Works ministry yearbook, vol. 3. Velmora 2019.',
    ];
    expect(marksOf(references, page(PROSE, 'References', ...entries, MORE)).map(([text]) => text)).toEqual([
      'References',
      ...entries,
    ]);
  });

  it('leaves the word "Sources" above running text', () => {
    expect(marksOf(references, page('Sources', PROSE))).toEqual([]);
  });
});
