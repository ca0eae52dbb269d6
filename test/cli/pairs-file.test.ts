import { describe, expect, test } from 'vitest';
import { type LabelledPair, labelledPairs } from '../../src/cli/pairs-file.js';
import { linesOf } from '../../src/cli/read.js';

async function read(text: string, pieces = 7): Promise<LabelledPair[]> {
  async function* bytes() {
    const all = new TextEncoder().encode(text);
    for (let at = 0; at < all.length; at += pieces) yield all.subarray(at, at + pieces);
  }
  const pairs: LabelledPair[] = [];
  for await (const pair of labelledPairs(linesOf(bytes()), 'pairs.tsv')) pairs.push(pair);
  return pairs;
}

const HEAD = 'id\tpremise\thypothesis\tlabel\n';

describe('rows that are understood', () => {
  test.each([
    ['plain', `${HEAD}7\tIt rained.\tIt was wet.\tneutral\n`],
    [
      'columns in another order, others ignored',
      'label\textra\thypothesis\tid\tpremise\nneutral\tx\tIt was wet.\t7\tIt rained.',
    ],
    ['Windows line ends and a byte order mark', `\uFEFF${HEAD.trimEnd()}\r\n7\tIt rained.\tIt was wet.\tneutral\r\n`],
    ['empty lines and capitals', `${HEAD.toUpperCase()}\n\n7\tIt rained.\tIt was wet.\tNeutral\n\n`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual([{ id: '7', premise: 'It rained.', hypothesis: 'It was wet.', label: 'neutral' }]);
  });

  test('quotation marks are part of the text', async () => {
    const [pair] = await read(`${HEAD}1\t"Yes", he said.\tHe said "no\tcontradiction\n`);
    expect(pair).toMatchObject({ premise: '"Yes", he said.', hypothesis: 'He said "no' });
  });

  test('directional is entailment; without an id the line number stands in', async () => {
    const pairs = await read('premise\thypothesis\tlabel\nHe ran home.\tHe ran.\tdirectional\n');
    expect(pairs).toMatchObject([{ id: '2', label: 'entailment' }]);
  });

  test('characters cut between two pieces come out whole', async () => {
    const [pair] = await read(`${HEAD}1\tÀ Téhéran, 🚀.\t日本\tneutral\n`, 1);
    expect(pair).toMatchObject({ premise: 'À Téhéran, 🚀.', hypothesis: '日本' });
  });
});

describe('rows that are not', () => {
  test.each([
    ['', 'pairs.tsv', /empty/],
    ['id\tpremise\tlabel\n', 'pairs.tsv:1', /no column "hypothesis"/],
    [`${HEAD}1\ta\tb\n`, 'pairs.tsv:2', /3 of 4 columns/],
    [`${HEAD}1\ta\tb\tneutral\n2\ta\tb\tentailmnt\n`, 'pairs.tsv:3', /cannot be "entailmnt"/],
    [`${HEAD}1\ta\tb\tconstructor\n`, 'pairs.tsv:2', /cannot be "constructor"/],
    [`${HEAD}1\t\tb\tneutral\n`, 'pairs.tsv:2', /premise is empty/],
  ])('%j', async (text, place, message) => {
    await expect(read(text)).rejects.toMatchObject({
      name: 'UserError',
      place,
      message: expect.stringMatching(message),
    });
  });
});
