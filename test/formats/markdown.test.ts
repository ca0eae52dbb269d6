import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/formats/markdown/budget.js';
import { renderMarkdown } from '../../src/formats/markdown.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';
import { hostile } from './hostile.js';

const render = (comparisons = [orsa()], options = {}, kind: 'topic' | 'report' = 'topic'): string =>
  whole(renderMarkdown({ comparisons, kind }, { ...OPTIONS, ...options }));

describe('markdown', () => {
  it('begins with the counts, each topic a link to its section', () => {
    const text = render([orsa(), nothing()], {}, 'report');
    expect(text).toMatch(
      /^# .+\n\n\| Topic \| Sources \| Agreements \| Contradictions \| Tensions \| Changes \| Silent \|\n/,
    );
    expect(text).toContain('| [The Orsa dam](#topic-orsa-dam) | 4 | 1 | 2 | 1 | 2 | 1 |');
    expect(text).toContain('## <a id="topic-orsa-dam"></a>The Orsa dam');
  });

  it('folds each finding away under a line that says who, why and how sure', () => {
    expect(render()).toContain(
      [
        '<details><a id="finding-contradiction-1"></a><summary><b>Northern Courier / Valley Post</b> · one denies what the other says: “had inspected” against “not been inspected” · 83 %</summary>',
        '',
        '| <b>Northern Courier</b>, 2021-03-02 | <b>Valley Post</b>, 2021-03-04 |',
        '|:--|:--|',
        '| “The operator <b>had inspected</b> the dam in January.” | “The dam had <b>not been inspected</b> since 2017.” |',
        '| [courier.txt:3](<https://courier.example/orsa?id=1&page=2>) | valley.txt:3 |',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it.each([
    [['courier-2'], '1 more sentence of these sources says the same.'],
    [['courier-2', 'valley-2'], '2 more sentences of these sources say the same.'],
  ])('counts what else a source says of what is agreed: %j', (others, said) => {
    const answer = orsa();
    const agreements = answer.agreements.map((one) => ({ ...one, claims: [...one.claims, ...others] }));
    expect(render([{ ...answer, agreements }])).toContain(`\n\n${said}\n`);
  });

  it('tells changes over time from tensions, the older text first', () => {
    const text = render();
    expect(text.slice(text.indexOf('### In tension'), text.indexOf('### Changed over time'))).not.toContain(
      'holds water',
    );
    expect(text).toContain('| <b>Coastal Review</b>, 2022-07 | <b>港湾日報 🌊</b>, 2023 |');
  });

  it('says what was looked at, what was left out and who is silent', () => {
    const text = render();
    expect(text).toContain('**Silent:** The Almanac.');
    expect(text).toContain('48 compared; left out: 9 share no telling word');
    expect(render([nothing()])).toContain('### They contradict each other\n\nNothing found among 48 compared pairs.');
  });

  it('tells where nothing was found how many pairs were only too weak', () => {
    const text = render([{ ...nothing(), weaker: { agreement: 3, contradiction: 0, tension: 1 } }]);
    expect(text).toContain(
      '### They agree\n\nNothing found among 48 compared pairs; 3 pairs too uncertain to report: --min-confidence 0.3 shows more.',
    );
    expect(text).toContain('### They contradict each other\n\nNothing found among 48 compared pairs.');
  });

  it('shows who agrees and disagrees with whom', () => {
    expect(render()).toContain('| Northern Courier | – | 1 / 2 / 1 | 0 / 0 / 1 | 1 / 0 / 0 |');
  });

  it.each([
    ['an image', '<img src=x onerror=alert(1)>'],
    ['a comment', '<!-- hidden'],
    ['the end of the fold', '</details>'],
    ['a link', '[click](javascript:alert(1))'],
    ['a diagram', '```mermaid graph TD; A-->B ```'],
    ['a table cell', 'a | b | c'],
    ['a mention', '@octocat'],
    ['a heading', '# Heading'],
    ['front matter', '--- title: x ---'],
  ])('%s in a text stays text', (_, text) => {
    const articles = ARTICLES.map((one) => ({
      ...one,
      source: `${text} ${one.source}`,
      title: text,
      url: `https://x.example/${text}`,
      sentences: one.sentences.map(() => text),
    }));
    const { agreements, contradictions, tensions, unique } = orsa();
    const answer = comparison(articles, { agreements, contradictions, tensions, unique });
    answer.topic.label = text;
    // A link's address is no text: that it is a web address is all that matters.
    const shown = render([answer]).replace(/\]\(<https:[^<>\s]*>\)/g, '](<https:>)');
    const tags = [...shown.matchAll(/(?<!\()<\/?([a-z!][\w-]*)/gi)].map(([, name]) => name);
    expect([...new Set(tags)].sort()).toEqual(['a', 'b', 'br', 'details', 'summary']);
    expect(shown.match(/<details>/g)?.length).toBe(shown.match(/^<\/details>$/gm)?.length);
    expect(shown).not.toMatch(/(?<!\\)`|@octocat|<!--/);
    expect(shown).not.toMatch(/(?<!\\)\]\((?!#topic-|<https:)/);
    expect(shown).not.toMatch(/^(?:---|# Heading)/m);
  });

  it('keeps every table in shape, whatever the texts are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const articles = ARTICLES.map((one) => ({ ...one, sentences: one.sentences.map((old) => text + old) }));
        const { contradictions } = orsa();
        const shown = render([comparison(articles, { contradictions })]);
        for (const [block] of shown.matchAll(/(?:^\|.*\n)+/gm)) {
          const bars = block
            .trimEnd()
            .split('\n')
            .map((line) => line.replace(/\\[\\|]/g, '').match(/\|/g)?.length);
          expect(new Set(bars).size).toBe(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stays below the size GitHub shows and says what it left out', () => {
    const answer = orsa();
    const [first] = answer.contradictions;
    if (!first) throw new Error('the fixture has contradictions');
    answer.contradictions = Array.from({ length: 5000 }, (_, i) => ({ ...first, id: `c${i}` }));
    const text = render([answer]);
    expect(new TextEncoder().encode(text).length).toBeLessThan(1 << 20);
    const left = Number(/> ([\d,]+) more findings are left out/.exec(text)?.[1]?.replace(',', ''));
    const shown = text.match(/id="finding-c/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(1000);
    // The agreement, the three tensions and the claims of one source come after them.
    expect(left).toBe(5000 - shown + 1 + 3 + 3);
  });
});

describe('Budget', () => {
  it('leaves out what no longer fits and all that follows, but no headings', () => {
    const budget = new Budget(10);
    const take = (text: string, findings: number): string => budget.take({ text, findings });
    expect([take('12345', 1), take('1234567', 2), take('1', 1), take('heading', 0)]).toEqual([
      '12345',
      '',
      '',
      'heading',
    ]);
    expect(budget.note()).toContain('3 more findings');
  });

  it('has no note when all fits', () => {
    expect(new Budget().note()).toBe('');
  });
});
