import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A document of a pack: a text, or sentences that were cut already (`news-train`). */
export interface PackDocument {
  id: string;
  source: string;
  title: string | null;
  date: string | null;
  text: string;
  /** Set where the set names its sentences instead of texts. */
  sentences: string[] | null;
}

export interface PackTopic {
  id: string;
  label: string;
  keywords: string[];
}

export type GoldRelation = 'agree' | 'partial_agree' | 'contradict' | 'tension' | 'none';

/** One labelled pair; `docA` and `docB` are document ids of the pack. */
export interface GoldPair {
  topic: string;
  docA: string;
  textA: string;
  docB: string;
  textB: string;
  relation: GoldRelation;
  /** 3: any careful reader; 2: most; 1: arguable, to be used neither way; 0: a negative. */
  strength: number;
  phenomenon: string;
}

export interface Pack {
  id: string;
  documents: PackDocument[];
  topics: PackTopic[];
  pairs: GoldPair[];
  negatives: GoldPair[];
}

/** Rows of a tab-separated file without quoting, by header name. */
export function readTsv(file: string): Record<string, string>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').replace(/\r/g, '').split('\n').filter(Boolean);
  const header = lines[0]?.split('\t') ?? [];
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  });
}

function goldPair(row: Record<string, string>, negative: boolean): GoldPair {
  return {
    topic: row.topic ?? '',
    docA: row.docA || row.sourceA || '',
    textA: row.sentenceA ?? '',
    docB: row.docB || row.sourceB || '',
    textB: row.sentenceB ?? '',
    relation: negative ? 'none' : ((row.relation ?? 'none') as GoldRelation),
    strength: negative ? 0 : Number(row.strength ?? 0),
    phenomenon: row.phenomenon ?? row.trap ?? '',
  };
}

interface ManifestEntry {
  id?: string;
  file: string;
  source?: string;
  title?: string;
  date?: string | number;
}

function fromManifest(folder: string): PackDocument[] {
  const manifest = parse(readFileSync(join(folder, 'corpus.yaml'), 'utf8')) as { documents: ManifestEntry[] };
  return manifest.documents.map((entry) => ({
    id: entry.id ?? entry.file.replace(/\.[^.]+$/, ''),
    source: entry.source ?? entry.id ?? entry.file,
    title: entry.title ?? null,
    date: entry.date === undefined ? null : String(entry.date),
    text: readFileSync(join(folder, entry.file), 'utf8'),
    sentences: null,
  }));
}

function fromSentences(folder: string): PackDocument[] {
  const documents = new Map<string, PackDocument>();
  for (const row of readTsv(join(folder, 'sentences.tsv'))) {
    const id = row.doc ?? '';
    const known = documents.get(id);
    const document: PackDocument = known ?? {
      id,
      source: row.source ?? id,
      title: null,
      date: row.date || null,
      text: '',
      sentences: [],
    };
    document.sentences?.push(row.text ?? '');
    documents.set(id, document);
  }
  return [...documents.values()].map((d) => ({ ...d, text: d.sentences?.join('\n\n') ?? '' }));
}

/** Reads one folder in the form of an event pack: `corpus.yaml` or `sentences.tsv`, `topics.yaml`, `pairs.tsv`, `negatives.tsv`. */
export function readPack(folder: string): Pack {
  const documents = existsSync(join(folder, 'corpus.yaml')) ? fromManifest(folder) : fromSentences(folder);
  const topics = parse(readFileSync(join(folder, 'topics.yaml'), 'utf8')) as { topics: PackTopic[] };
  return {
    id: folder.split('/').filter(Boolean).at(-1) ?? folder,
    documents,
    topics: topics.topics,
    pairs: readTsv(join(folder, 'pairs.tsv')).map((row) => goldPair(row, false)),
    negatives: readTsv(join(folder, 'negatives.tsv')).map((row) => goldPair(row, true)),
  };
}

export type Role = 'train' | 'calibration' | 'dev';

/** Folders of packs below `root` and what each may be used for, by the lists that lie beside them. */
export function packFolders(root: string): { folder: string; role: Role }[] {
  const list = (name: string): Set<string> =>
    new Set(existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8').split(/\s+/).filter(Boolean) : []);
  const dev = list('DEV.txt');
  const calibration = list('CALIBRATION.txt');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      folder: join(root, name),
      role: dev.has(name) ? 'dev' : calibration.has(name) ? 'calibration' : 'train',
    }));
}

/** The form in which sentences of texts and of gold are compared. */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\s"]+/g, ' ')
    .trim();
}
