import { warningText } from '../corpus/index.js';
import type { Corpus } from '../corpus/types.js';
import { counted } from '../counted.js';
import { looksForeign } from './language.js';
import { printableLine } from './printable.js';

/** Warnings of one kind printed before only their number is given. */
const SHOWN = 10;

/** What could not be read and why, and what does not look like English: a line each. Empty where all is well. */
export function warnings(corpus: Corpus): string[] {
  const unread = corpus.warnings.map(
    ({ file, finding }) => `${printableLine(file)}: ${printableLine(warningText(finding))}`,
  );
  const foreign = corpus.documents
    .filter(({ text }) => looksForeign(text))
    .map(({ file }) => `${printableLine(file)}: this does not look like English; what is said of it may be nonsense`);
  return [...listed(unread), ...summary(corpus), ...listed(foreign)].map((line) => `warning: ${line}`);
}

function listed(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return rest > 0 ? [...lines.slice(0, SHOWN), `... and ${rest} more like this`] : [...lines];
}

function summary({ warnings: all, documents }: Corpus): string[] {
  if (all.length === 0) return [];
  const files = new Set(all.map(({ file }) => file)).size;
  return [
    `${counted(all.length, 'warning')} about ${counted(files, 'file')}; ${counted(documents.length, 'document')} read`,
  ];
}
