import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { FLAGS } from '../../src/cli/flags.js';
import { ROOT } from './lock.js';
import { MAN_FILE, manPage } from './man.js';

test('the manual page is the one the commands make (npm run man writes it)', () => {
  expect(readFileSync(MAN_FILE, 'utf8')).toBe(manPage());
});

test('it is installed with the package and names every command and option', () => {
  const { man, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect({ man, packed: files.includes('man') }).toEqual({ man: './man/claim-compare.1', packed: true });
  const text = manPage().replaceAll('\\-', '-');
  for (const { name } of commands) expect(text).toContain(`.SS compare${name && ` ${name}`}`);
  for (const { flags } of FLAGS) expect(text).toContain(`\\fB${flags}\\fR`);
});

test('no line of it is a request that was not meant', () => {
  const requests = manPage().match(/^[.'].*$/gm) ?? [];
  expect(requests.filter((line) => !/^\.(?:\\"|TH|SH|SS|TP|PP|br\b)/.test(line))).toEqual([]);
});
