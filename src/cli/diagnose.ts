import type { Analysis } from '../compare.js';
import { warningText } from '../corpus/index.js';
import type { Finding } from '../corpus/types.js';
import { counted } from '../counted.js';
import { shortHash } from '../hash.js';
import type { TopicTest } from '../topics/index.js';
import { countTopics, speaking } from './counts.js';
import { looksForeign } from './language.js';

/** Something about a corpus or its topics that makes answers poorer. Names are of files, sources or topics. */
export type Problem = Finding & { names: string[] };

/** Looks for what stands between a corpus and a good answer; most serious first. */
export function diagnose(analysis: Analysis, tests: readonly TopicTest[]): Problem[] {
  const { corpus, sentences } = analysis;
  const { documents, sources, warnings } = corpus;
  const files = (wanted: (document: (typeof documents)[number]) => boolean): string[] =>
    documents.filter(wanted).map(({ file }) => file);
  const prose = (id: string): number => (sentences.get(id) ?? []).filter(({ reason }) => reason === null).length;
  const counts = countTopics(analysis);
  const found: Problem[] = [
    ...unread(warnings),
    { code: 'oneSource', names: sources.length === 1 ? sources.map(({ name }) => name) : [] },
    { code: 'nothingSaid', names: files(({ id }) => prose(id) === 0) },
    { code: 'foreign', names: files(({ text }) => looksForeign(text)) },
    ...sameTexts(documents),
    { code: 'noDate', of: documents.length, names: files(({ date }) => date === null) },
    { code: 'noSource', of: documents.length, names: files(({ origins }) => origins.source === 'default') },
    { code: 'topicTests', names: [...new Set(tests.filter(({ passed }) => !passed).map(({ topic }) => topic))] },
    { code: 'topicSilent', names: counts.filter((count) => speaking(count) === 0).map(({ topic }) => topic.id) },
    { code: 'topicOneSource', names: counts.filter((count) => speaking(count) === 1).map(({ topic }) => topic.id) },
  ];
  return found.filter(({ names }) => names.length > 0);
}

/** Files that could not be read, one problem for each reason. */
function unread(warnings: Analysis['corpus']['warnings']): Problem[] {
  const byReason = new Map<string, string[]>();
  for (const { file, finding } of warnings) {
    const why = warningText(finding);
    byReason.set(why, [...(byReason.get(why) ?? []), file]);
  }
  return [...byReason].map(([why, names]) => ({ code: 'unread', why, names }));
}

/** Groups of documents that print the same text, apart from white space. */
function sameTexts(documents: readonly { text: string; file: string }[]): Problem[] {
  const groups = new Map<string, string[]>();
  for (const { text, file } of documents) {
    const key = shortHash(text.replace(/\s+/gu, ' ').trim());
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].filter((names) => names.length > 1).map((names) => ({ code: 'sameText', names }));
}

/** What is wrong, and what to do about it. */
export function problemText({ code, names, ...args }: Problem): { what: string; remedy: string } {
  const documents = counted(names.length, 'document');
  const topics = counted(names.length, 'topic');
  switch (code) {
    case 'unread':
      return {
        what: `not read: ${args.why}`,
        remedy: 'Mend or convert what is to be compared; take the rest out of the folder or the manifest.',
      };
    case 'oneSource':
      return {
        what: 'all documents are of one source',
        remedy: 'A source is never compared with itself: add another, or name the sources in corpus.yaml.',
      };
    case 'nothingSaid':
      return {
        what: `${documents} without a sentence of running text`,
        remedy: '"compare sentences FILE" shows what every line was taken for.',
      };
    case 'foreign':
      return {
        what: `${documents} not in English, as it seems`,
        remedy: 'Only English is understood: take them out, or do not trust what is said of them.',
      };
    case 'sameText':
      return { what: `${documents} with the same text`, remedy: 'They count as one origin. Keep one of them.' };
    case 'noDate':
      return {
        what: `${names.length} of ${counted(Number(args.of), 'document')} without a date`,
        remedy:
          'Changes over time cannot be told from disputes, and --since and --until pass them over: add "date:" in corpus.yaml.',
      };
    case 'noSource':
      return {
        what: `${names.length} of ${counted(Number(args.of), 'document')} without a source`,
        remedy: 'The file name stands in, each file a source of its own: add "source:" in corpus.yaml.',
      };
    case 'topicTests':
      return { what: `${topics} failing their own tests`, remedy: '"compare topics test" shows which sentences.' };
    case 'topicSilent':
      return {
        what: `${topics} nobody says anything on`,
        remedy: 'Add keywords; "compare topics suggest" shows what the corpus speaks of.',
      };
    default:
      return {
        what: `${topics} only one source speaks on`,
        remedy: 'There is nothing to compare: add keywords or documents.',
      };
  }
}
