import { type Issue, issuesOf } from './issues.js';
import { visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';
import { counted } from './wording.js';

/**
 * Annotations of GitHub Actions, one workflow command a line: a warning for a contradiction, a notice for a tension.
 * A text can neither end its command nor begin another: its line ends, `%`, `:` and `,` are encoded as the runner
 * decodes them, and `visible` breaks what would be a command of its own.
 */
export function* renderGithub(input: RenderInput, options: RenderOptions): Generator<string> {
  const issues = issuesOf(input, options);
  for (const issue of issues) yield annotation(issue);
  const found = (relation: Issue['relation']): number => issues.filter((issue) => issue.relation === relation).length;
  const topics = counted(input.comparisons.length, 'topic');
  yield `${counted(found('contradiction'), 'contradiction')}, ${counted(found('tension'), 'tension')} in ${topics}\n`;
}

function annotation({ relation, a, title, topic, message }: Issue): string {
  const command = relation === 'contradiction' ? 'warning' : 'notice';
  const properties = { file: a.path, line: String(a.line), col: String(a.column), title: `${topic.label}: ${title}` };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${command} ${list.join(',')}::${data(message)}\n`;
}

const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
