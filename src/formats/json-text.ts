import { jsonSafe } from './safe.js';

/** A number with a fixed count of decimals: `0.70`, which JSON.stringify alone would write as `0.7`. */
export class Fixed {
  constructor(
    readonly value: number,
    readonly digits = 2,
  ) {}
}

/** One value on one line. Keys stand in the order they were put in; `undefined` is left out, as JSON.stringify does. */
export function jsonLine(value: unknown): string {
  if (value instanceof Fixed) return value.value.toFixed(value.digits);
  if (Array.isArray(value)) return `[${value.map((one) => jsonLine(one)).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    if (entries.length === 0) return '{}';
    return `{ ${entries.map(([key, one]) => `${scalar(key)}: ${jsonLine(one)}`).join(', ')} }`;
  }
  return scalar(value ?? null);
}

// Infinity and NaN become null, as in JSON.stringify.
const scalar = (value: unknown): string => jsonSafe(JSON.stringify(value));

/**
 * A document laid out for reading and for line-by-line diffs: one line a key, one line an element of a list.
 * Comes in pieces, so that ten thousand findings are never held as one string.
 */
export function* jsonDocument(fields: Record<string, unknown>, indent = ''): Generator<string> {
  yield '{\n';
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  for (const [i, [key, value]] of entries.entries()) {
    yield `${indent}  ${scalar(key)}: `;
    if (value instanceof Nested) yield* jsonDocument(value.fields, `${indent}  `);
    else if (Array.isArray(value) && value.some((one) => typeof one === 'object')) yield* list(value, `${indent}  `);
    else yield jsonLine(value);
    yield i < entries.length - 1 ? ',\n' : '\n';
  }
  yield `${indent}}`;
}

function* list(values: readonly unknown[], indent: string): Generator<string> {
  yield '[\n';
  for (const [i, value] of values.entries()) {
    yield `${indent}  `;
    if (value instanceof Nested) yield* jsonDocument(value.fields, `${indent}  `);
    else yield jsonLine(value);
    yield i < values.length - 1 ? ',\n' : '\n';
  }
  yield `${indent}]`;
}

/** A value that is laid out over several lines itself. */
export class Nested {
  constructor(readonly fields: Record<string, unknown>) {}
}
