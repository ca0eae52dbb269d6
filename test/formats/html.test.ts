import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SCRIPT, SCRIPT_HASH } from '../../src/formats/html/script.js';
import { STYLE, STYLE_HASH } from '../../src/formats/html/style.js';
import { renderHtml } from '../../src/formats/html.js';
import { ARTICLES, comparison, many, nothing, OPTIONS, orsa, orsaWithFigures, whole } from './fixture.js';

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

  it.each<[string, object]>([
    ['everything', {}],
    ['one finding of each kind', { limit: 1 }],
    ['sorted by source', { by: 'source', limit: 1 }],
  ])(
    '%s: every link into the page leads somewhere, also where near-identical findings are shown once',
    (_, options) => {
      const { contradictions, tensions, ...rest } = orsa();
      const like = <T extends { id: string }>([first, ...others]: T[]) => [
        ...(first ? [first] : []),
        ...others.map((one) => ({ ...one, like: first?.id ?? null })),
      ];
      const copies = { ...rest, contradictions: like(contradictions), tensions: like(tensions) };
      const document = page([copies], options);
      const links = [...document.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      );
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((id) => document.getElementById(id) === null)).toEqual([]);
    },
  );

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

  it('tells where nothing was found how many pairs were only too weak', () => {
    const text = render([{ ...nothing(), weaker: { agreement: 3, contradiction: 0, tension: 0 } }]);
    expect(text).toContain(
      '<p>Nothing found among 48 compared pairs; 3 pairs too uncertain to report: --min-confidence 0.3 shows more.</p>',
    );
    expect(text).toContain('<p>Nothing found among 48 compared pairs.</p>');
  });
});

describe('html, the page around the texts', () => {
  it.each([
    ['script', SCRIPT, SCRIPT_HASH],
    ['style', STYLE, STYLE_HASH],
  ])('lets exactly its own %s run', (name, text, hash) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    expect(page().querySelector(name)?.textContent).toBe(text);
  });

  const colours = (css: string): Record<string, string> =>
    Object.fromEntries([...css.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]));
  const light = colours(STYLE.slice(0, STYLE.indexOf('@media')));
  const dark = { ...light, ...colours(STYLE.slice(STYLE.indexOf('@media'), STYLE.indexOf('}}'))) };

  // WCAG 2.2, 1.4.3 (text 4.5) and 1.4.11 (drawings 3).
  const pairs: [string, string, number][] = [
    ...['ink', 'soft', 'link', 'contra'].flatMap((ink): [string, string, number][] => [
      [ink, 'bg', 4.5],
      [ink, 'card', 4.5],
    ]),
    ...['agree', 'contra', 'tense', 'change'].map((kind): [string, string, number] => [kind, `${kind}-bg`, 4.5]),
    ...['agree', 'contra', 'tense'].map((kind): [string, string, number] => [`${kind}-fill`, 'card', 3]),
    ['mark-ink', 'mark', 4.5],
  ];
  it.each(pairs)('%s on %s has contrast enough, light and dark', (front, back, least) => {
    for (const scheme of [light, dark]) {
      expect(contrast(scheme[front] ?? '', scheme[back] ?? '')).toBeGreaterThanOrEqual(least);
    }
  });

  it('draws figures on one scale, open ends as arrows', () => {
    const [line] = page([orsaWithFigures()]).querySelectorAll('table.numbers');
    expect(line?.querySelector('caption')?.textContent).toBe('dead');
    const rows = [...(line?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map((row) => row.querySelector('td:nth-of-type(2)')?.textContent)).toEqual([
      'At least 12 people',
      '30 people',
    ]);
    expect(rows.map((row) => row.querySelectorAll('path.end').length)).toEqual([1, 0]);
  });

  it('leads from every dot, cell and list entry to what it stands for', () => {
    const document = page([orsaWithFigures(), many(40)], {}, 'report');
    const inner = [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href[0] === '#');
    expect(inner.length).toBeGreaterThan(40);
    for (const href of inner) expect(document.getElementById(href.slice(1))).not.toBeNull();
  });
});

/** Contrast ratio of two colours (`#rrggbb` or `#rgb`), 1..21, as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  const [r = 0, g = 0, b = 0] = (digits ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
