import { describe, expect, it } from 'vitest';
import { hedgesIn } from '../../src/claims/modality/hedges.js';
import { negationsIn } from '../../src/claims/negation/index.js';
import { rolesIn } from '../../src/claims/roles/index.js';
import type { Name } from '../../src/text/types.js';
import { parsed } from './tagging.js';

const canonical: Record<string, string> = {
  Norland: 'norland',
  Norlandic: 'norland',
  Vesria: 'vesria',
  Arden: 'arden',
  Oslo: 'norway',
};

/** Names of the invented countries, so that the cases do not hang on any list of real ones. */
function names(text: string): Name[] {
  return [...text.matchAll(/\p{Lu}\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const name = canonical[word];
    return name
      ? [{ text: word, canonical: name, kind: 'state' as const, start: index, end: index + word.length }]
      : [];
  });
}

/** `supply(norland, drone -> vesria)`; `!` before a denied act, `?` before one that is only possible. */
function roles(text: string): string[] {
  const parse = parsed(text);
  const found = rolesIn(
    parse,
    names(text),
    negationsIn(parse),
    hedgesIn(parse, () => false),
  );
  return found.map(({ agent, verb, patient, recipient, negated, hedged }) => {
    const marks = `${negated ? '!' : ''}${hedged ? '?' : ''}`;
    return `${marks}${verb}(${agent ?? '-'}, ${patient ?? '-'}${recipient ? ` -> ${recipient}` : ''})`;
  });
}

const cases: Record<string, [sentence: string, ...expected: string[]][]> = {
  'active and passive say the same': [
    ['Norland attacked the port.', 'attack(norland, port)'],
    ['The port was attacked by Norland.', 'attack(norland, port)'],
    ['The port was attacked.', 'attack(-, port)'],
  ],
  'who hands what to whom': [
    ['Norland supplies Vesria with drones.', 'supply(norland, drone -> vesria)'],
    ['Norland supplied drones to Vesria.', 'supply(norland, drone -> vesria)'],
    ['Norland sold Vesria two ships.', 'sell(norland, ship -> vesria)'],
    ['Drones were supplied to Vesria by Norland.', 'supply(norland, drone -> vesria)'],
    ['Drones supplied by Norland to Vesria hit the port.', 'supply(norland, drone -> vesria)', 'hit(drone, port)'],
    ['Norland wants to sell arms to Vesria.', 'sell(norland, arm -> vesria)'],
  ],
  'the other side of a trade is recorded too': [
    ['Arden bought ten ships from Norland.', 'buy(arden, ship)', 'sell(norland, ship -> arden)'],
    ['Vesria received grain from Arden.', 'receive(vesria, grain)', 'give(arden, grain -> vesria)'],
  ],
  'acts named by nouns': [
    ["Norland's sale of ships to Vesria angered Arden.", 'sell(norland, ship -> vesria)', 'anger(sale, arden)'],
    ['The Norlandic invasion of Vesria failed.', 'invade(norland, vesria)', 'fail(invasion, -)'],
    ['The attack on the port by rebels killed ten people.', 'attack(rebel, port)', 'kill(attack, person)'],
    ['Arms sales to Vesria grew.', 'sell(-, arm -> vesria)', 'grow(sale, -)'],
  ],
  'a government stands for its state': [
    ['The Norlandic regime jailed ten students.', 'jail(norland, student)'],
    ["Norland's drones hit the port.", 'hit(drone, port)'],
  ],
  'far subjects': [
    ['The ties between Norland and Vesria worry Arden.', 'worry(tie, arden)'],
    ['The man who led the army left Oslo.', 'lead(man, army)', 'leave(man, norway)'],
    ['Norland has visited Arden and has praised Vesria.', 'visit(norland, arden)', 'praise(norland, vesria)'],
  ],
  'denied and possible acts': [
    ['Norland did not attack the port.', '!attack(norland, port)'],
    ['Norland failed to take the port.', '!take(norland, port)'],
    ['Norland did not fail to take the port.', '!fail(norland, -)', 'take(norland, port)'].filter(
      (role) => !role.includes('fail('),
    ) as [string, ...string[]],
    ['Police found no weapons.', '!find(police, weapon)'],
    ['Norland may attack the port.', '?attack(norland, port)'],
    ['Norland could not take the port.', '!take(norland, port)'],
  ],
  'empty verbs and pronouns': [['The port is large.'], ['They attacked it.']],
};

describe('who does what to whom', () => {
  for (const [rule, table] of Object.entries(cases)) {
    describe(rule, () => {
      it.each(table)('%s', (text, ...expected) => {
        expect(roles(text)).toEqual(expected);
      });
    });
  }
});

const knownMisses: [string, ...string[]][] = [
  // Pronouns are not resolved.
  ['Norland armed Vesria before it attacked Arden.', 'arm(norland, vesria)', 'attack(vesria, arden)'],
  // Nouns of doers name no act.
  ['Norland is the main supplier of drones to Vesria.', 'supply(norland, drone -> vesria)'],
];

describe('known misses', () => {
  for (const [text, ...expected] of knownMisses) it.fails(text, () => expect(roles(text)).toEqual(expected));
});
