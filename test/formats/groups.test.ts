import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.js';
import type { RenderOptions } from '../../src/formats/types.js';
import { OPTIONS, orsa, whole } from './fixture.js';

async function rendered(format: string, options: Partial<RenderOptions>): Promise<string> {
  const input = { comparisons: [orsa()], kind: 'topic' as const };
  return whole((await formats[format]?.render(input, { ...OPTIONS, ...options })) ?? '');
}

describe.each(['table', 'markdown', 'html', 'json', 'ndjson'])('%s', (format) => {
  test('nothing changes where nothing was asked for', async () => {
    expect(await rendered(format, { by: null })).toBe(await rendered(format, {}));
  });

  test.each(['source', 'speaker', 'date'] as const)('sorted by %s', async (by) => {
    expect(await rendered(format, { by })).not.toBe(await rendered(format, {}));
  });
});

describe.each(['table', 'markdown', 'html'])('%s for people', (format) => {
  test('groups stand in for the lists by kind, what only one source says stays', async () => {
    const text = await rendered(format, { by: 'source' });
    expect(text).toMatch(/Source by source/);
    expect(text).toMatch(/Coastal Review and Northern Courier/);
    expect(text).not.toMatch(/They agree {2}\d|### They agree|<h3>They agree/);
    expect(text).toMatch(/Only one source says/);
  });

  test('--limit counts what is not shown', async () => {
    expect(await rendered(format, { by: 'source', limit: 1 })).toMatch(/\d+ more/);
  });
});

test.each(['csv', 'sarif'])('%s has no groups', async (format) => {
  expect(await rendered(format, { by: 'date' })).toBe(await rendered(format, {}));
});

test('the JSON names findings that are listed, and speakers with who carries them', async () => {
  const json = JSON.parse(await rendered('json', { by: 'speaker', limit: 1 }));
  const listed = new Set(
    [...json.agreements, ...json.contradictions, ...json.tensions].map(({ id }: { id: string }) => id),
  );
  const named = json.groups.flatMap((group: Record<string, string[]>) => [
    ...(group.agreements ?? []),
    ...(group.contradictions ?? []),
    ...(group.tensions ?? []),
  ]);
  expect(new Set(named)).toEqual(listed);
  for (const { by, speakers } of json.groups) {
    expect(by).toBe('speaker');
    for (const speaker of speakers) expect(Object.keys(speaker)).toEqual(['name', 'source', 'carriedBy']);
  }
});

test('in the page every link inside it has a target, and no id stands twice', async () => {
  const page = await rendered('html', { by: 'source' });
  const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
});
