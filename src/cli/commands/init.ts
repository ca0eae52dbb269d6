import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { counted } from '../../counted.js';
import { UserError } from '../../errors.js';
import { writeFileAtomic } from '../atomic.js';
import type { Run } from '../command.js';
import { CONFIG_FILE } from '../config.js';
import { pathFrom } from '../deliver.js';
import { analyseInput, openInput } from '../open.js';
import { schemaLine } from '../schema.js';
import { CONFIG, manifestFile, topicsFile } from '../starter-files.js';

/** Suggested topics written to the file: a start, not an index. */
const TOPICS = 6;

/** Writes a manifest and topics for a folder of documents. What is there already is kept. */
export const init: Run = async (context) => {
  const { io, args } = context;
  const [folder = '.'] = args;
  const path = pathFrom(io, folder);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new UserError('There is no such folder.', { place: folder });
  const input = await openInput({ ...context, settings: { ...context.settings, corpus: folder } });
  const analysis = await analyseInput(context, input, []);
  const { suggestTopics } = await import('../../topics/index.js');
  const files = [
    ['corpus.yaml', 'corpus', manifestFile(input.corpus.documents)],
    ['topics.yaml', 'topics', topicsFile(suggestTopics(analysis, TOPICS))],
    [CONFIG_FILE, 'config', CONFIG],
  ] as const;
  for (const [name, schema, text] of files) {
    const there = await stat(join(path, name)).then(
      () => true,
      () => false,
    );
    if (!there) await writeFileAtomic(join(path, name), [schemaLine(schema, resolve(io.cwd, path)), text]);
    await io.stdout.write(there ? `kept   ${name}: it was there already\n` : `wrote  ${name}\n`);
  }
  const { documents, sources } = input.corpus;
  const there = folder === '.' ? '' : `  cd ${folder}\n`;
  await io.stdout.write(`\n${counted(documents.length, 'document')} of ${counted(sources.length, 'source')}. Look the files through, then:
${there}  compare doctor
  compare
`);
  return 0;
};
