import type { TextMeta } from '../document.js';
import type { Spot } from './excerpt.js';

/** The fields of a document that a manifest may set. */
export type ManifestFields = Pick<TextMeta, 'id' | 'source' | 'title' | 'author' | 'date' | 'url'>;

/** A file to be read. */
export interface Entry {
  /** Where it is. */
  path: string;
  /** The path as shown, relative to the corpus, with `/`. */
  file: string;
  fields: ManifestFields;
  /** Where the manifest lists it, for faults; null without a manifest. */
  spot: Spot | null;
}
