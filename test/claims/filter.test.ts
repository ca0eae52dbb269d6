import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/claims/analyse.js';
import { placeReason } from '../../src/claims/filter/index.js';
import type { TaggedSentence } from '../../src/topics/types.js';
import { tools } from './tagging.js';

const code = (text: string, author: string | null = null) => analyse(text, tools, { author }).reason?.code ?? null;

const nonClaims: Record<string, string[]> = {
  question: ['Will the dam hold?', 'Who, then, pays for the tower?', '“Is it safe?” she asked. Is it?'],
  meta: [
    'This article explores the history of the ferry.',
    'In this section, we look at the price of bread.',
    "Here's what you need to know about the strike.",
    'Ana Ruiz writes about rail and its future.',
    'This photo shows the old bridge.',
    'The views expressed here are those of the writer.',
  ],
  advertising: [
    'Subscribe to our newsletter for more.',
    'Sign up for our daily briefing.',
    'Click here to read the report.',
    'Read more about the strike.',
    'All rights reserved by the Courier.',
  ],
  greeting: ['Good morning and happy Friday.', 'Welcome to our live page.', 'Thank you for reading the Courier.'],
  imperative: [
    'Watch the crane fall.',
    'Consider the case of Arden.',
    'Please send letters to the desk.',
    "Don't touch the last loaf.",
  ],
  exclamation: ['What a day!', 'Unbelievable scenes in Arden!'],
  fragment: [
    'A quiet town by the sea.',
    'Photo taken in Arden.',
    'The man who sold the bridge.',
    'Price of bread',
    'The main points are as follows:',
  ],
  reference: [
    'Ruiz, A. (2019) The Price of Bread. Arden: Courier Press.',
    'Olsen, J. and Berg, K. (2021) ‘Rail and Ruin’, Journal of Rail 12.',
  ],
};

describe('sentences that claim nothing', () => {
  for (const [reason, sentences] of Object.entries(nonClaims)) {
    describe(reason, () => {
      it.each(sentences)('%s', (text) => {
        expect(code(text)).toBe(reason);
      });
    });
  }

  it('an author is presented only under the name of the document', () => {
    const text = 'Ana Ruiz examines the price of bread.';
    expect(code(text, 'Ana Ruiz')).toBe('meta');
    expect(code(text, 'Jan Olsen')).toBeNull();
  });

  it('a text that breaks off', () => {
    expect(analyse('The council has decided to', tools, { complete: false }).reason).toEqual({ code: 'truncated' });
  });

  it('says which words decided', () => {
    const text = 'This article explores the history of the ferry.';
    expect(analyse(text, tools).reason).toEqual({ code: 'meta', phrase: 'This article explores', start: 0, end: 21 });
  });
});

const claims = [
  'The council approved the tower.',
  'Norland supplies Vesria with drones.',
  'The ministry plans to build a dam.',
  'Police evacuated the square.',
  'Both towns share an interest in rail.',
  'Note that the bridge has been closed since May.',
  'Set in 1920, the film tells of a strike.',
  'Thanks to the rain, the harvest was good.',
  'This report says that prices rose.',
  'This series of attacks began in May.',
  'Voters can sign up for aid at the town hall.',
  'The terms of the deal are secret.',
  'The tower fell!',
  'He told the court: “The door was open. Who knows?”',
  'A guard peers through a door in the wall.',
  'On Monday, the station broadcast images of the fire.',
  'The West should help.',
  'The question of who pays remains open.',
  'Congress examines the bill.',
  'Read aloud in court, the letter shocked the family.',
];

describe('sentences that claim something', () => {
  it.each(claims)('%s', (text) => {
    expect(code(text)).toBeNull();
  });
});

describe('place and length', () => {
  const sentence: TaggedSentence = {
    document: 'd', index: 0, block: 0, kind: 'prose', text: 'The dam held.', start: 0, end: 13, line: 1, column: 1, complete: true, reason: null, tags: [],
  }; // biome-ignore format: short

  it('prose may claim', () => {
    expect(placeReason(sentence)).toBeNull();
  });

  it('other kinds bring their reason', () => {
    const reason = { code: 'caption', cue: 'credit' };
    expect(placeReason({ ...sentence, kind: 'caption', reason })).toBe(reason);
    expect(placeReason({ ...sentence, kind: 'heading' })).toEqual({ code: 'heading' });
  });

  it('a text of thousands of characters is no sentence', () => {
    const text = 'word '.repeat(2000);
    expect(placeReason({ ...sentence, text })).toEqual({ code: 'tooLong', length: text.length, limit: 6000 });
  });
});

/** Expected reason of what we get wrong. */
const knownMisses: [string, string | null][] = [
  // A participle with a place behind it may be a verb: "Troops gathered in Arden." is a claim.
  ['Troops pictured in Arden.', 'fragment'],
  // An order in the garb of a noun.
  ['Trust nobody in Arden.', 'imperative'],
];

describe('known misses', () => {
  for (const [text, reason] of knownMisses) it.fails(text, () => expect(code(text)).toBe(reason));
});
