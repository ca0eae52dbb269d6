import { counted, grouped } from '../../counted.js';

/** How long a list is, behind its heading. */
export const count = (n: number): string => (n === 0 ? '' : ` <span class="soft">${grouped(n)}</span>`);

/** What a limit left out, below the list. */
export const rest = (left: number): string =>
  left === 0 ? '' : `<p class="soft">${counted(left, 'more', 'more')} not shown.</p>\n`;
