import { documentFromText, type TextMeta } from '../document.js';
import type { ReadItem } from '../readers/types.js';
import type { Document } from '../types.js';
import type { Entry } from './entry.js';
import type { Limits } from './limits.js';

/** Reads some of the files of a corpus before their turn comes. */
export interface ReadAhead {
  /** What is in the file at this place of the list; null for a file that is read when its turn comes. */
  items(at: number): Promise<ReadItem[]> | null;
  close(): Promise<void>;
}

/** Makes documents of texts, one after the other or all at once; they come back in the order of the texts. */
export interface Builder {
  /** Takes a text; resolves when the next one may come. */
  add(text: string, meta: TextMeta): Promise<void>;
  done(): Promise<Document[]>;
  /** Null where the files are read soon enough one after the other. */
  readAhead?(entries: readonly Entry[], limits: Limits): Promise<ReadAhead | null>;
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
