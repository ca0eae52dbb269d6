import { dirname, resolve as resolvePath } from 'node:path';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { parseYaml, type Yaml, YamlFault } from '../../yaml.js';
import { isoDate } from '../dates.js';
import { decode } from '../decoding/decode.js';
import type { CorpusWarning } from '../types.js';
import type { Entry, ManifestFields } from './entry.js';
import { faultAt, type Spot } from './excerpt.js';
import { FileFault, pathInside, readBytes } from './file.js';
import type { Limits } from './limits.js';
import { warningText } from './wording.js';

const SHAPE = 'A manifest begins with "documents:" and lists one document an entry, each with "file: NAME".';
const FIELDS = ['id', 'source', 'title', 'author', 'date', 'url'] as const;

/** What a manifest lists, in its order. Throws `UserError` with the place for everything that is wrong with it. */
export async function readManifest(
  path: string,
  limits: Limits,
): Promise<{ entries: Entry[]; warnings: CorpusWarning[] }> {
  const { text } = decode(await readBytes(path, limits));
  const spot = (offset: number): Spot => ({ file: path, text, offset });
  const { document: root, resolve } = parsed(text, spot);
  const at = (node: Node | null | undefined): Spot => spot(node?.range?.[0] ?? 0);
  const list = isMap(root.contents) ? resolve(root.contents.get('documents', true)) : null;
  if (!isSeq(list)) throw faultAt(at(list ?? root.contents), 'The manifest has no list of documents.', SHAPE);
  const entries: Entry[] = [];
  const warnings: CorpusWarning[] = [];
  const folder = dirname(path);
  for (const item of list.items.map(resolve)) {
    const fields = listed(item);
    const fileNode = isMap(item) ? (resolve(item.get('file', true)) ?? item) : item;
    if (!fields?.file) throw faultAt(at(fileNode), 'This entry of the manifest names no file.', SHAPE);
    const { file, ...known } = fields;
    const place = await pathInside(folder, file).catch((fault: unknown) => {
      if (!(fault instanceof FileFault)) throw fault;
      // There, but not to be opened: a warning like any unreadable document.
      if (!['missing', 'outside'].includes(fault.finding.code)) return resolvePath(folder, file);
      const hint = `Files are looked for from the manifest's folder (${folder}) on, and only inside it.`;
      throw faultAt(
        at(fileNode),
        `The manifest lists ${JSON.stringify(file)}, but ${warningText(fault.finding)}.`,
        hint,
      );
    });
    const date = known.date ?? '';
    if (date !== '' && isoDate(date) === null) warnings.push({ file, finding: { code: 'badDate', value: date } });
    const idNode = isMap(item) ? resolve(item.get('id', true)) : null;
    entries.push({ path: place, file: file.replace(/^\.\//, ''), fields: known, spot: at(idNode ?? fileNode) });
  }
  return { entries, warnings };

  /** The fields of an entry; an entry that is only a name is the file's. */
  function listed(item: Node | null): ManifestFields & { file?: string } {
    const name = isScalar(item) ? scalarText(item) : null;
    if (name) return { file: name };
    return isMap(item) ? fieldsOf(item) : {};
  }

  function fieldsOf(item: YAMLMap): ManifestFields & { file?: string } {
    const fields: ManifestFields & { file?: string } = {};
    for (const key of [...FIELDS, 'file'] as const) {
      const node = resolve(item.get(key, true));
      if (node === null || node === undefined) continue;
      const value =
        isSeq(node) && key === 'author' ? node.items.map(resolve).map(scalarText).join(', ') : scalarText(node);
      if (value === null) throw faultAt(at(node), `"${key}" must be a text, not a list or a group of fields.`);
      if (value !== '') fields[key] = value;
    }
    return fields;
  }
}

/** A scalar as it is written (`2022`, `007`, "yes"), empty for null; null if the node is no scalar. */
function scalarText(node: unknown): string | null {
  if (!isScalar(node)) return null;
  if (node.value === null) return '';
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim();
}

function parsed(text: string, spot: (offset: number) => Spot): Yaml {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlFault) throw faultAt(spot(error.offset), error.message);
    throw error;
  }
}
