import { expect, test } from 'vitest';
import { settleVoices, voiceOf } from '../../../src/comparison/views/voice.js';
import { claimFromText } from '../../../src/judge/bare-claim.js';

test.each([
  ['The bridge is closed.', 'source:x', 'an outlet in its own words'],
  ['The mayor said the bridge is closed.', 'speaker:mayor', 'somebody quoted'],
  [
    'The Herald reports that the mayor denies that the bridge is unsafe.',
    'speaker:mayor',
    'carried by a second outlet',
  ],
  ['Reuters reports that Tehran denies that it supplied drones.', 'speaker:iran', 'a capital for its government'],
  [
    'According to TASS, minister Olga Renn said the talks had failed.',
    'speaker:olga renn',
    'a person behind an agency',
  ],
  ['The company denies that it ignored warnings.', 'speaker:company', 'who denies, claims'],
])('%s', async (text, id) => {
  expect(voiceOf(await claimFromText(text, 'x'), 'X').id).toBe(id);
});

const voice = (id: string, name: string) => ({ id: `speaker:${id}`, name, source: null });

test('a surname alone is the one person of that surname, under the fullest name', () => {
  const settled = settleVoices([voice('renn', 'Renn'), voice('olga renn', 'Olga Renn'), voice('renn', 'Ms Renn')]);
  expect(settled.get('speaker:renn')).toEqual(voice('olga renn', 'Olga Renn'));
});

test('of two with the surname neither is meant', () => {
  const settled = settleVoices([voice('renn', 'Renn'), voice('olga renn', 'Olga Renn'), voice('tor renn', 'Tor Renn')]);
  expect(settled.get('speaker:renn')).toEqual(voice('renn', 'Renn'));
});

test('a body that has a name in its own is somebody else', () => {
  const settled = settleVoices([
    voice('iran', 'Iran'),
    voice('statistical center of iran', 'Statistical Center of Iran'),
  ]);
  expect(settled.get('speaker:iran')).toEqual(voice('iran', 'Iran'));
});
