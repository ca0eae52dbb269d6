import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/corpus/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/threat-model.md`, 'utf8');

test('every promise names a test that is there', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!-|Promise|What)/.test(line));
  const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});

test('the limits are those of the program', () => {
  const grouped = (count: number): string => count.toLocaleString('en-US');
  expect(page).toContain(`${LIMITS.fileBytes / 2 ** 20} MB, unpacked ${grouped(LIMITS.unpackedBytes / 2 ** 20)} MB`);
  expect(page).toContain(`at most ${LIMITS.archiveRatio} times`);
  expect(page).toContain(`${LIMITS.characters / 1e6} million characters, ${grouped(LIMITS.lines)} lines`);
  expect(page).toContain(`${grouped(LIMITS.pages)} pages, ${LIMITS.seconds} seconds`);
});
