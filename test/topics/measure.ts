/**
 * How many labelled pairs the tags keep, and what that costs: `node --import tsx test/topics/measure.ts <folder>...`,
 * each folder a pack (corpus.yaml, topics.yaml, pairs.tsv). Prints, per threshold, the share of pairs (strength 2 or 3)
 * with both sentences tagged, the share of labelled sentences tagged, and the share of all sentences tagged.
 */
import { loadInput } from '../../src/input.js';
import { sentencesOf } from '../../src/text/index.js';
import { loadPatterns, NEAR_TOPIC, ON_TOPIC, tagSentences } from '../../src/topics/index.js';
import { normalText, readPack } from '../eval/packs.js';

const DIRECT = 0.8;
const thresholds = [DIRECT, ON_TOPIC, 0.1, NEAR_TOPIC];

interface Tally {
  pairs: number;
  /** One of the two by its own words, the other at the threshold. */
  pairsWithDirect: number;
  sentences: number;
  tagged: number;
}

const tallies = thresholds.map((): Tally => ({ pairs: 0, pairsWithDirect: 0, sentences: 0, tagged: 0 }));
const all = { pairs: 0, sentences: 0, cells: 0, lost: 0 };

for (const folder of process.argv.slice(2)) {
  const pack = readPack(folder);
  const { corpus, topics } = await loadInput({ corpus: folder, topics: `${folder}/topics.yaml` });
  await loadPatterns(topics);
  const weights = new Map<string, Map<string, number>>();
  for (const document of corpus.documents) {
    const tagged = tagSentences(sentencesOf(document), topics, { title: document.title }, { minWeight: NEAR_TOPIC });
    for (const { kind, text, tags } of tagged) {
      if (kind !== 'prose') continue;
      weights.set(`${document.id}|${normalText(text)}`, new Map(tags.map((tag) => [tag.topic, tag.weight])));
      all.cells += topics.length;
      for (const [i, threshold] of thresholds.entries()) {
        (tallies[i] as Tally).tagged += tags.filter(({ weight }) => weight >= threshold).length;
      }
    }
  }
  const labelled = new Map<string, number>();
  for (const { topic, docA, textA, docB, textB, strength } of pack.pairs) {
    if (strength < 2) continue;
    all.pairs++;
    const keys = [`${docA}|${normalText(textA)}`, `${docB}|${normalText(textB)}`];
    if (!keys.every((key) => weights.has(key))) {
      all.lost++;
      continue;
    }
    const [a = 0, b = 0] = keys.map((key) => weights.get(key)?.get(topic) ?? 0);
    labelled.set(`${keys[0]}|${topic}`, a).set(`${keys[1]}|${topic}`, b);
    for (const [i, threshold] of thresholds.entries()) {
      if (Math.min(a, b) < threshold) continue;
      (tallies[i] as Tally).pairs++;
      if (Math.max(a, b) >= DIRECT) (tallies[i] as Tally).pairsWithDirect++;
    }
  }
  all.sentences += labelled.size;
  for (const [i, threshold] of thresholds.entries()) {
    (tallies[i] as Tally).sentences += [...labelled.values()].filter((weight) => weight >= threshold).length;
  }
}

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);
process.stdout.write(`${all.pairs} pairs, ${all.lost} with a sentence that was cut otherwise\n`);
process.stdout.write('weight  pairs  with one direct  labelled sentences  all sentences\n');
for (const [i, { pairs, pairsWithDirect, sentences, tagged }] of tallies.entries()) {
  const cells = [share(pairs, all.pairs), share(pairsWithDirect, all.pairs), share(sentences, all.sentences)];
  process.stdout.write(`${thresholds[i]?.toFixed(2)}    ${cells.join('  ')}  ${share(tagged, all.cells)}\n`);
}
