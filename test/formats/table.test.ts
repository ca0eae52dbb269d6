import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/formats/table.js';
import type { RenderOptions } from '../../src/formats/types.js';
import { ARTICLES, comparison, nothing, OPTIONS, orsa, whole } from './fixture.js';
import { hostile } from './hostile.js';

const render = (comparisons = [orsa()], options: Partial<RenderOptions> = {}, kind: 'topic' | 'report' = 'topic') =>
  whole(renderTable({ comparisons, kind }, { ...OPTIONS, ...options }));

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('table', () => {
  it('reads top to bottom: who speaks, agreements, contradictions, tensions, changes, unique, silent, examined', () => {
    const text = render();
    const order = [
      'The Orsa dam',
      'Northern Courier  2021-03-02',
      'They agree  1',
      'They contradict each other  2',
      'In tension  1',
      'Changed over time  2',
      'Only one source says  3',
      'Silent: The Almanac.',
      'Examined 60 pairs',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(places).not.toContain(-1);
  });

  it('sets a pair side by side, the deciding words marked, with who, when, where and how sure', () => {
    expect(render()).toContain(
      [
        '  1. One denies what the other says: “had inspected” against “not been inspected”               83 %',
        '     Northern Courier, 2021-03-02                   │ Valley Post, 2021-03-04',
        '     “The operator «had inspected» the dam in       │ “The dam had «not been inspected» since 2017.”',
        '     January.”                                      │',
        '     courier.txt:3                                  │ valley.txt:3',
      ].join('\n'),
    );
  });

  it('sets them one below the other where it is narrow', () => {
    expect(render([orsa()], { width: 80 })).toContain(
      [
        '     Northern Courier, 2021-03-02, courier.txt:3',
        '     “The operator «had inspected» the dam in January.”',
        '     Valley Post, 2021-03-04, valley.txt:3',
        '     “The dam had «not been inspected» since 2017.”',
      ].join('\n'),
    );
  });

  it('names the speaker inside the sentence', () => {
    expect(render([orsa()], { width: 80 })).toContain('Northern Courier, citing The mayor of Orsa, 2021-03-02');
  });

  it('tells a change over time as earlier → later, and not as a tension', () => {
    const text = render();
    expect(text).toMatch(/2022-07 {5}Coastal Review, review\.txt:2 .*50 %\n.*has not begun.*\n {2}→ 2023 {8}港湾日報/);
    expect(text.slice(text.indexOf('In tension'), text.indexOf('Changed over time'))).not.toContain('holds water');
  });

  it('says plainly that nothing was found, and among how many', () => {
    const text = render([nothing()]);
    expect(text).toContain('They contradict each other: nothing found among 48 compared pairs.');
    expect(text.replaceAll('\n', ' ')).toContain(
      '48 compared; left out: 9 share no telling word, 3 were not among the closest of either sentence.',
    );
  });

  it('tells where nothing was found how many pairs were only too weak', () => {
    const weaker = { agreement: 3, contradiction: 0, tension: 1 };
    const text = render([{ ...nothing(), weaker }]).replaceAll('\n', ' ');
    expect(text).toContain(
      'They agree: nothing found among 48 compared pairs; 3 pairs too uncertain to report: --min-confidence 0.3 shows more.',
    );
    expect(text).toContain(
      'In tension: nothing found among 48 compared pairs; 1 pair too uncertain to report: --min-confidence 0.3 shows',
    );
    expect(text).toContain('They contradict each other: nothing found among 48 compared pairs.');
  });

  it('cuts long lists, counts the rest and names the option that shows it', () => {
    const answer = orsa();
    const [first] = answer.contradictions;
    if (!first) throw new Error('the fixture has contradictions');
    answer.contradictions = Array.from({ length: 30 }, (_, i) => ({ ...first, id: `c${i}` }));
    const text = render([answer]);
    expect(text).toContain('They contradict each other  30');
    expect(text.match(/One denies/g)).toHaveLength(8);
    expect(text).toContain('… 22 more: --limit 30 shows them');
    expect(render([answer], { limit: 30 }).match(/One denies/g)).toHaveLength(30);
  });

  it('shows near-identical findings once', () => {
    const answer = orsa();
    answer.contradictions = answer.contradictions.map((one, i) =>
      i === 1 ? { ...one, like: 'contradiction-1' } : one,
    );
    const text = render([answer]);
    expect(text).toContain('They contradict each other  1');
    expect(text).toContain('also in 1 near-identical pair');
    expect(render([answer], {}, 'report')).toMatch(/Contradict.*\nThe Orsa dam +1 +1 +1 +2 +1$/m);
  });

  it('shows the sentences around a quote when asked', () => {
    expect(render([orsa()], { context: 1, width: 80 })).toContain(
      '[At least 12 people died when the dam gave way.] “The operator «had\n     inspected» the dam',
    );
  });

  it('begins a report with a table of counts', () => {
    expect(render([orsa(), nothing()], {}, 'report')).toMatch(
      /^Topic +Agree +Contradict.*\nThe Orsa dam +1 +2 +1 +2 +1\n/,
    );
  });

  it('leaves colour to its caller: none without, marks as style instead of signs with', () => {
    expect(render()).not.toContain('\x1b');
    const text = render([orsa()], { color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are escape sequences
    expect(text).toMatch(/\x1b\[1m\x1b\[4mhad inspected/);
    expect(text).not.toContain('«');
  });

  it.each([40, 60, 80, 95, 96, 100, 120, 140, 160, 200])('no line is wider than %i columns', (width) => {
    for (const color of [true, false]) {
      for (const context of [0, 2]) {
        expect(widest(render([orsa(), nothing()], { width, color, context }, 'report'))).toBeLessThanOrEqual(width);
      }
    }
  });

  it('stays within the width and steers no terminal, whatever the texts are', () => {
    const texts = fc.record({ name: hostile, text: hostile, label: hostile, width: fc.integer({ min: 40, max: 200 }) });
    fc.assert(
      fc.property(texts, ({ name, text, label, width }) => {
        const articles = ARTICLES.map((article, i) => ({
          ...article,
          source: `${article.source}${name}`,
          sentences: article.sentences.map((sentence) => (i < 2 ? text + sentence + text : text || 'x')),
        }));
        const { agreements, contradictions, tensions, changes, unique } = orsa();
        const answer = comparison(articles, { agreements, contradictions, tensions, changes, unique });
        answer.topic.label = label;
        const shown = render([answer], { width });
        expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\p{Cs}]/u);
        expect(widest(shown)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 20 },
    );
  });
});
