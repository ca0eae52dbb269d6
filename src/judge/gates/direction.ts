import towardsData from '../../lexicon/generated/towards.js';
import { meansTheSame } from '../../pairs/synonyms.js';
import { changedSides, swappedRoles } from '../roles.js';
import type { Gate } from '../rule.js';

const { goods, words } = towardsData as Record<'goods' | 'words', { words: string[] }>;
const giving = new Set(goods.words);
const telling = new Set(words.words);

const sameAct = (x: string, y: string): boolean =>
  giving.has(x) ? giving.has(y) : telling.has(x) && meansTheSame(x, y);

export const direction: Gate = {
  id: 'direction',
  doc: 'What goes from one side to the other and what comes back are two things: both can be true, and neither confirms the other.',
  examples: {
    fires: [
      ['Varnia supplies Ostland with grain.', 'Ostland has supplied tractors to Varnia for years.'],
      ['Ostland aided Varnia with loans.', 'Varnia did not help Ostland with loans.'],
      ['Relief for Ostland by Varnia arrived on Monday.', 'Relief for Varnia by Ostland arrived on Monday.'],
      ["Ostland's aid to Varnia has doubled.", "Varnia's aid to Ostland has doubled."],
      ['Nordmark profits from the loans that were given to Varnia.', 'Varnia gave Nordmark a loan.'],
    ],
    silent: [
      ['Varnia supplies Ostland with grain.', 'Ostland is supplied with grain by Varnia.'],
      ['Varnia attacked Ostland.', 'Ostland attacked Varnia.'],
    ],
  },
  run(analysis) {
    const swapped = swappedRoles(analysis, sameAct);
    return { gate: 'direction', passed: !swapped, cap: 'none', finding: changedSides(analysis, swapped) };
  },
};
