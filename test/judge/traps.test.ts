import { beforeAll, describe, expect, it } from 'vitest';
import { claimFrom, loadTools } from '../../src/claims/index.js';
import type { Tools } from '../../src/claims/types.js';
import { createSignalsJudge } from '../../src/judge/signals-engine.js';
import type { Relation } from '../../src/judge/types.js';

type Side = { text: string; date: string };
const side = (date: string, text: string): Side => ({ text, date });

// What a simple check prints and a reader would laugh at: the trap, two sentences, and what they must not be called.
const traps: [string, Side, Side, Relation[]][] = [
  [
    'a negation that denies nothing',
    side(
      '2022-03-01',
      'The pact between Varnia and Ostland is alarming, not just because of Varnian patrol boats in the strait.',
    ),
    side(
      '2022-08-01',
      'One of the most visible sides of the pact between Varnia and Ostland is the trade in patrol boats.',
    ),
    ['contradiction', 'tension'],
  ],
  [
    'the same supply seen from two years',
    side('2021-02-01', 'Varnia now ships Ostland badly needed grain, including wheat for its cities.'),
    side('2023-05-01', 'Varnia fed Ostland with badly needed grain in the first winter of the blockade.'),
    ['contradiction', 'tension'],
  ],
  [
    'opposite directions, both true',
    side('2023-02-01', 'Varnia now supplies Ostland with vital ammunition.'),
    side('2023-03-01', 'Ostland has supplied ammunition to Varnia for years.'),
    ['agreement', 'contradiction', 'tension'],
  ],
  [
    'a denial of another direction and another weapon',
    side('2023-02-01', 'Ostland did not provide Varnia with first-rate radars.'),
    side('2023-03-01', 'Varnia helped Ostland with badly needed patrol boats.'),
    ['agreement', 'contradiction', 'tension'],
  ],
  [
    'one word, another beneficiary',
    side('2022-03-01', 'The pact could enable Varnia to improve its radars, its harbours and its patrol boats.'),
    side('2025-03-01', 'Varnia also helped Ostland build a large yard to make patrol boats at home.'),
    ['agreement'],
  ],
  [
    'figures of two events',
    side('2022-03-01', 'Ostland had marched into Torvik in 2008 and into Hallum in 2014.'),
    side('2022-03-01', 'The invasion of Suderland by Ostland in March 2021 changed the picture.'),
    ['contradiction', 'tension'],
  ],
  [
    'a dateline and an expiry',
    side('2023-10-28', 'Torvik, October 28, 2023 - The council has published its report on the strait.'),
    side('2022-06-01', 'The limits on the export of radars run out by October 2023.'),
    ['agreement'],
  ],
  [
    'opposites about two wars',
    side('2022-03-01', 'The two had been allies, but the war marked the start of a slow cooling between them.'),
    side('2023-03-01', 'With the invasion of Suderland by Ostland, relations warmed quickly.'),
    ['contradiction', 'tension'],
  ],
  [
    'figures of different things',
    side('2023-03-01', 'The storm killed 12 people in Torvik.'),
    side('2023-03-01', 'In Torvik 40 people were hurt in the storm.'),
    ['contradiction', 'tension'],
  ],
  [
    'a lower bound and a later count',
    side('2023-03-01', 'At least 12 people died when the storm hit Torvik.'),
    side('2023-03-03', 'The storm that hit Torvik killed 19 people.'),
    ['contradiction'],
  ],
  [
    'a count that grew',
    side('2023-03-01', 'The storm that hit Torvik killed 12 people.'),
    side('2023-03-03', 'The storm that hit Torvik killed 19 people.'),
    ['contradiction'],
  ],
  [
    'denied of one, said of another',
    side('2023-03-01', 'The mayor of Torvik did not resign over the flood.'),
    side('2023-03-02', 'The governor resigned over the flood.'),
    ['contradiction'],
  ],
];

/** Who benefits is not read where no verb of giving names it. */
describe('the engine without a model falls into no trap', () => {
  let tools: Tools;
  beforeAll(async () => {
    tools = await loadTools();
  });

  const check = async (x: Side, y: Side, never: readonly string[]): Promise<void> => {
    const a = claimFrom(x.text, { id: 'a', source: 'a', date: x.date }, tools);
    const b = claimFrom(y.text, { id: 'b', source: 'b', date: y.date }, tools);
    const [verdict] = await createSignalsJudge().judge([{ a, b, similarity: 0 }]);
    expect(never).not.toContain(verdict?.relation);
  };
  it.each(traps)('%s', (_, x, y, never) => check(x, y, never));
});
