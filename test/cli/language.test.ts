import { expect, test } from 'vitest';
import { looksForeign } from '../../src/cli/language.js';

const ENGLISH = `The harbour office said on Monday that the ferry would not sail before the weekend, because the
engine had been damaged and the spare parts were still on their way from the yard. Passengers who had booked a cabin
can have their money back, or wait for the next boat; most of them, a clerk said, have chosen to wait.`;

test.each([
  ['English', ENGLISH, false],
  ['a few words, whatever they are: too short to tell', 'Ordre du jour de la séance.', false],
  [
    'German',
    `Das Hafenamt teilte am Montag mit, dass die Fähre nicht vor dem Wochenende auslaufen werde, weil die Maschine
    beschädigt sei und die Ersatzteile noch unterwegs seien. Wer eine Kabine gebucht hat, bekommt sein Geld zurück oder
    wartet auf das nächste Schiff; die meisten, sagte ein Angestellter, haben sich für das Warten entschieden.`,
    true,
  ],
  [
    'French',
    `La capitainerie a annoncé lundi que le bac ne partirait pas avant la fin de la semaine, parce que le moteur est
    endommagé et que les pièces sont encore en route. Les passagers qui ont réservé une cabine peuvent être remboursés
    ou attendre le prochain bateau ; la plupart, a dit un employé, ont choisi d'attendre.`,
    true,
  ],
  ['Arabic', 'أعلن مكتب الميناء يوم الاثنين أن العبارة لن تبحر قبل نهاية الأسبوع بسبب عطل في المحرك '.repeat(5), true],
  ['Chinese', '港口办公室星期一说，渡轮在周末之前不会开航，因为发动机受损，备件还在路上。'.repeat(20), true],
  ['figures and names only: nothing to tell', '12 34 56 78 '.repeat(100), false],
])('%s', (_, text, expected) => {
  expect(looksForeign(text)).toBe(expected);
});
