import { counted } from '../../counted.js';
import type { Run } from '../command.js';
import { deliver } from '../deliver.js';
import { diagnose, type Problem, problemText } from '../diagnose.js';
import { folded } from '../grid.js';
import { jsonDocument } from '../lines.js';
import { analyseInput, openInput } from '../open.js';
import { printableLine } from '../printable.js';

/** Names listed before the rest is counted. */
const SHOWN = 8;

/** What is missing in a corpus and its topics. Warnings are part of the answer, so none go to standard error. */
export const doctor: Run = async (context) => {
  const quiet = { ...context, settings: { ...context.settings, quiet: true } };
  const analysis = await analyseInput(context, await openInput(quiet));
  const { testTopics } = await import('../../topics/index.js');
  const problems = diagnose(analysis, testTopics(analysis.topics));
  const { documents, sources } = analysis.corpus;
  const size = `${counted(documents.length, 'document')} of ${counted(sources.length, 'source')}, ${counted(analysis.topics.length, 'topic')}`;
  await deliver(context, (format, view) => {
    if (format === 'json') {
      const records = problems.map((problem) => ({ ...problem, ...problemText(problem) }));
      return jsonDocument({
        schemaVersion: '1.0',
        documents: documents.length,
        sources: sources.length,
        problems: records,
      });
    }
    if (problems.length === 0) return `${size}: nothing is missing\n`;
    return `${size}\n\n${problems.map((problem) => folded(paragraph(problem), view).join('\n')).join('\n\n')}\n`;
  });
  return 0;
};

function paragraph(problem: Problem): string[] {
  const { what, remedy } = problemText(problem);
  const rest = problem.names.length - SHOWN;
  const names = [...problem.names.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  return [`- ${printableLine(what)}`, `    ${printableLine(names)}`, `    ${remedy}`];
}
