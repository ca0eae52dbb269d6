// Prints how right the program is: classification of pairs, ranking of what it reports, segmentation.
// Usage: npm run eval -- [--engine builtin|signals] [--shared FOLDER] [--rows N] [--memory FOLDER] [--only pairs|packs|text]
// Without the shared folder it measures on the small sets that the project carries.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/cache/store.js';
import { createJudge, type EngineName } from '../../src/judge/index.js';
import type { Reading } from '../../src/judge/model/types.js';
import { classificationLine, readPairs, spread, testSets } from './classification.js';
import { claimReader } from './pack-claims.js';
import { packFolders, readPack } from './packs.js';
import { type JudgedPair, judgePack, rankingLines, trapLine } from './ranking.js';
import { segmentation } from './segmentation.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'builtin' },
    shared: { type: 'string', default: join(here, '../../../shared') },
    rows: { type: 'string', default: '1000' },
    memory: { type: 'string' },
    only: { type: 'string' },
  },
});
const wanted = (part: string): boolean => values.only === undefined || values.only === part;
const judge = await createJudge(values.engine as EngineName, {
  remember: (name) => openStore<Reading>(values.memory ?? null, name, { maxBytes: 1e9 }),
});
const print = (...lines: string[]): void => console.log(lines.join('\n'));

if (wanted('text')) {
  print('', '## Segmentation', '', ...segmentation(join(values.shared, 'gold/text'), join(here, '../../data/corpus')));
}

if (wanted('pairs')) {
  print(
    '',
    '## Pairs',
    '',
    '| set | rows | accuracy | macro-F1 | contradictions: share | average precision |',
    '| --- | --- | --- | --- | --- | --- |',
  );
  print(await classificationLine(judge, 'own pairs', readPairs(join(here, 'pairs.tsv'))));
  for (const { name, file } of testSets(join(values.shared, 'datasets/sets'))) {
    print(await classificationLine(judge, name, spread(readPairs(file), Number(values.rows))));
  }
}

if (wanted('packs')) {
  const claimsOf = await claimReader();
  const judged = async (folders: string[]): Promise<JudgedPair[]> => {
    const all: JudgedPair[] = [];
    for (const folder of folders) all.push(...(await judgePack(readPack(folder), judge, claimsOf)));
    return all;
  };
  print(
    '',
    '## Cross-source pairs of whole topics',
    '',
    '| set | relation | reported | of them right | P@5 | P@10 | AP a topic | AP all | recall at P .8 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  const own = join(here, 'packs');
  const traps: string[] = [];
  const show = async (name: string, folders: string[]): Promise<void> => {
    const pairs = await judged(folders);
    print(...rankingLines(name, pairs));
    traps.push(trapLine(name, pairs));
  };
  await show(
    'own packs',
    readdirSync(own)
      .sort()
      .map((name) => join(own, name)),
  );
  const packs = join(values.shared, 'packs');
  if (existsSync(packs)) {
    const folders = packFolders(packs);
    await show(
      'packs for calibration',
      folders.filter(({ role }) => role === 'calibration').map(({ folder }) => folder),
    );
    await show(
      'packs for measuring',
      folders.filter(({ role }) => role === 'dev').map(({ folder }) => folder),
    );
  }
  print('', ...traps);
}
