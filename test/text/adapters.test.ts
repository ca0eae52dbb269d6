import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url);

function importersOf(pattern: RegExp): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.ts') && !file.endsWith('.d.ts') && pattern.test(readFileSync(new URL(file, src), 'utf8')),
    )
    .sort();
}

test('one module imports natural, and only file by file', () => {
  expect(importersOf(/(?:from|import\() ?['"]natural\//)).toEqual(['text/natural.ts']);
  expect(importersOf(/(?:from|import\(|require\() ?['"]natural['"]/)).toEqual([]);
});

test('one module imports wink-nlp, and another opens its model', () => {
  expect(importersOf(/(?:from|import\() ?['"]wink-nlp['"]/)).toEqual(['text/wink-model.ts', 'text/wink.ts']);
  expect(importersOf(/(?:from|import\() ?['"]wink-eng/)).toEqual(['text/wink-model.ts']);
});
