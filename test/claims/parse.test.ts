import { describe, expect, it } from 'vitest';
import { phraseAfter, subjectOf } from '../../src/claims/parse/arguments.js';
import { formAt, phraseAt, phrasesOf } from '../../src/claims/parse/phrases.js';
import { textOf } from '../../src/claims/parse/spans.js';
import { parsed } from './tagging.js';

/** `kind: words` of every clause. */
function clauses(text: string): string[] {
  const parse = parsed(text);
  return parse.clauses.map(({ kind, start, end }) => `${kind}: ${textOf(parse, start, end)}`);
}

const cuts: [sentence: string, ...expected: string[]][] = [
  [
    'Officials said the dam held and that no one died.',
    'main: Officials said',
    'complement: the dam held and',
    'complement: that no one died.',
  ],
  ['The man who led the army left.', 'main: The man', 'relative: who led the army', 'main: left.'],
  ['If talks collapse, Norland will act.', 'conditional: If talks collapse,', 'main: Norland will act.'],
  [
    'The firm did not sell but leased, hiring five.',
    'main: The firm did not sell',
    'coordinate: but leased,',
    'participial: hiring five.',
  ],
  [
    'The bridge — built in 1920 — has collapsed.',
    'main: The bridge',
    'parenthetical: — built in 1920 —',
    'main: has collapsed.',
  ],
  ['Clashes resumed after talks had failed.', 'main: Clashes resumed', 'adverbial: after talks had failed.'],
  ['Clashes resumed after the talks in Arden.', 'main: Clashes resumed after the talks in Arden.'],
  [
    'The deal, which Norland says is dead, was signed.',
    'main: The deal,',
    'relative: which Norland says',
    'complement: is dead,',
    'main: was signed.',
  ],
  ['Taxes rose; rents fell.', 'main: Taxes rose;', 'coordinate: rents fell.'],
  ['The goods it would tax are dear.', 'main: The goods', 'relative: it would tax', 'main: are dear.'],
  [
    'Having promised it would not sell the port, the council sold it.',
    'main: Having promised',
    'complement: it would not sell the port,',
    'coordinate: the council sold it.',
  ],
  ['Having cut the budget, the city rests.', 'main: Having cut the budget,', 'main: the city rests.'],
  ['Having children costs money.', 'main: Having children costs money.'],
  ['Fire and flood made the town poor.', 'main: Fire and flood made the town poor.'],
];

describe('clauses', () => {
  it.each(cuts)('%s', (text, ...expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});

/** The verbs of a sentence: words, form, tense. */
function verbs(text: string): string[] {
  const parse = parsed(text);
  return parse.groups.map((group) => {
    const marks = [group.form, group.tense, group.passive ? 'passive' : null].filter((mark) => mark !== null);
    return `${textOf(parse, group.start, group.end)} (${marks.join(' ')})`;
  });
}

const forms: [sentence: string, ...expected: string[]][] = [
  ['Drones supplied by Norland were used.', 'supplied (participle)', 'were used (finite past passive)'],
  ['The drones displayed in Arden were old.', 'displayed (participle)', 'were (finite past)'],
  ['Officials believed the plan was good.', 'believed (finite past)', 'was (finite past)'],
  [
    'The army, trained in Oslo, won the battle and took the city.',
    'trained (participle)',
    'won (finite past)',
    'took (finite past)',
  ],
  ['The minister, a former judge, denied it.', 'denied (finite past)'],
  [
    'The group attacked the town, killed five people and fled.',
    'attacked (finite past)',
    'killed (finite past)',
    'fled (finite past)',
  ],
  ['He was arrested and charged with murder.', 'was arrested (finite past passive)', 'charged (finite past passive)'],
  ['Faced with a strike, the bank closed.', 'Faced (participle)', 'closed (finite past)'],
  ['Prices increased by 5% in May.', 'increased (finite past)'],
  ['It will not help to sell the mine.', 'will not help (finite future)', 'to sell (infinitive)'],
];

describe('verbs', () => {
  it.each(forms)('%s', (text, ...expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

describe('subjects and objects', () => {
  it.each([
    ['The minister, who is based in Vesria, denied it.', 'denied', 'The minister'],
    ['The ambassador of Norland to Vesria said nothing.', 'said', 'The ambassador'],
    ['The plan to attack Vesria failed.', 'failed', 'The plan'],
    ['Drones supplied by Norland hit the port.', 'hit', 'Drones'],
    ['The mayor, Ana Ruiz, a former judge, left.', 'left', 'The mayor'],
    ['The ties between Norland and Vesria worry us.', 'worry', 'The ties'],
    ['He has visited Arden and has praised it.', 'praised', 'He'],
    ['State media on Friday evening said so.', 'said', 'State media'],
    ['Olsen (2021) writes well.', 'writes', 'Olsen'],
    ['It rained.', 'rained', 'It'],
  ])('%s: subject of %s', (text, verb, expected) => {
    const parse = parsed(text);
    const group = parse.groups.find((other) => parse.words[other.main]?.text === verb);
    const subject = group && subjectOf(parse, group);
    expect(subject && textOf(parse, subject.chunk.start, subject.chunk.end)).toBe(expected);
  });

  it('an object stands after adverbs and particles, with its of-phrases', () => {
    const parse = parsed('They carried out attacks on ports.');
    const group = parse.groups[0];
    const object = phraseAfter(parse, group?.end ?? 0);
    expect(object && textOf(parse, object.start, object.end)).toBe('attacks');
  });
});

describe('words', () => {
  it.each([
    ['a rebel-held town', 'rebel-held'],
    ['Ruiz et al. (2019) note it.', 'et al.'],
    ['We met Mr. Olsen.', 'Mr.'],
  ])('%s keeps %s in one piece', (text, word) => {
    expect(parsed(text).words.map((other) => other.text)).toContain(word);
  });

  it.each([
    ['Norland supplies Vesria with drones.', 'supplies', 'VERB'],
    ['Both towns share an interest in rail.', 'share', 'VERB'],
    ['A longer bridge would be cheaper.', 'bridge', 'NOUN'],
    ['Officials on Friday said that police have tapes.', 'that', 'SCONJ'],
  ])('%s: %s is %s', (text, word, pos) => {
    expect(parsed(text).words.find((other) => other.text === word)?.pos).toBe(pos);
  });
});

describe('phrases of a word list', () => {
  const list = phrasesOf(['stop short of', 'stop', 'rule out']);
  const at = (text: string, i: number, gaps = false) => phraseAt(parsed(text).words, i, list, gaps)?.phrase ?? null;

  it('the longest wins, by form or lemma', () => {
    expect(at('It stopped short of a ban.', 1)).toBe('stop short of');
    expect(at('It stopped here.', 1)).toBe('stop');
  });

  it('adverbs may stand between', () => {
    expect(at('It rules entirely out a ban.', 1)).toBeNull();
    expect(at('It rules entirely out a ban.', 1, true)).toBe('rule out');
  });

  it('forms only, where lemmas mislead', () => {
    expect(formAt(parsed('It stopped.').words, 1, list)).toBeNull();
  });
});
