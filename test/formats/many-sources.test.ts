import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { comparison, OPTIONS, whole } from './fixture.js';

/** 120 papers: 40 say something, 80 are silent. */
const articles = Array.from({ length: 120 }, (_, i) => {
  const n = String(i).padStart(3, '0');
  const long = i === 0 ? ` and ${'so on and '.repeat(60)}so forth` : '';
  return { id: `d${n}`, source: `Paper ${n}`, date: '2031-05', sentences: [`The dam of village ${n} holds${long}.`] };
});
const silent = articles.slice(40).map(({ id }) => id);
const answer = comparison(articles, { unique: articles.slice(0, 40).map(({ id }) => `${id}-1`) }, silent);
const rendered = async (format: string): Promise<string> =>
  whole((await formats[format]?.render({ comparisons: [answer], kind: 'topic' }, OPTIONS)) ?? '');

describe('with 120 sources', () => {
  test('the terminal page stays a page, and counts what it does not show', async () => {
    const text = await rendered('table');
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text).toMatch(/… 108 more sources, 80 of them silent/);
    expect(text).toMatch(/Silent: (?:Paper\s\d+,?\s){8}and\s72\smore/);
    expect(text).toMatch(/… 36 more sources/);
    expect(text).toMatch(/…”/);
  });

  test('Markdown folds long lists of names away', async () => {
    expect(await rendered('markdown')).toMatch(/<summary><b>Silent:<\/b> 80 sources<\/summary>/);
  });

  test('so does the web page', async () => {
    const page = await rendered('html');
    expect(page).toMatch(/<summary>108 more sources<\/summary>/);
    expect(page).toMatch(/<summary>Silent: 80 sources<\/summary>/);
  });
});
