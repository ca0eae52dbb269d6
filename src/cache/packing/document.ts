import type { Block, BlockKind, Document, Finding, Omission, Run } from '../../corpus/types.js';

/** What was found out about a text, without the text: all but the blocks. */
export type DocumentHead = Omit<Document, 'text' | 'blocks'>;

/** `[kind (empty for prose), start, end]`; text, runs, reason and omissions only where they cannot be told from the document. */
type PackedBlock = [kind: string, start: number, end: number, rest?: PackedRest];
interface PackedRest {
  text?: string;
  runs?: number[];
  reason?: Finding;
  omitted?: Omission[];
}

/** A document's blocks as text; `unpackBlocks` makes the same of it. Most blocks stand in the document as they are. */
export function packBlocks({ text, blocks }: Pick<Document, 'text' | 'blocks'>): string {
  return JSON.stringify(blocks.map((block) => packBlock(block, text)));
}

function packBlock(block: Block, text: string): PackedBlock {
  const { kind, start, end, runs, reason, omitted } = block;
  const rest: PackedRest = {};
  if (!standsAsIs(block, text)) {
    rest.text = block.text;
    rest.runs = runs.flatMap((run) => [run.at, run.start, run.length]);
  }
  if (reason) rest.reason = reason;
  if (omitted) rest.omitted = omitted;
  const shown = kind === 'prose' ? '' : kind;
  return Object.keys(rest).length > 0 ? [shown, start, end, rest] : [shown, start, end];
}

/** One run, from the first character to the last. */
function standsAsIs({ start, end, text, runs: [run, ...more] }: Block, document: string): boolean {
  const whole = run?.at === 0 && run.start === start && run.length === text.length && more.length === 0;
  return whole && text.length === end - start && document.slice(start, end) === text;
}

export function unpackBlocks(packed: string, document: string): Block[] {
  return (JSON.parse(packed) as PackedBlock[]).map(([kind, start, end, rest = {}]): Block => {
    const text = rest.text ?? document.slice(start, end);
    const block: Block = {
      start,
      end,
      text,
      runs: rest.runs ? runsOf(rest.runs) : [{ at: 0, start, length: text.length }],
      kind: (kind || 'prose') as BlockKind,
      reason: rest.reason ?? null,
    };
    if (rest.omitted) block.omitted = rest.omitted;
    return block;
  });
}

function runsOf(flat: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    runs.push({ at: flat[i] as number, start: flat[i + 1] as number, length: flat[i + 2] as number });
  }
  return runs;
}

/** All but text and blocks, as text. */
export function packHead({ text: _text, blocks: _blocks, ...head }: Document): string {
  return JSON.stringify(head);
}

/** A document whose blocks are unpacked when they are first asked for: most documents say nothing on most topics. */
export function documentFrom(head: DocumentHead, text: string, packedBlocks: string): Document {
  let blocks: Block[] | null = null;
  return {
    ...head,
    text,
    get blocks() {
      blocks ??= unpackBlocks(packedBlocks, text);
      return blocks;
    },
  };
}
