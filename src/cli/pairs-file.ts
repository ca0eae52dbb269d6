import { UserError } from '../errors.js';
import { suggestion } from './closest.js';
import type { Class } from './metrics.js';

/** One labelled pair of a file. */
export interface LabelledPair {
  /** The `id` column, or the line number where the file has none. */
  id: string;
  premise: string;
  hypothesis: string;
  label: Class;
}

/** `directional`: the premise entails the hypothesis, not the other way round. For a premise read first that is entailment. */
const LABELS: Readonly<Record<string, Class>> = {
  entailment: 'entailment',
  contradiction: 'contradiction',
  neutral: 'neutral',
  directional: 'entailment',
};

const NEEDED = ['premise', 'hypothesis', 'label'] as const;
/** No sentence is this long; a line that is, is not one of this format. */
const LONGEST = 1_000_000;

/**
 * Labelled pairs from the lines of a tab-separated file whose first line names the columns; no quoting, other
 * columns ignored. Throws `UserError` with `file:line` at the first row that cannot be read.
 */
export async function* labelledPairs(lines: AsyncIterable<string>, file: string): AsyncIterable<LabelledPair> {
  let columns: Record<'id' | (typeof NEEDED)[number], number> | null = null;
  let width = 0;
  let number = 0;
  for await (const raw of lines) {
    number++;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') continue;
    if (line.length > LONGEST) throw fault(file, number, 'The line is too long for a pair of sentences.');
    const cells = line.split('\t');
    if (!columns) {
      columns = readHeader(cells, file, number);
      width = cells.length;
      continue;
    }
    if (cells.length < Math.max(columns.premise, columns.hypothesis, columns.label) + 1) {
      throw fault(
        file,
        number,
        `The row has ${cells.length} of ${width} columns.`,
        'Columns are separated by tabs, one pair a line.',
      );
    }
    yield row(cells, columns, file, number);
  }
  if (!columns) throw new UserError('The file is empty.', { place: file, hint: HEADER_HINT });
}

const HEADER_HINT = 'The first line names the columns, separated by tabs: id premise hypothesis label.';

function readHeader(cells: readonly string[], file: string, number: number) {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  for (const name of NEEDED) {
    if (!names.includes(name)) throw fault(file, number, `There is no column "${name}".`, HEADER_HINT);
  }
  const at = (name: string): number => names.indexOf(name);
  return { id: at('id'), premise: at('premise'), hypothesis: at('hypothesis'), label: at('label') };
}

function row(
  cells: readonly string[],
  columns: Record<'id' | (typeof NEEDED)[number], number>,
  file: string,
  number: number,
): LabelledPair {
  const cell = (at: number): string => (cells[at] ?? '').trim();
  const word = cell(columns.label).toLowerCase();
  const label = Object.hasOwn(LABELS, word) ? LABELS[word] : undefined;
  if (!label) {
    throw fault(file, number, `The label cannot be "${word}".`, suggestion(word, Object.keys(LABELS), 'Labels'));
  }
  const [premise, hypothesis] = [cell(columns.premise), cell(columns.hypothesis)];
  if (premise === '' || hypothesis === '')
    throw fault(file, number, `The ${premise === '' ? 'premise' : 'hypothesis'} is empty.`);
  return { id: cell(columns.id) || String(number), premise, hypothesis, label };
}

function fault(file: string, line: number, message: string, hint?: string): UserError {
  return new UserError(message, { place: `${file}:${line}`, ...(hint ? { hint } : {}) });
}
