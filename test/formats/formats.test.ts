import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { many, nothing, OPTIONS, orsa, whole } from './fixture.js';

const ids = Object.keys(formats);

describe('formats', () => {
  it('are known by their ids', () => {
    expect(ids).toEqual([
      'table', 'json', 'ndjson', 'csv', 'markdown', 'sarif', 'github', 'gitlab', 'junit', 'html',
    ]); // biome-ignore format: a list
  });

  it('claim no file ending twice', () => {
    const endings = Object.values(formats).flatMap(({ extensions }) => extensions);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it.each(ids)('%s says nothing of the machine or the moment: the same input gives the same text', async (id) => {
    const render = async (): Promise<string> =>
      whole((await formats[id]?.render({ comparisons: [orsa(), nothing()], kind: 'report' }, OPTIONS)) ?? '');
    const first = await render();
    expect(first.length).toBeGreaterThan(0);
    expect(first.endsWith('\n')).toBe(true);
    expect(await render()).toBe(first);
  });

  it.each(ids)('%s bears a thousand findings, in pieces', async (id) => {
    const rendered =
      (await formats[id]?.render({ comparisons: [many(1000)], kind: 'topic' }, { ...OPTIONS, limit: 1000 })) ?? '';
    const longest =
      typeof rendered === 'string' ? rendered.length : Math.max(...[...rendered].map((piece) => piece.length));
    // No piece holds the whole answer (the table and SARIF hand out a section at a time).
    expect(longest).toBeLessThan(2_000_000);
  });
});
