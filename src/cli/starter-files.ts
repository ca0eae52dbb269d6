import type { Document, DocumentField } from '../corpus/types.js';
import { counted } from '../counted.js';
import type { Suggestion } from '../topics/index.js';

/** A manifest for documents as they were understood; what was inferred says where from. */
export function manifestFile(documents: readonly Document[]): string {
  const single = documents.filter(({ record }) => record === undefined);
  const entries = single.map((document) => {
    const { id, sourceName, title, date, url, file, origins } = document;
    const line = (key: DocumentField | 'file', value: string | null, first = false): string => {
      const lead = first ? '  - ' : '    ';
      if (value === null) return key === 'url' ? '' : `${lead}# ${key}: not found\n`;
      const from = key === 'file' ? undefined : origins[key];
      const note = from && from !== 'manifest' && key !== 'id' ? `  # from: ${from}` : '';
      return `${lead}${key}: ${quoted(value)}${note}\n`;
    };
    return [
      line('id', id, true),
      line('source', sourceName),
      line('title', title),
      line('date', date),
      line('url', url),
      line('file', file),
    ].join('');
  });
  return `# What compare reads here. Sources, titles and dates were detected as far as the files tell: mend what is wrong.
# A source is an outlet or an author; documents of one source are never compared with each other.
# Dates: a day, a month or a year ("2017-04-04", "2017-04", "2017"). Ids are free, but each once.
documents:
${[...entries, ...filesOfMany(documents)].join('\n')}`;
}

/** A file of many documents (JSON Lines, a table, a feed, a mailbox) is one entry: its records tell their own fields. */
function filesOfMany(documents: readonly Document[]): string[] {
  const files = new Map<string, Document[]>();
  for (const document of documents) {
    if (document.record === undefined) continue;
    const records = files.get(document.file);
    if (records) records.push(document);
    else files.set(document.file, [document]);
  }
  return [...files].map(([file, records]) => {
    // What their ids begin with, where they have none of their own: two files may share a name.
    const unnamed = records.find(({ origins }) => origins.id === 'default');
    const id = unnamed?.id.slice(0, -`-${unnamed.record}`.length);
    const sources = new Set(records.map(({ source }) => source)).size;
    const note = `# ${counted(records.length, 'document')} of ${counted(sources, 'source')}`;
    return `  - ${id ? `id: ${quoted(id)}\n    ` : ''}file: ${quoted(file)}  ${note}\n`;
  });
}

/** Topics the documents would support, as a start. */
export function topicsFile(suggestions: readonly Suggestion[]): string {
  const entries = suggestions.map(
    (one) => `  # ${one.sentences} sentences of ${one.sources} sources\n${topicEntry(one)}`,
  );
  return `# What can be asked: compare <id>. Keywords find their inflections too ("drone" finds "drones").
# More keys: exclude (phrases that take a sentence out), patterns (regular expressions), and a topic's own tests,
# matches and ignores, which "compare topics test" runs.
topics:
${entries.length > 0 ? entries.join('\n') : topicEntry({ id: 'example', label: 'An example', keywords: ['example'] })}`;
}

/** One topic as a topics file lists it. */
export const topicEntry = ({ id, label, keywords }: Pick<Suggestion, 'id' | 'label' | 'keywords'>): string =>
  `  - id: ${quoted(id)}\n    label: ${quoted(label)}\n    keywords: [${keywords.map(quoted).join(', ')}]\n`;

/** A configuration that makes plain `compare <topic>` in the folder speak of it. */
export const CONFIG = `# Options of compare for this folder that stay the same from run to run ("compare --print-config" lists all that hold);
# what is typed goes before them.
corpus: corpus.yaml
topics: topics.yaml
# engine: signals
# min-confidence: 0.7
# fail-on: [contradictions]
`;

/** Every JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);
