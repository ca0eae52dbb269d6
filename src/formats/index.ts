import type { Format, Render } from './types.js';

export type { Format } from './types.js';

function format(id: string, extensions: string[], about: string, load: () => Promise<Render>): Format {
  return { id, about, extensions, render: async (input, options) => (await load())(input, options) };
}

const all = [
  format('table', ['txt'], 'for reading in a terminal', async () => (await import('./table.js')).renderTable),
  format('json', ['json'], 'one document, everything found', async () => (await import('./json.js')).renderJson),
  format('ndjson', ['ndjson', 'jsonl'], 'one record a line', async () => (await import('./ndjson.js')).renderNdjson),
  format('csv', ['csv'], 'one pair a row, for spreadsheets', async () => (await import('./csv.js')).renderCsv),
  format('markdown', ['md', 'markdown'], 'a report as GitHub shows it', async () => {
    return (await import('./markdown.js')).renderMarkdown;
  }),
  format('sarif', ['sarif'], 'SARIF 2.1.0, for code scanning', async () => (await import('./sarif.js')).renderSarif),
  format('github', [], 'annotations of GitHub Actions', async () => (await import('./github.js')).renderGithub),
  format('gitlab', [], 'code quality report of GitLab', async () => (await import('./gitlab.js')).renderGitlab),
  format('junit', ['xml'], 'JUnit XML', async () => (await import('./junit.js')).renderJunit),
  format('html', ['html', 'htm'], 'one page, self-contained', async () => (await import('./html.js')).renderHtml),
];

/** Every output format by its id. Each loads its own modules when it is used. */
export const formats: Readonly<Record<string, Format>> = Object.fromEntries(all.map((one) => [one.id, one]));
