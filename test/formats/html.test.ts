import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/formats/html.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';

const render = (comparisons = [orsa()], options = {}, kind: 'topic' | 'report' = 'topic'): string =>
  whole(renderHtml({ comparisons, kind }, { ...OPTIONS, ...options }));
const page = (...args: Parameters<typeof render>) => parseHTML(render(...args)).document;
const texts = (elements: Iterable<{ textContent: string | null }>): string[] =>
  [...elements].map((element) => element.textContent ?? '');

describe('html', () => {
  it('is one page: a title, a link to every topic, its sections in order', () => {
    const document = page([orsa(), nothing()], {}, 'report');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const link of document.querySelectorAll('nav a')) {
      const id = (link.getAttribute('href') ?? '').slice(1);
      expect(document.getElementById(id)).not.toBeNull();
    }
    const headings = texts(document.querySelectorAll('section:first-of-type h3'));
    expect(headings.map((text) => text.replace(/ \d+$/, ''))).toEqual(
      expect.arrayContaining([
        'They agree',
        'They contradict each other',
        'In tension',
        'Changed over time',
        'Only one source says',
      ]),
    );
  });

  it('never skips a heading level', () => {
    const levels = [...page().querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
    for (const [i, level] of levels.entries()) if (i > 0) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('gives every id once', () => {
    const ids = [...page([orsa(), orsa()], {}, 'report').querySelectorAll('[id]')].map(({ id }) => id);
    const own = ids.filter((id) => !id.startsWith('topic-'));
    expect(new Set(own).size).toBe(own.length);
  });

  it('shows a pair with its quotes, marks, citations and confidence', () => {
    const [found] = page().querySelectorAll('.finding.contradiction');
    expect(found?.querySelector('h4')?.textContent).toBe(
      'One denies what the other says: “had inspected” against “not been inspected”',
    );
    expect(found?.querySelector('.sure')?.textContent).toBe('83 %');
    expect(texts(found?.querySelectorAll('mark') ?? [])).toEqual(['had inspected', 'not been inspected']);
    expect(texts(found?.querySelectorAll('figcaption') ?? [])).toEqual([
      'Northern Courier, 2021-03-02, courier.txt:3',
      'Valley Post, 2021-03-04, valley.txt:3',
    ]);
    expect(found?.querySelector('a')?.getAttribute('href')).toBe('https://courier.example/orsa?id=1&page=2');
  });

  it('asks for nothing from anywhere', () => {
    const text = render();
    expect(text).toContain("default-src 'none'");
    const document = page();
    expect(document.querySelectorAll('link, img, iframe, script[src], object, embed')).toHaveLength(0);
    expect(text).not.toMatch(/@import|url\(/);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image', '<img src=x onerror=alert(1)>'],
    ['the end of the page', '</body></html><h1>x</h1>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['a comment', '<!--'],
    ['a style', '</style><style>*{display:none}'],
  ])('%s in a text stays text', (_, text) => {
    const articles = ARTICLES.map((one) => ({
      ...one,
      source: `${text} ${one.source}`,
      title: text,
      date: text,
      url: `javascript:${text}`,
      sentences: one.sentences.map(() => text),
    }));
    const { agreements, contradictions, tensions, changes, unique } = orsa();
    const answer = comparison(articles, { agreements, contradictions, tensions, changes, unique });
    answer.topic.label = text;
    const plain = page([orsa()]);
    const hostile = page([answer]);
    const shape = (document: ReturnType<typeof page>): string[] =>
      [...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName))].sort();
    expect(shape(plain)).toEqual(expect.arrayContaining(shape(hostile)));
    expect(hostile.querySelectorAll('h1')).toHaveLength(1);
    for (const element of hostile.querySelectorAll('*')) {
      expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
    }
    for (const link of hostile.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(?:#|https?:)/);
  });

  it('says plainly that nothing was found', () => {
    expect(render([nothing()])).toContain('<p>Nothing found among 48 compared pairs.</p>');
  });
});
