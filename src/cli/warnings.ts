import type { Corpus, Finding } from '../corpus/types.js';
import { counted } from './lines.js';
import { printableLine } from './printable.js';

/** Warnings printed before only their number is given. */
const SHOWN = 10;

/** What could not be read and why, a line each, then how many there are. Empty where all is well. */
export async function warnings({ warnings: all, documents }: Corpus): Promise<string[]> {
  if (all.length === 0) return [];
  const lines = all.slice(0, SHOWN).map(({ file, finding }) => `warning: ${printableLine(file)}: ${sentence(finding)}`);
  const rest = all.length - SHOWN;
  if (rest > 0) lines.push(`warning: and ${counted(rest, 'more warning')} ("compare sources --json" lists all)`);
  lines.push(`warning: ${counted(all.length, 'warning')}; ${counted(documents.length, 'document')} read`);
  return lines;
}

/** A finding without words of its own is shown as it is: code, then what it carries. */
function sentence({ code, ...rest }: Finding): string {
  const details = Object.entries(rest).map(
    ([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') : value}`,
  );
  return printableLine([code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(), ...details].join(', '));
}
