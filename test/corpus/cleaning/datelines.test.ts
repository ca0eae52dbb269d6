import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../src/corpus/document.js';
import { MORE, page } from './helper.js';

const SENTENCE = 'The council voted to close the bridge on Tuesday.';

describe('datelines', () => {
  it.each([
    ['VELMORA — ', ''],
    ['VELMORA (Wire) - ', ''],
    ['Velmora (Wire) – ', ''],
    ['NEW HARBOUR, Skerra, May 3 (Wire) — ', ''],
    ['New Harbour, May 3, 2021 - ', '2021-05-03'],
    ['VELMORA, 3 May 2021 (Wire) -- ', '2021-05-03'],
    ['(Wire) - ', ''],
  ])('%j stays in the sentence and is told as evidence', (dateline, date) => {
    const document = documentFromText(page(dateline + SENTENCE, MORE));
    expect(document.blocks[0]).toMatchObject({ kind: 'prose', text: dateline + SENTENCE });
    const found = document.evidence?.find(({ code }) => code === 'dateline');
    expect(document.text.slice(found?.start, found?.end)).toBe(dateline.trimEnd());
    expect(found?.value).toBe(date);
    expect(document.date).toBe(date || null);
  });

  it('on a line of its own is a byline', () => {
    expect(documentFromText(page('VELMORA —', SENTENCE)).blocks[0]).toMatchObject({
      kind: 'byline',
      reason: { code: 'dateline' },
    });
  });

  it.each([
    'The council - all nine of them - voted.',
    'Velmora - A town without a bridge is no town.',
    'Nobody came – nobody at all.',
    '“Never” — that was her answer.',
  ])('leaves %j', (text) => {
    expect(documentFromText(page(text, MORE)).evidence?.filter(({ code }) => code === 'dateline')).toEqual([]);
  });
});
