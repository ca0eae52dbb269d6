import towardsData from '../../lexicon/generated/towards.js';
import { meansTheSame } from '../../pairs/synonyms.js';
import { changedSides, swappedRoles } from '../roles.js';
import type { Gate } from '../rule.js';

const mutual = new Set((towardsData as { mutual: { words: string[] } }).mutual.words);

const oneWay = (x: string, y: string): boolean => !mutual.has(x) && !mutual.has(y) && meansTheSame(x, y);

export const sides: Gate = {
  id: 'sides',
  doc: 'The same act with its sides changed is another claim: who attacks whom may be in dispute, but the two sentences do not agree.',
  examples: {
    fires: [
      ['Varnia attacked Ostland in the spring.', 'In the spring, Varnia was attacked by Ostland.'],
      ['Varnia invaded Ostland.', 'Ostland invaded Varnia.'],
    ],
    silent: [
      ['Varnia attacked Ostland in the spring.', 'In the spring, Ostland was attacked by Varnia.'],
      ['Varnia met Ostland in the spring.', 'In the spring, Ostland met Varnia.'],
      ['Varnia attacked Ostland in the spring.', 'In the spring, Varnia attacked Nordmark.'],
    ],
  },
  run(analysis) {
    const swapped = swappedRoles(analysis, oneWay);
    return { gate: 'sides', passed: !swapped, cap: 'conflict', finding: changedSides(analysis, swapped) };
  },
};
