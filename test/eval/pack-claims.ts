import { claimFrom, loadTools } from '../../src/claims/index.js';
import type { Claim } from '../../src/claims/types.js';
import { splitSentences } from '../../src/text/index.js';
import type { PackDocument } from './packs.js';

/**
 * Reads the claims of pack documents sentence by sentence, without the rooms that clean, tag and filter: what the judge
 * is measured on must not move with them.
 */
export async function claimReader(): Promise<(document: PackDocument) => Claim[]> {
  const tools = await loadTools();
  return ({ id, source, date, text, sentences }) =>
    (sentences ?? sentencesOf(text)).map((sentence, i) => ({
      ...claimFrom(sentence, { id: `${id}-${String(i).padStart(4, '0')}`, source, date }, tools),
      document: id,
      sentence: i,
    }));
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((paragraph) => splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)));
