import type { Block, BlockKind, Document, Run } from '../../corpus/types.js';
import type { Sentence } from '../types.js';
import { splitSentences } from './split.js';
import { isStop } from './stops.js';

/** Lines that are one segment whatever marks they hold. */
const WHOLE: ReadonlySet<BlockKind> = new Set(['heading', 'contents', 'navigation', 'reference']);

/** All segments of a document in reading order: the sentences of its prose, and headings, captions and the like. */
export function sentencesOf(document: Document): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = lineFinder(document.text);
  document.blocks.forEach((block, number) => {
    for (const span of WHOLE.has(block.kind) ? whole(block.text) : splitSentences(block.text)) {
      const text = block.text.slice(span.start, span.end).replace(/\s+/g, ' ');
      const start = toDocument(block, span.start);
      const end = toDocument(block, span.end - 1) + 1;
      sentences.push({
        document: document.id,
        index: sentences.length,
        block: number,
        kind: block.kind,
        text,
        start,
        end: Math.max(start, end),
        ...lines(start),
        complete: block.kind !== 'prose' || endsWithStop(text),
        reason: block.reason,
      });
    }
  });
  return sentences;
}

function whole(text: string): { start: number; end: number }[] {
  const start = text.search(/\S/);
  return start < 0 ? [] : [{ start, end: text.trimEnd().length }];
}

/** The place in the document of the character at `at` of the block's text; of the nearest one for what was inserted. */
function toDocument(block: Block, at: number): number {
  const run = lastRunFrom(block.runs, at);
  if (run === undefined) return block.runs[0]?.start ?? block.start;
  return run.start + Math.min(at - run.at, run.length - 1);
}

/** The last run that begins at or before `at`. */
function lastRunFrom(runs: readonly Run[], at: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).at <= at) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

const CLOSING = /(?:\[\d+\]|[\s)\]}"'”’»*_])+$/;

/** A sentence may close with quotation marks or brackets behind its stop; a colon leads on to something that follows. */
function endsWithStop(text: string): boolean {
  const bare = text.slice(-16).replace(CLOSING, '');
  if (bare === '') return true;
  const last = bare.charCodeAt(bare.length - 1);
  return isStop(last) || last === 0x3a || last === 0x3b;
}

/** A function from a position in the text to its line and column, both from 1; CRLF, LF and CR end a line. */
function lineFinder(text: string): (at: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: at - (starts[low - 1] as number) + 1 };
  };
}
