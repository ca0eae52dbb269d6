import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';

/** What is wrong with a YAML file; `offset` in UTF-16 units says where. The message is a sentence. */
export class YamlFault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export interface Yaml {
  document: Document.Parsed<ParsedNode>;
  /** The node an alias stands for (null where nothing is), any other node itself; in constant time. */
  resolve(node: unknown): Node | null;
}

/** Longest YAML file that is read, in characters: a manifest of 100,000 documents has some 15 million. */
export const LONGEST_YAML = 32_000_000;

/**
 * Parses a YAML file of a stranger. Aliases are looked up, never expanded, so that a few lines cannot become a billion
 * values; the work grows with the length of the text alone (the library compares each key with all others of its map
 * and looks through the whole file for each alias: both are done here in one pass).
 *
 * @throws YamlFault for what is no YAML, repeats a key, is nested beyond some hundred levels, or is too long
 */
export function parseYaml(text: string): Yaml {
  if (text.length > LONGEST_YAML)
    throw new YamlFault(`The file is too long (more than ${LONGEST_YAML} characters).`, 0);
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    if (error) throw faultOf(error.message, error.pos[0]);
    const anchored = lookUp(document);
    return {
      document,
      resolve: (node) => (isAlias(node) ? (anchored.get(node) ?? null) : isNode(node) ? (node as Node) : null),
    };
  } catch (error) {
    if (error instanceof RangeError) throw faultOf(error.message, 0);
    throw error;
  }
}

/** What each alias stands for: the last node before it with its anchor. Keys of a map are checked on the way. */
function lookUp(document: Document.Parsed<ParsedNode>): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isMap(node)) refuseRepeatedKeys(node.items);
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) found.set(node, target);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return found;
}

function refuseRepeatedKeys(items: readonly { key: unknown }[]): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value))
      throw faultOf(`the key ${JSON.stringify(key.value)} stands here twice.`, key.range?.[0] ?? 0);
    seen.add(key.value);
  }
}

function faultOf(message: string, offset: number): YamlFault {
  if (/call stack/i.test(message)) return new YamlFault('The file is nested too deeply.', offset);
  const line = message.replaceAll(/\s+/g, ' ').trim();
  return new YamlFault(`This is not valid YAML: ${/[.!?]$/.test(line) ? line : `${line.replace(/:$/, '')}.`}`, offset);
}
