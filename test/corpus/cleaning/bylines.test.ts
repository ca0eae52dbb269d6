import { describe, expect, it } from 'vitest';
import { bylines } from '../../../src/corpus/cleaning/bylines.js';
import { documentFromText } from '../../../src/corpus/document.js';
import { MORE, markOf, marksOf, PROSE, page } from './helper.js';

describe('bylines', () => {
  it.each([
    'By Ann Body',
    'By Ann Body, Transport Correspondent, Velmora Gazette',
    'By Ann Body and Jean de Souza',
    'Updated 10:48 p.m. ET',
    'Published: 3 May 2021',
    'Tuesday, May 3, 2021',
    'May 3, 2021 at 5:00 pm',
    '5 min read',
    'Ann Body in Velmora contributed to this report.',
    'Write to Ann Body at ann.body@gazette.example',
    'Update at 10:45 a.m. ET. Council To Meet Again:',
    'Reporting by Ann Body; editing by Jo Nobody',
    'By Ann Body, Velmora Gazette, 3 May 2021',
    'Velmora Gazette | 3 May 2021 | By Ann Body',
    'Velmora • Monday, May 3, 2021 at 5:00 pm • 4 min read',
  ])('takes out %j', (block) => {
    expect(markOf(bylines, block)).toMatch(/^byline /);
  });

  it.each([
    'By Monday morning the bridge was closed.',
    'By 2030 the council wants two new bridges.',
    'Published reports said that the bridge was safe.',
    'The bridge was opened on May 3, 2021.',
    'Ann Body reports that the bridge is closed.',
    'The Gazette contributed to the fall of the mayor.',
    'The bridge | What happened on 3 May 2021 and why',
  ])('leaves %j', (block) => {
    expect(markOf(bylines, block)).toBeNull();
  });

  it('takes a name above the title for the author, but no other short first line', () => {
    expect(marksOf(bylines, page('Ann Body', 'Who closed the old bridge?', PROSE))).toEqual([
      ['Ann Body', 'byline', 'authorName'],
    ]);
    expect(marksOf(bylines, page('Old Bridge', PROSE, MORE))).toEqual([]);
  });

  it('takes the line under the title that says what the author does, but not the same verb in the text', () => {
    const line = 'Ann Body looks at the town that lost its bridge and asks what comes next.';
    expect(marksOf(bylines, page('A town without a bridge', line, PROSE))).toEqual([[line, 'byline', 'standfirst']]);
    expect(marksOf(bylines, page('A town without a bridge', PROSE, MORE, line))).toEqual([]);
  });

  it.each([
    ['By Ann Body, Velmora Gazette, 3 May 2021', 'Ann Body', '2021-05-03'],
    ['By Ann Body / Velmora Gazette – May 3, 2021 7:30 pm', 'Ann Body', '2021-05-03'],
    ['Velmora Gazette | 3 May 2021 | By Ann Body', 'Ann Body', '2021-05-03'],
    ['Velmora Gazette | 3 May 2021', null, '2021-05-03'],
    ['By Ann Body, who left Velmora', 'Ann Body', null],
  ])('reads in %j the author %j and the date %j', (line, author, date) => {
    const document = documentFromText(page('A town without a bridge', line, PROSE));
    expect([document.author, document.date]).toEqual([author, date]);
  });

  it('tells author and date as evidence', () => {
    const document = documentFromText(page('A town without a bridge', 'By Ann Body', 'Published 3 May 2021', PROSE));
    expect([document.title, document.author, document.date]).toEqual([
      'A town without a bridge',
      'Ann Body',
      '2021-05-03',
    ]);
    expect(document.origins).toMatchObject({ title: 'text', author: 'text', date: 'text' });
  });
});
