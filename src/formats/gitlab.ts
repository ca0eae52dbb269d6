import { issuesOf } from './issues.js';
import { jsonLine } from './json-text.js';
import type { RenderInput, RenderOptions } from './types.js';

/** GitLab's code quality report: one entry a contradiction (major) or tension (minor); what the baseline knows is info. */
export function* renderGitlab(input: RenderInput, options: RenderOptions): Generator<string> {
  const entries = issuesOf(input, options).map(({ topic, relation, id, title, message, status, a }) =>
    jsonLine({
      description: `${topic.label}: ${title}. ${message}`,
      check_name: relation,
      fingerprint: `${topic.id}-${id}`,
      severity: status === 'unchanged' ? 'info' : relation === 'contradiction' ? 'major' : 'minor',
      location: { path: a.path, lines: { begin: a.line } },
    }),
  );
  yield entries.length === 0 ? '[]\n' : `[\n${entries.map((entry) => `  ${entry}`).join(',\n')}\n]\n`;
}
