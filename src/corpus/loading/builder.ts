import { documentFromText, type TextMeta } from '../document.js';
import type { Document } from '../types.js';

/** Makes documents of texts, one after the other or all at once; they come back in the order of the texts. */
export interface Builder {
  /** Takes a text; resolves when the next one may come. */
  add(text: string, meta: TextMeta): Promise<void>;
  done(): Promise<Document[]>;
}

/** Makes each document when its text comes. */
export function directBuilder(): Builder {
  const documents: Document[] = [];
  return {
    async add(text, meta) {
      documents.push(documentFromText(text, meta));
    },
    done: async () => documents,
  };
}
