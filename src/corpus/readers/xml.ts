import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './entities.js';
import { ReadFault } from './types.js';

/** An element: name without its prefix, attributes likewise, and its content in order. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/**
 * Parses XML. Entities of a document type are never expanded (they are how small files grow large or read other files); character
 * references and the five of XML are. Throws `ReadFault` for what is no XML.
 */
export function parseXml(xml: string, format: string): XmlNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: '#cdata',
  });
  try {
    const children = nodesOf(parser.parse(xml) as Raw[]);
    const root = children.find((node): node is XmlNode => typeof node !== 'string');
    if (root) return root;
  } catch (error) {
    throw new ReadFault({ code: 'damagedArchive', format, reason: inWords((error as Error).message) });
  }
  throw new ReadFault({ code: 'damagedArchive', format, reason: 'it holds no XML' });
}

/** The parser's words where they are words; some speak of its own insides. */
function inWords(message: string): string {
  return /undefined|not a function|call stack|\bof null\b/i.test(message)
    ? 'it is no well-formed XML'
    : message.slice(0, 200);
}

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

/** The parser's tree as nodes; recursion ends in a `RangeError` for absurd depth, which is a fault of the file like any other. */
function nodesOf(raw: readonly Raw[]): (XmlNode | string)[] {
  return raw.map((item) => {
    const name = Object.keys(item).find((key) => key !== ':@') ?? '';
    if (name === '#text') return decodeEntities(String(item[name]));
    if (name === '#cdata') return (item[name] as Raw[]).map((part) => String(part['#text'] ?? '')).join('');
    const attributes = Object.entries(item[':@'] ?? {}).map(([key, value]) => [key, decodeEntities(String(value))]);
    return {
      name,
      attributes: Object.fromEntries(attributes) as Record<string, string>,
      children: nodesOf(item[name] as Raw[]),
    };
  });
}

/** Child elements of a name. */
export function childrenOf(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string' && names.includes(child.name));
}

/** The text of the first child element that has one, of the names in order of preference; null if there is none. */
export function textOf(node: XmlNode, ...names: string[]): string | null {
  for (const name of names) {
    const text = childrenOf(node, name)
      .map(innerText)
      .find((value) => value.trim() !== '');
    if (text) return text.trim();
  }
  return null;
}

export function innerText(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : innerText(child))).join('');
}

/** All elements of a name below a node, in document order. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
