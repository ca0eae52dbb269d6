import type { ReadItem } from '../../corpus/readers/types.js';

/** What a reader found in a file, as one line of text; `unpackItems` makes the same of it. */
export function packItems(items: readonly ReadItem[]): string {
  return JSON.stringify(items, (_, value: unknown) => (value instanceof Map ? { entries: [...value] } : value));
}

export function unpackItems(packed: string): ReadItem[] {
  return (JSON.parse(packed) as ReadItem[]).map((item) => {
    if ('fault' in item || !item.document.roles) return item;
    // Only a document's roles are a map.
    const { entries } = item.document.roles as unknown as { entries: [number, never][] };
    return { ...item, document: { ...item.document, roles: new Map(entries) } };
  });
}
