import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFromText } from '../../src/corpus/index.js';
import { sentencesOf, splitSentences } from '../../src/text/index.js';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Golden Rules passed, of a file `id name input(JSON) expected(JSON)`. */
export function goldenRules(file: string): string {
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const failed = rows.filter(([, , input, expected]) => {
    const got = cut(JSON.parse(input as string) as string);
    return JSON.stringify(got) !== JSON.stringify(JSON.parse(expected as string));
  });
  return `Golden Rules: ${rows.length - failed.length} of ${rows.length}${failed.length ? `; missed ${failed.map(([id]) => id).join(', ')}` : ''}`;
}

/** Boundaries of an article against its gold, a sentence a line. */
export function article(textFile: string, goldFile: string): string {
  const gold = readFileSync(goldFile, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const got = sentencesOf(documentFromText(readFileSync(textFile, 'utf8'), { id: 'x' })).map((sentence) =>
    sentence.text.trim(),
  );
  const normal = (text: string): string => text.replace(/\s+/g, '');
  const found = new Set(got.map(normal));
  const missed = gold.filter((sentence) => !found.has(normal(sentence)));
  return `${textFile.split('/').at(-1)}: ${gold.length - missed.length} of ${gold.length} sentences${missed[0] ? `; first missed: ${missed[0].slice(0, 80)}` : ''}`;
}

/** All segmentation figures of a gold folder and the articles it was made from. */
export function segmentation(gold: string, articles: string): string[] {
  const rules = join(gold, 'golden-rules-en.tsv');
  const files = [['000_0342994bd0b8f3fd', '000'], ['002_09f961840c843274', '002'], ['003_db7b924081e6081b', '003']] as const; // biome-ignore format: pairs
  return [
    ...(existsSync(rules) ? [goldenRules(rules)] : []),
    ...files
      .map(([text, number]) => [join(articles, `${text}.txt`), join(gold, `sentences-${number}.txt`)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([text, file]) => article(text, file)),
  ];
}
