import type { Agreement, Conflict } from '../../comparison/types.js';
import { statusOf, verdictOf, verdictText } from '../review.js';
import { percent, percentOf } from '../wording.js';
import { wrap } from './layout.js';
import { INDENT, type Page } from './page.js';

/** `new  83 %`: what stands at the right end of a finding's first line. */
export function sure({ view, ink }: Page, finding: Agreement | Pick<Conflict, 'id' | 'confidence'>): string {
  const status = statusOf(view, finding.id);
  const share = ink.faint(('claims' in finding ? percentOf(finding) : percent(finding.confidence)).padStart(4));
  return status === null ? share : `${status === 'new' ? ink.strong('new') : ink.faint(status)}  ${share}`;
}

/** What people said of a finding that is listed. */
export function people({ view, ink, width }: Page, finding: { a: string; b: string } | Agreement): string[] {
  const verdict = verdictOf(view, finding);
  if (verdict === null) return [];
  return wrap(ink.faint(verdictText(verdict)), width - INDENT.length).map((line) => INDENT + line);
}
