import { type Issue, issuesOf } from './issues.js';
import { html, visible } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';
import { counted } from './wording.js';

/**
 * JUnit XML: a suite a topic, a failed test a contradiction, a skipped one a tension; a topic without contradictions
 * has one test that passed, so that "nothing found" and "not looked at" differ.
 */
export function* renderJunit(input: RenderInput, options: RenderOptions): Generator<string> {
  const issues = issuesOf(input, options);
  const failures = issues.filter(({ relation }) => relation === 'contradiction').length;
  const skipped = issues.length - failures;
  const passed = input.comparisons.filter(({ topic }) => !contradicted(issues, topic.id)).length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="claim-compare" tests="${issues.length + passed}" failures="${failures}" skipped="${skipped}" errors="0">\n`;
  for (const { topic, examined } of input.comparisons) {
    const own = issues.filter((issue) => issue.topic.id === topic.id);
    const clean = !contradicted(issues, topic.id);
    const failed = own.filter(({ relation }) => relation === 'contradiction').length;
    const counts = `tests="${own.length + (clean ? 1 : 0)}" failures="${failed}" skipped="${own.length - failed}" errors="0"`;
    yield `  <testsuite name="${xml(topic.label)}" ${counts}>\n`;
    if (clean) {
      const name = `no contradictions among ${counted(examined.judged, 'compared pair')}`;
      yield `    <testcase classname="${xml(topic.id)}" name="${name}"/>\n`;
    }
    for (const issue of own) yield testcase(issue);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

const contradicted = (issues: readonly Issue[], topic: string): boolean =>
  issues.some((issue) => issue.topic.id === topic && issue.relation === 'contradiction');

function testcase({ topic, relation, id, title, message, a }: Issue): string {
  const head = `    <testcase classname="${xml(topic.id)}" name="${xml(`${title} (${id})`)}" file="${xml(a.path)}" line="${a.line}">\n`;
  const text = xml(message);
  const body =
    relation === 'contradiction'
      ? `      <failure message="${xml(title)}" type="contradiction">${text}</failure>\n`
      : `      <skipped message="${text}"/>\n`;
  return `${head}${body}    </testcase>\n`;
}

/** What HTML escapes, XML escapes; characters XML 1.0 forbids are gone after `visible`. */
const xml = (text: string): string => html(visible(text));
