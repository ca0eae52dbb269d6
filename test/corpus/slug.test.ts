import { describe, expect, it } from 'vitest';
import { slug } from '../../src/corpus/slug.js';

describe('slug', () => {
  it.each([
    ['Asharq Al-Awsat', 'asharq-al-awsat'],
    ['The New Harbour Times', 'the-new-harbour-times'],
    ["Jane's Weekly", 'janes-weekly'],
    ['Jane’s Weekly', 'janes-weekly'],
    ['U.S. News & Views', 'u-s-news-views'],
    ['El País', 'el-país'],
    ['Новая газета', 'новая-газета'],
    ['朝日新聞', '朝日新聞'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['  spaced   out  ', 'spaced-out'],
    ['!!!', 'u21-u21-u21'],
    ['', 'unnamed'],
  ])('%j -> %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it('does not depend on how accents are composed', () => {
    expect(slug('Le Monde libre\u0301')).toBe(slug('Le Monde libr\u00e9'.replace('\u00e9', 'e\u0301')));
  });
});
