// Prints how right the program is: classification of pairs, ranking of what it reports, segmentation.
// Usage: npm run eval -- [--engine builtin|signals] [--shared FOLDER] [--rows N] [--memory FOLDER] [--only pairs|causes|packs|reports|gold|text]
// Without the shared folder it measures on the small sets that the project carries.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/cache/store.js';
import { createJudge, type EngineName } from '../../src/judge/index.js';
import type { Reading } from '../../src/judge/model/types.js';
import { causeLines } from './causes.js';
import { classificationLine, readPairs, spread, testSets } from './classification.js';
import { type EndToEnd, endToEnd, endToEndLines } from './end-to-end.js';
import { eventLines, falseAlarms, shippedLines } from './gold.js';
import { claimReader } from './pack-claims.js';
import { packFolders, type Role, readPack } from './packs.js';
import { type JudgedPair, judgePack, rankingLines, trapLines } from './ranking.js';
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
const remember = (name: string) => openStore<Reading>(values.memory ?? null, name, { maxBytes: 1e9 });
const judge = await createJudge(values.engine as EngineName, { remember });
/** Ranks every pair; people's runs leave the least likely unread. */
const thorough = await createJudge(values.engine as EngineName, { remember, everything: true });
const print = (...lines: string[]): void => console.log(lines.join('\n'));

const ownPacks = readdirSync(join(here, 'packs'))
  .sort()
  .map((name) => join(here, 'packs', name));
const packs = join(values.shared, 'packs');
const foldersOf = (role: Role): string[] =>
  packFolders(packs)
    .filter((pack) => pack.role === role)
    .map(({ folder }) => folder);
const sharedRoles: [string, Role][] = existsSync(packs)
  ? [
      ['packs for calibration', 'calibration'],
      ['packs for measuring', 'dev'],
    ]
  : [];

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

if (wanted('causes')) {
  print(
    '',
    '## Seeming and real contradictions of one sentence, by the cause of the seeming one',
    '',
    '| cause | sets | seeming ones reported as a conflict | as an agreement | real ones as a conflict | as an agreement | real one ranked higher |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...(await causeLines(join(here, 'causes.tsv'), thorough)),
  );
}

if (wanted('packs')) {
  const claimsOf = await claimReader();
  const judged = async (folders: string[]): Promise<JudgedPair[]> => {
    const all: JudgedPair[] = [];
    for (const folder of folders) all.push(...(await judgePack(readPack(folder), thorough, claimsOf)));
    return all;
  };
  print(
    '',
    '## Cross-source pairs of whole topics',
    '',
    '| set | relation | ranked by | reported | of them right | P@5 | P@10 | P@20 | AP a topic | AP all | recall at P .8 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  const all: JudgedPair[] = [];
  const show = async (name: string, folders: string[]): Promise<void> => {
    const pairs = await judged(folders);
    print(...rankingLines(name, pairs));
    all.push(...pairs);
  };
  await show('own packs', ownPacks);
  for (const [name, role] of sharedRoles) await show(name, foldersOf(role));
  print(
    '',
    '| hard negatives by kind | number | reported as a conflict | as an agreement |',
    '| --- | --- | --- | --- |',
    ...trapLines(all),
  );
}

if (wanted('reports')) {
  print(
    '',
    '## Reports, from the texts to the findings',
    '',
    '| set | relation | listed pairs | reported | of them right | share of the listed found |',
    '| --- | --- | --- | --- | --- | --- |',
  );
  const show = async (name: string, folders: string[]): Promise<void> => {
    const results: EndToEnd[] = [];
    for (const folder of folders) results.push(await endToEnd(folder, judge));
    print(...endToEndLines(name, results));
  };
  await show('own packs', ownPacks);
  for (const [name, role] of sharedRoles) await show(name, foldersOf(role));
}

const gold = join(values.shared, 'gold');
if (wanted('gold') && existsSync(gold)) {
  print('', '## Real texts', '', '| what | relation | right of those reported and labelled |', '| --- | --- | --- |');
  print(...(await eventLines(join(gold, 'news'), judge)));
  print(...(await shippedLines(join(gold, 'seeds/pairs.tsv'), judge)));
  const claimDiff = join(values.shared, 'datasets/sets/ClaimDiff.test-full.tsv.gz');
  print('', await falseAlarms(claimDiff, judge, Number(values.rows)));
}
