import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/claims/analyse.js';
import type { Modality, Tense } from '../../src/claims/types.js';
import { tools } from './tagging.js';

const read = (text: string) => analyse(text, tools).reading;

const modalities: Record<Modality, string[]> = {
  asserted: [
    'The council approved the tower.',
    'The ferry can carry 40 cars.',
    'The crew could not save the ship.',
    'He would often walk to work.',
    'The mayor would not comment on the sale.',
    'He did not discuss reports saying the bank would soon close.',
    'The storm, which may strengthen, killed five people.',
    'Norland is well aware that the river is rising.',
    'The firm sells a possibly harmful paint.',
    'The plan shows promise, and it may win votes next year.',
    'It has drawn up a list of goods it would tax.',
    'Nobody knows if the bridge is safe.',
    'Hundreds, if not thousands, came.',
    'It cannot be denied that the harbour is full.',
    'Rents have doubled (Ruiz, 2021).',
    'The figures show that prices rose.',
    'After promising that taxes would fall, the council raised them.',
    'Having promised it would not sell the port, the council sold it.',
  ],
  hedged: [
    'The deal may collapse.',
    'Perhaps the bridge was never safe.',
    'The rain is likely to stop.',
    'It is possible that the ship sank.',
    'It is not clear who owns the mine.',
    'There is a chance that the strike will end.',
    'The figures suggest that prices will rise.',
    'Norland appears to be ready.',
    'The bank is expected to cut rates.',
    'I think the plan will fail.',
    'This means that the town could lose its school.',
    'There are talks of possible cooperation on rail.',
  ],
  hypothetical: [
    'If the deal collapses, prices will rise.',
    'Prices will rise unless the deal holds.',
    'A longer bridge would be cheaper.',
    'Had the dam failed, thousands would have drowned.',
    'Should talks collapse, Norland will act.',
    'In the event of a strike, trains will stop.',
    'Assuming the bank agrees, work begins in May.',
  ],
  reported: [
    'Officials said the dam held.',
    'Officials said the dam may not hold.',
    'If talks fail, trains will stop, the union said.',
    'The tower is reportedly close to collapse.',
    'According to the water board, the dam held.',
    'Norland believes that peace is near.',
    'The minister admitted that the bridge was unsafe.',
  ],
  denied: [
    'Vesria denied that its troops had crossed the river.',
    'The minister rejected the claim.',
    'The firm denied any role in the leak.',
    'The charge was dismissed by the navy.',
    'It is false that the dam broke.',
    'The claims are baseless.',
  ],
};

describe('how the author stands to what the sentence says', () => {
  for (const [modality, sentences] of Object.entries(modalities)) {
    describe(modality, () => {
      it.each(sentences)('%s', (text) => {
        expect(read(text).modality).toBe(modality);
      });
    });
  }
});

describe('what tells', () => {
  it('lists hedges also where they do not decide', () => {
    const { hedges, modality } = read('Officials said the dam may not hold.');
    expect(modality).toBe('reported');
    expect(hedges).toEqual([{ text: 'may', start: 23, end: 26, whole: true }]);
  });

  it('tells hedges of a subordinate clause apart', () => {
    expect(read('The storm, which may strengthen, killed five people.').hedges).toMatchObject([
      { text: 'may', whole: false },
    ]);
  });

  it.each([
    ['Prices will rise unless the deal holds.', 'unless the deal holds'],
    ['In the event of a strike, trains will stop.', 'In the event of a strike'],
    ['Officials said that if the dam broke, the town would be lost.', 'if the dam broke'],
    ['A senator said trains would have stopped had there been a strike.', 'had there been a strike'],
    ['The council approved the tower.', null],
  ])('the condition of: %s', (text, expected) => {
    const { condition } = read(text);
    expect(condition && text.slice(condition.start, condition.end)).toBe(expected);
  });
});

const tenses: [Tense, string][] = [
  ['past', 'The council approved the tower.'],
  ['past', 'Norland has supplied arms for years.'],
  ['past', 'The price was cut.'],
  ['past', 'The crew could not save the ship.'],
  ['past', 'He would often walk to work.'],
  ['present', 'Norland supplies Vesria with drones.'],
  ['present', 'The price is falling.'],
  ['present', 'The mayor wants to sell the hall.'],
  ['future', 'Norland will withdraw its troops.'],
  ['future', 'The ministry plans to build a dam.'],
  ['future', 'The minister is to visit Oslo.'],
  ['future', 'The bank is set to cut rates.'],
  ['future', 'The two are going to meet.'],
  ['future', 'Officials said the tax would rise.'],
];

describe('tense of the main statement', () => {
  it.each(tenses)('%s: %s', (tense, text) => {
    expect(read(text).tense).toBe(tense);
  });

  it('is unknown where no verb tells', () => {
    expect(read('A quiet town by the sea.').tense).toBeNull();
  });
});

const knownMisses: [Modality, string][] = [
  // Would need to know that a threat is no fact.
  ['hedged', 'The threat of a strike hangs over the port.'],
  // "can" of possibility and "can" of ability look alike.
  ['hedged', 'Such storms can kill.'],
  // A condition in the form of an order.
  ['hypothetical', 'Cut the tax and the shops will come back.'],
];

describe('known misses', () => {
  for (const [modality, text] of knownMisses) it.fails(text, () => expect(read(text).modality).toBe(modality));
});
