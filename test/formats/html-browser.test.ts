import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/formats/html.js';
import { Browser, chromium } from './browser.js';
import { ARTICLES, comparison, many, OPTIONS, orsa, orsaWithFigures, whole } from './fixture.js';

const render = (...comparisons: ReturnType<typeof orsa>[]): string =>
  whole(renderHtml({ comparisons, kind: comparisons.length > 1 ? 'report' : 'topic' }, OPTIONS));

if (chromium === null) console.warn('NO CHROMIUM FOUND: the HTML page was not tried in a browser (set CHROME_PATH).');

describe.skipIf(chromium === null)('html in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.open(chromium as string);
  }, 60_000);
  afterAll(() => browser?.close());

  const shown = (): Promise<string> => browser.ask(`document.querySelector('[name=shown]').value`);
  const choose = (name: string, value: string): Promise<void> =>
    browser.ask(`{ const field = document.getElementById('filters').elements['${name}']; field.value = '${value}';
      field.dispatchEvent(new Event('input', { bubbles: true })); undefined }`);

  it('opens without an error and asks the network for nothing', async () => {
    await browser.show(render(orsaWithFigures()));
    const errors = browser.events.filter(
      ({ method, params }) =>
        method === 'Runtime.exceptionThrown' ||
        (method === 'Runtime.consoleAPICalled' && params.type === 'error') ||
        (method === 'Log.entryAdded' && params.entry.level !== 'verbose'),
    );
    expect(errors).toEqual([]);
    const asked = browser.events
      .filter(({ method }) => method === 'Network.requestWillBeSent')
      .map(({ params }) => params.request.url.slice(0, 5));
    expect(asked).toEqual(['file:']);
  });

  it.each([
    ['a', 'valley-post', '4 of 6 findings'],
    ['a', 'the-almanac', '0 of 6 findings'],
    ['least', '80', '2 of 6 findings'],
    ['from', '2022', '3 of 6 findings'],
    ['to', '2021-03', '5 of 6 findings'],
    ['to', '2020', '0 of 6 findings'],
    ['from', 'nonsense', '6 of 6 findings'],
  ])('filters: %s = %s', async (name, value, count) => {
    await browser.show(render(orsa()));
    expect(await shown()).toBe('6 of 6 findings');
    await choose(name, value);
    expect(await shown()).toBe(count);
    expect(
      await browser.ask(`[...document.querySelectorAll('.finding')].filter((one) => one.checkVisibility()).length`),
    ).toBe(Number(count.split(' ')[0]));
  });

  it('filters by kind with the keyboard alone', async () => {
    await browser.show(render(orsa()));
    await browser.ask(`document.querySelector('[name=kind][value=contradiction]').focus()`);
    await browser.press(' ', 'Space');
    expect(await shown()).toBe('4 of 6 findings');
    expect(await browser.ask(`document.querySelectorAll('.contradiction:not([hidden]).finding').length`)).toBe(0);
  });

  it('can be walked through by keyboard: first the way past the filters', async () => {
    await browser.show(render(orsa()));
    await browser.press('Tab');
    expect(await browser.ask('document.activeElement.className')).toBe('skip');
    const order: string[] = [];
    for (let i = 0; i < 12; i++) {
      await browser.press('Tab');
      order.push(await browser.ask(`document.activeElement.name || document.activeElement.tagName`));
    }
    expect(order).toEqual(['A', 'A', 'a', 'b', 'kind', 'kind', 'kind', 'kind', 'least', 'from', 'to', 'BUTTON']);
  });

  it('shows the pairs of two sources when their cell of the map is chosen', async () => {
    await browser.show(render(orsa()));
    await browser.ask(`document.querySelector('.heat a[data-a=northern-courier][data-b=valley-post]').click()`);
    expect(await shown()).toBe('4 of 6 findings');
    expect(await browser.ask('document.activeElement.classList.contains("finding")')).toBe(true);
  });

  it('copies a quote with its citation', async () => {
    await browser.show(render(orsa()));
    await browser.ask(`window.copied = ''; navigator.clipboard.writeText = async (text) => { window.copied = text; };
      document.querySelector('.contradiction .copy').click()`);
    expect(await browser.ask('window.copied')).toBe(
      '“The operator had inspected the dam in January.” (Northern Courier, 2021-03-02, courier.txt:3, https://courier.example/orsa?id=1&page=2)',
    );
  });

  it('leaves the markup of a text inert', async () => {
    const text = '<img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1">';
    const articles = ARTICLES.map((one) => ({
      ...one,
      source: text + one.source,
      sentences: one.sentences.map(() => text),
    }));
    const { agreements, contradictions } = orsa();
    await browser.show(render(comparison(articles, { agreements, contradictions })));
    expect(await browser.ask('window.hit ?? null')).toBeNull();
    expect(await browser.ask(`document.querySelectorAll('main img, main script, main svg[onload]').length`)).toBe(0);
  });

  it('runs no script but its own, should markup ever get through', async () => {
    const page = render(orsa()).replace(
      '<main',
      '<script>window.hit = 1</script><b onclick="window.hit = 1">x</b><main',
    );
    await browser.show(page);
    await browser.ask(`document.querySelector('b[onclick]').click()`);
    expect(await browser.ask('window.hit ?? null')).toBeNull();
    expect(await shown()).toBe('6 of 6 findings');
  });

  it('is whole without scripts', async () => {
    await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
    await browser.show(render(orsa()));
    await browser.send('Emulation.setScriptExecutionDisabled', { value: false });
    const { root } = await browser.send('DOM.getDocument', { depth: -1 });
    const { nodeIds } = await browser.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: '.finding:not([hidden])',
    });
    expect(nodeIds).toHaveLength(6);
    const form = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '#filters[hidden]' });
    expect(form.nodeIds).toHaveLength(1);
  });

  it('prints what is folded away, and folds it again', async () => {
    await browser.show(render(orsa()));
    const open = (): Promise<number> => browser.ask(`document.querySelectorAll('details[open]').length`);
    const all = await browser.ask(`document.querySelectorAll('details').length`);
    await browser.ask(`dispatchEvent(new Event('beforeprint'))`);
    expect(await open()).toBe(all);
    await browser.ask(`dispatchEvent(new Event('afterprint'))`);
    expect(await open()).toBe(0);
    const { data } = await browser.send('Page.printToPDF');
    expect(data.length).toBeGreaterThan(10_000);
  });

  it('does not scroll sideways on a telephone', async () => {
    await browser.send('Emulation.setDeviceMetricsOverride', {
      width: 360,
      height: 740,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await browser.show(render(orsaWithFigures()));
    expect(await browser.ask('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await browser.send('Emulation.clearDeviceMetricsOverride');
  });

  it('lays the page out anew once, not for each of 1,000 findings', async () => {
    await browser.show(render(many(1000)));
    expect(await shown()).toBe('1000 of 1000 findings');
    await browser.send('Performance.enable');
    const layouts = async (): Promise<number> => {
      await browser.ask('document.body.offsetHeight');
      const { metrics } = await browser.send('Performance.getMetrics');
      return metrics.find(({ name }: { name: string }) => name === 'LayoutCount').value;
    };
    const before = await layouts();
    await choose('least', '90');
    expect(await shown()).toBe('200 of 1000 findings');
    expect((await layouts()) - before).toBeLessThan(10);
  });
});
