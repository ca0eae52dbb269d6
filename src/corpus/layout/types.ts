import type { Finding } from '../types.js';
import type { Pieces } from './pieces.js';

/** What the layout or the markup says of a stretch; `text` where it says nothing. */
export type Role = 'text' | 'item' | 'quotation' | 'heading' | 'caption' | 'furniture' | 'matter';

/** A paragraph, heading, list item or other piece of layout, not yet classified. */
export interface Unit extends Pieces {
  /** Blank lines before it. */
  gap: number;
  role: Role;
  /** Why it is no running text, where the layout or markup says so (`pageNumber`, `code`, `comment` ...). */
  reason: Finding | null;
}
