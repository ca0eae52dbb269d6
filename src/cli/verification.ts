import type { Corpus, Document } from '../corpus/types.js';
import { type Placed, placesIn } from '../review/places.js';
import type { ReportFile } from './report-file.js';

/** A quote that no longer stands where the report says. Lines count from 1. */
export interface Misplaced {
  claim: string;
  text: string;
  state: 'moved' | 'gone';
  /** Where it is now; null if it is nowhere. */
  line: number | null;
}

/** What became of a document since the report was made. */
export interface DocumentCheck {
  id: string;
  file: string | null;
  /** `changed`: its text is not the one the report was made of; `added`: the report does not know it. */
  state: 'same' | 'changed' | 'missing' | 'added' | 'unknown';
  quotes: number;
  misplaced: Misplaced[];
}

export interface Verification {
  /** Every quote stands, and no document the report knows has changed or is missing. */
  holds: boolean;
  quotes: number;
  documents: DocumentCheck[];
}

/** Holds a report against the corpus as it is now; `hashes` are of the texts now, by document id. */
export function verifyReport(report: ReportFile, corpus: Corpus, hashes: ReadonlyMap<string, string>): Verification {
  const then = new Map(report.proof?.documents?.map(({ id, sha256 }) => [id, sha256]));
  const now = new Map(corpus.documents.map((document) => [document.id, document]));
  const quoted = new Map<string, ReportFile['claims']>();
  for (const claim of report.claims) quoted.set(claim.document, [...(quoted.get(claim.document) ?? []), claim]);
  const ids = [...new Set([...then.keys(), ...quoted.keys(), ...now.keys()])].sort();
  const documents = ids.map((id): DocumentCheck => {
    const document = now.get(id);
    const claims = quoted.get(id) ?? [];
    return {
      id,
      file: document?.file ?? null,
      state: document ? stateOf(then.get(id), hashes.get(id), then.size > 0 || claims.length > 0) : 'missing',
      quotes: claims.length,
      misplaced: document ? misplacedIn(document, claims) : claims.map((claim) => gone(claim)),
    };
  });
  const holds = documents.every(
    ({ state, misplaced }) => state !== 'changed' && state !== 'missing' && misplaced.length === 0,
  );
  return { holds, quotes: report.claims.length, documents };
}

/** Without a hash in the report only its quotes can be looked at. */
function stateOf(then: string | undefined, now: string | undefined, known: boolean): DocumentCheck['state'] {
  if (then === undefined) return known ? 'added' : 'unknown';
  return then === now ? 'same' : 'changed';
}

const gone = ({ id, text }: Placed & { id: string }): Misplaced => ({ claim: id, text, state: 'gone', line: null });

function misplacedIn({ text }: Document, claims: ReportFile['claims']): Misplaced[] {
  const placeOf = placesIn(text);
  return claims.flatMap((claim) => {
    const place = placeOf(claim);
    if (place.state === 'stands') return [];
    if (place.state === 'gone') return [gone(claim)];
    const line = text.slice(0, place.start).split('\n').length;
    return [{ claim: claim.id, text: claim.text, state: 'moved', line }];
  });
}
