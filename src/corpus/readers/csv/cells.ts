const QUOTE = 0x22;

/**
 * The cells of a record. A quote opens a cell only at its start, a doubled one stands for itself, and what stands behind the closing one
 * belongs to the cell too.
 */
export function cellsOf(record: Uint8Array, delimiter: number, decode: (bytes: Uint8Array) => string): string[] {
  const cells: string[] = [];
  for (let from = 0, end = -1; end < record.length; from = end + 1) {
    const isQuoted = record[from] === QUOTE;
    const close = isQuoted ? closingQuote(record, from + 1) : from;
    const next = record.indexOf(delimiter, close);
    end = next < 0 ? record.length : next;
    if (isQuoted) {
      const inner = decode(record.subarray(from + 1, close)).replaceAll('""', '"');
      cells.push(inner + decode(record.subarray(close + 1, end)));
    } else cells.push(decode(record.subarray(from, end)));
  }
  return cells;
}

/** Where the quoted part of a cell ends; the end of the record if it is never closed. */
function closingQuote(record: Uint8Array, from: number): number {
  let at = record.indexOf(QUOTE, from);
  while (at >= 0 && record[at + 1] === QUOTE) at = record.indexOf(QUOTE, at + 2);
  return at < 0 ? record.length : at;
}
