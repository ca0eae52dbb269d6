import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/corpus/cleaning/draft.js';
import { markup } from '../../../src/corpus/cleaning/markup.js';
import type { Role, Unit } from '../../../src/corpus/layout/types.js';

const unit = (role: Role, reason: Unit['reason'] = null): Unit => ({
  start: 0,
  end: 4,
  text: 'Text',
  runs: [{ at: 0, start: 0, length: 4 }],
  omitted: [],
  gap: 1,
  role,
  reason,
});

describe('markup', () => {
  it.each<[Role, string | null]>([
    ['heading', 'heading'],
    ['caption', 'caption'],
    ['furniture', 'navigation'],
    ['matter', 'card'],
    ['text', null],
    ['item', null],
    ['quotation', null],
  ])('%s -> %s', (role, kind) => {
    const { marks } = markup.run(draftOf('Text', [unit(role)], true), new Map());
    expect(marks[0]?.kind ?? null).toBe(kind);
  });

  it('hands on the reason', () => {
    const { marks } = markup.run(draftOf('Text', [unit('matter', { code: 'table' })], true), new Map());
    expect(marks[0]?.reason).toEqual({ code: 'table' });
  });
});
