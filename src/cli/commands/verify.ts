import { counted } from '../../counted.js';
import { UserError } from '../../errors.js';
import type { Topic } from '../../topics/types.js';
import type { Run } from '../command.js';
import { deliver, type View } from '../deliver.js';
import { folded } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { openInput } from '../open.js';
import { printableLine } from '../printable.js';
import { corpusHashes, hasher, topicsText } from '../proof.js';
import { readText } from '../read.js';
import { parseReport, type ReportFile } from '../report-file.js';
import { type DocumentCheck, type Verification, verifyReport } from '../verification.js';
import { version } from '../version.js';

/** What else differs between then and now; none of it moves a quote. */
type Notes = { code: 'tool' | 'topics' | 'metadata' | 'noProof' | 'otherCorpus'; before?: string; after?: string }[];

/** Exit code 1 where an article changed or a quote is not where the report says. */
export const verify: Run = async (context) => {
  const { io, args } = context;
  const [file = '-'] = args;
  const report = parseReport(await readText(io, file), file);
  if (report.claims.length === 0 && !report.proof) throw new UserError('The report quotes nothing.', { place: file });
  const input = await openInput(context);
  const hashes = await corpusHashes(input.corpus);
  const byId = new Map(hashes.documents.map(({ id, sha256 }) => [id, sha256]));
  const result = verifyReport(report, input.corpus, byId);
  const notes = await notesOn(report, result, hashes.corpus, input.topics);
  await deliver(context, (format, view) =>
    format === 'json'
      ? jsonDocument({ schemaVersion: '1.0', ...result, notes })
      : table(file, result, notes, report, view),
  );
  return result.holds ? 0 : 1;
};

async function notesOn(
  { proof, topics }: ReportFile,
  { documents }: Verification,
  corpus: string,
  known: readonly Topic[],
): Promise<Notes> {
  if (!proof) return [{ code: 'noProof' }];
  const sha256 = await hasher();
  const asked = known.filter(({ id }) => topics.includes(id));
  const sameTexts = documents.every(({ state }) => state === 'same');
  const notes: Notes = documents.every(({ state }) => state === 'missing' || state === 'added')
    ? [{ code: 'otherCorpus' }]
    : [];
  if (proof.tool && proof.tool.version !== version()) {
    notes.push({ code: 'tool', before: proof.tool.version, after: version() });
  }
  if (topics.length > 0 && asked.length === topics.length && sha256(topicsText(asked)) !== proof.topics)
    notes.push({ code: 'topics' });
  if (sameTexts && corpus !== proof.corpus) notes.push({ code: 'metadata' });
  return notes;
}

/** Misplaced quotes listed of one document, and new documents listed by name. */
const SHOWN = 10;

function table(file: string, result: Verification, notes: Notes, report: ReportFile, view: View): string {
  const documents = result.documents.filter(({ state }) => state !== 'added').length;
  const misplaced = result.documents.reduce((sum, one) => sum + one.misplaced.length, 0);
  const of = `${counted(result.quotes, 'quote')} of ${counted(documents, 'document')}`;
  const changed = result.documents.filter(({ state }) => state === 'changed' || state === 'missing').length;
  const verdict = result.holds
    ? `${of}: every one stands where the report says.`
    : `${of}: ${counted(misplaced, 'quote')} not where the report says, ${counted(changed, 'document')} changed or missing.`;
  const lines = [
    `${printableLine(file)}: ${verdict}`,
    ...result.documents.flatMap((document) => documentLines(document, report)),
    ...addedLines(result.documents),
    ...notes.map((note) => `note: ${NOTES[note.code](note)}`),
  ];
  return `${folded(lines, view).join('\n')}\n`;
}

function documentLines({ id, file, state, misplaced }: DocumentCheck, report: ReportFile): string[] {
  if (misplaced.length === 0 && state !== 'changed' && state !== 'missing') return [];
  const name = printableLine(file ?? id);
  const rest = misplaced.length - SHOWN;
  const texts = new Map(report.claims.map((claim) => [claim.id, claim.text]));
  return [
    '',
    `${name}: ${STATES[state]}`,
    ...misplaced.slice(0, SHOWN).map(({ claim, state: of, line }) => {
      return `  ${of === 'moved' ? `moved, now in line ${line}` : 'gone'}: “${printableLine(texts.get(claim) ?? '')}”`;
    }),
    ...(rest > 0 ? [`  ... and ${rest} more (--json lists all)`] : []),
  ];
}

/** A corpus that has grown since is no fault: its new documents share one line. */
function addedLines(documents: readonly DocumentCheck[]): string[] {
  const added = documents.filter(({ state }) => state === 'added');
  if (added.length === 0) return [];
  const names = added.slice(0, SHOWN).map(({ id, file }) => printableLine(file ?? id));
  const rest = added.length - names.length;
  return [
    '',
    `${counted(added.length, 'document')} ${STATES.added}: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ];
}

const STATES: Readonly<Record<DocumentCheck['state'], string>> = {
  same: 'not changed',
  changed: 'changed since the report was made',
  missing: 'no longer in the corpus',
  added: 'not in the corpus when the report was made',
  unknown: 'the report has no hash of it',
};

const NOTES: Readonly<Record<Notes[number]['code'], (note: Notes[number]) => string>> = {
  tool: ({ before, after }) => `the report was made by version ${before}, this is ${after}.`,
  topics: () => 'the topics have changed since: the same question would be asked with other words today.',
  metadata: () => 'the texts are the same, but ids, sources or dates of documents have changed.',
  otherCorpus: () => 'no document of the report is in this corpus: is it the right one (--corpus)?',
  noProof: () => 'the report carries no hashes: only its quotes were looked at.',
};
