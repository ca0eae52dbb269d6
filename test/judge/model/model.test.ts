import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHIPPED_MODEL } from '../../../src/judge/model/files.js';
import { openModel } from '../../../src/judge/model/index.js';
import type { PairModel, TextPair } from '../../../src/judge/model/types.js';

const pair = (premise: string, hypothesis: string): TextPair => ({ premise, hypothesis });

const port = pair(
  'A storm shut the port of Varna on Monday.',
  'The port of Varna was closed on Monday because of a storm.',
);
const toll = pair('The flood killed 12 people in the valley.', 'No one died in the flood, the governor said.');
const wages = pair('The union asked for higher wages.', 'Heavy snow is expected in the north at the weekend.');

let model: PairModel;
beforeAll(async () => {
  model = await openModel();
});
afterAll(() => model.close());

describe('the shipped model', () => {
  // Whoever changes weights, tokenizer or runtime sees it here.
  test.each([
    { name: 'agreement', texts: port, relation: 'agree', at: 0.9916, nli: 'entailment', by: 0.8346 },
    { name: 'contradiction', texts: toll, relation: 'contradict', at: 0.8051, nli: 'contradiction', by: 0.8337 },
    { name: 'nothing to do with each other', texts: wages, relation: 'none', at: 0.9735, nli: 'neutral', by: 0.9748 },
  ] as const)('reads $name', async ({ texts, relation, at, nli, by }) => {
    const [reading] = await model.read([texts], { whole: true });
    expect(reading?.relation[relation]).toBeCloseTo(at, 3);
    expect(reading?.nli[nli]).toBeCloseTo(by, 3);
  });

  test('reads a pair the same alone and among others', async () => {
    const [alone] = await model.read([toll]);
    expect((await model.read([port, toll, wages]))[1]).toEqual(alone);
  });

  test('reads a sentence the same whatever it was beside before', async () => {
    const swapped = pair(wages.hypothesis, toll.premise);
    const fresh = await openModel();
    const [alone] = await fresh.read([swapped]);
    await fresh.close();
    expect((await model.read([wages, toll, swapped]))[2]).toEqual(alone);
  });

  test('ends half way up with a pair that is plainly unrelated, and with no other', async () => {
    const [ended, ...others] = await model.read([wages, port, toll]);
    const [, ...whole] = await model.read([wages, port, toll], { whole: true });
    expect(ended?.nli).toEqual({ entailment: 0, neutral: 1, contradiction: 0 });
    expect(ended?.relation.none).toBeGreaterThan(0.5);
    expect(others).toEqual(whole);
  });
});

describe('a model folder that cannot be trusted is refused', () => {
  test.each([
    { file: 'sentence.onnx', harm: (path: string) => rm(path), says: 'sentence.onnx cannot be used: it is missing' },
    {
      file: 'pair.onnx',
      harm: (path: string) => writeFile(path, 'x'),
      says: 'pair.onnx cannot be used: its checksum',
    },
    {
      file: 'upper.onnx',
      harm: (path: string) => writeFile(path, 'x'),
      says: 'upper.onnx cannot be used: its checksum',
    },
    { file: 'tokenizer.json', harm: (path: string) => writeFile(path, '{}'), says: 'tokenizer.json cannot be used' },
    {
      file: 'config.json',
      harm: (path: string) => writeFile(path, '{'),
      says: 'config.json cannot be used: it is not JSON',
    },
  ])('$file', async ({ file, harm, says }) => {
    const folder = await mkdtemp(join(tmpdir(), 'compare-model-'));
    try {
      await cp(SHIPPED_MODEL, folder, { recursive: true });
      await harm(join(folder, file));
      await expect(openModel(folder)).rejects.toThrow(says);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
