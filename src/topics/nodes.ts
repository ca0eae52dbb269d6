import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Yaml } from '../yaml.js';
import { faultAt, type SourceText } from './faults.js';

/** A value of the file and where it stands. */
export interface Entry {
  key: string;
  at: number;
  value: Node | null;
}

/** A text of the file and where it stands. */
export interface TextAt {
  text: string;
  at: number;
}

/** Reads values out of a parsed YAML file; whatever is not of the wanted kind is an error with its place. */
export class NodeReader {
  readonly #source: SourceText;
  readonly #yaml: Yaml;
  #left: number;

  /** `most`: how many texts may be read in all, which bounds what repeated aliases can blow up to. */
  constructor(source: SourceText, yaml: Yaml, most: number) {
    this.#source = source;
    this.#yaml = yaml;
    this.#left = most;
  }

  fault(at: number, message: string, hint?: string): never {
    throw faultAt(this.#source, at, message, hint);
  }

  at(node: unknown, fallback: number): number {
    return (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? fallback;
  }

  map(node: Node | null, at: number, what: string): YAMLMap {
    const found = this.#resolve(node);
    if (!isMap(found)) this.fault(this.at(node, at), `${what} should be a map of keys and values.`);
    return found;
  }

  list(node: Node | null, at: number, what: string): { value: Node | null; at: number }[] {
    const found = this.#resolve(node);
    if (!isSeq(found)) this.fault(this.at(node, at), `${what} should be a list.`);
    return found.items.map((item) => ({ value: item as Node | null, at: this.at(item, at) }));
  }

  entries(map: YAMLMap, at: number): Entry[] {
    return map.items.map(({ key, value }) => ({
      key: this.text(key as Node, at, 'A key').text,
      at: this.at(key, at),
      value: value as Node | null,
    }));
  }

  /** A text; numbers, booleans and the like are read as they are written. */
  text(node: Node | null, at: number, what: string): TextAt {
    const place = this.at(node, at);
    const found = this.#resolve(node);
    if (!isScalar(found)) this.fault(place, `${what} should be a text.`);
    if (--this.#left < 0) this.fault(place, 'The file holds too many texts, or aliases that repeat them too often.');
    const { value, source } = found;
    const text = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
    return { text: text.normalize('NFC').trim(), at: place };
  }

  /** A list of texts; a single text is read as a list separated by commas. */
  texts(node: Node | null, at: number, what: string): TextAt[] {
    const found = this.#resolve(node);
    if (found === null) return [];
    if (isScalar(found)) {
      const { text, at: place } = this.text(node, at, what);
      return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [{ text: part.trim(), at: place }]));
    }
    const items = this.list(node, at, what).map((item) => this.text(item.value, item.at, `An item of ${what}`));
    for (const item of items) if (item.text === '') this.fault(item.at, `An item of ${what} is empty.`);
    return items;
  }

  flag(node: Node | null, at: number, what: string): boolean {
    const found = this.#resolve(node);
    if (!isScalar(found) || typeof found.value !== 'boolean') {
      this.fault(this.at(node, at), `${what} should be true or false.`);
    }
    return found.value;
  }

  #resolve(node: Node | null): Node | null {
    const found = this.#yaml.resolve(node);
    return isScalar(found) && found.value === null && !found.source ? null : found;
  }
}
