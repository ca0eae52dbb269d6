import { counted } from '../counted.js';
import { type Issue, issuesOf, resolvedIssues } from './issues.js';
import { html, visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';

/**
 * JUnit XML: a suite a topic, a failed test a contradiction, a skipped one a tension; a topic without contradictions
 * has one test that passed, so that "nothing found" and "not looked at" differ. Against a baseline only new
 * contradictions fail, those it holds are skipped, and what is resolved has passed.
 */
export function* renderJunit(input: RenderInput, options: RenderOptions): Generator<string> {
  const issues = issuesOf(input, options);
  const resolved = resolvedIssues(input, options);
  const failures = issues.filter(fails).length;
  const skipped = issues.length - failures;
  const passed = resolved.length + input.comparisons.filter(({ topic }) => !failing(issues, topic.id)).length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="claim-compare" tests="${issues.length + passed}" failures="${failures}" skipped="${skipped}" errors="0">\n`;
  for (const { topic, examined } of input.comparisons) {
    const own = issues.filter((issue) => issue.topic.id === topic.id);
    const gone = resolved.filter((one) => one.topic.id === topic.id);
    const clean = !failing(issues, topic.id);
    const failed = own.filter(fails).length;
    const counts = `tests="${own.length + gone.length + (clean ? 1 : 0)}" failures="${failed}" skipped="${own.length - failed}" errors="0"`;
    yield `  <testsuite name="${xml(topic.label)}" ${counts}>\n`;
    if (clean) {
      const fresh = own.some(({ relation }) => relation === 'contradiction') ? 'new ' : '';
      const name = `no ${fresh}contradictions among ${counted(examined.judged, 'compared pair')}`;
      yield `    <testcase classname="${xml(topic.id)}" name="${name}"/>\n`;
    }
    for (const issue of own) yield testcase(issue);
    for (const { message } of gone) {
      const name = `no longer found: ${message}`;
      yield `    <testcase classname="${xml(topic.id)}" name="${xml(name)}"/>\n`;
    }
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

const fails = ({ relation, status }: Issue): boolean => relation === 'contradiction' && status !== 'unchanged';

const failing = (issues: readonly Issue[], topic: string): boolean =>
  issues.some((issue) => issue.topic.id === topic && fails(issue));

function testcase(issue: Issue): string {
  const { topic, id, title, message, a } = issue;
  const head = `    <testcase classname="${xml(topic.id)}" name="${xml(`${title} (${id})`)}" file="${xml(a.path)}" line="${a.line}">\n`;
  const text = xml(message);
  const body = fails(issue)
    ? `      <failure message="${xml(title)}" type="contradiction">${text}</failure>\n`
    : `      <skipped message="${text}"/>\n`;
  return `${head}${body}    </testcase>\n`;
}

/** What HTML escapes, XML escapes; characters XML 1.0 forbids are gone after `visible`. */
const xml = (text: string): string => html(visible(text));
