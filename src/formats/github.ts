import { counted } from '../counted.js';
import { type Issue, issuesOf, resolvedIssues } from './issues.js';
import { visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';

/**
 * Annotations of GitHub Actions, one workflow command a line: a warning for a contradiction, a notice for a tension and
 * for what the baseline holds already.
 * A text can neither end its command nor begin another: its line ends, `%`, `:` and `,` are encoded as the runner
 * decodes them, and `visible` breaks what would be a command of its own.
 */
export function* renderGithub(input: RenderInput, options: RenderOptions): Generator<string> {
  const issues = issuesOf(input, options);
  // GitHub shows the first ten of a step: what the baseline does not know yet goes first.
  const known = issues.filter(({ status }) => status === 'unchanged');
  for (const issue of [...issues.filter((one) => !known.includes(one)), ...known]) yield annotation(issue);
  const found = (relation: Issue['relation']): string => {
    const list = issues.filter((issue) => issue.relation === relation);
    const fresh = list.filter(({ status }) => status === 'new').length;
    const compared = list.some(({ status }) => status !== null);
    return `${counted(list.length, relation)}${compared ? ` (${fresh} new)` : ''}`;
  };
  const resolved = resolvedIssues(input, options).length;
  const gone = resolved > 0 ? `, ${resolved} resolved` : '';
  const topics = counted(input.comparisons.length, 'topic');
  yield `${found('contradiction')}, ${found('tension')}${gone} in ${topics}\n`;
}

function annotation({ relation, a, title, topic, message, status }: Issue): string {
  const command = relation === 'contradiction' && status !== 'unchanged' ? 'warning' : 'notice';
  const properties = { file: a.path, line: String(a.line), col: String(a.column), title: `${topic.label}: ${title}` };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${command} ${list.join(',')}::${data(message)}\n`;
}

const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
