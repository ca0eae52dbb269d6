import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import type { SourceText } from '../topics/faults.js';
import type { Yaml } from '../yaml.js';
import { suggestion } from './closest.js';
import { FLAGS } from './flags.js';
import { type RawOptions, resolveOptions } from './options.js';

/** The file a folder may hold so that plain `compare <topic>` there knows what is meant. */
export const CONFIG_FILE = 'compare.config.yaml';

/** Options a file may set: not where output goes, which a stranger's folder has no business to say. */
const CONFIGURABLE: readonly (keyof RawOptions)[] = [
  'corpus', 'topics', 'strict', 'maxSize', 'source', 'since', 'until', 'engine', 'minConfidence', 'cache', 'failOn', 'max', 'baseline', 'verdicts',
  'format', 'limit', 'context', 'color', 'width',
]; // biome-ignore format: a list

/** Long name of each option without its dashes (`min-confidence`), as the file spells it. */
export const KEYS: ReadonlyMap<string, keyof RawOptions> = new Map(
  FLAGS.filter(({ key }) => CONFIGURABLE.includes(key)).map(({ key, flags }) => {
    return [(/--(?:no-)?([\w-]+)/.exec(flags)?.[1] ?? key) as string, key] as const;
  }),
);

/** The options of the file in the current folder; empty without one. Throws `UserError` with the place of a fault. */
export async function readConfig(io: Io): Promise<RawOptions> {
  const path = join(io.cwd, CONFIG_FILE);
  if (!existsSync(path)) return {};
  const { readSettings } = await import('../corpus/loading/settings-file.js');
  return parseConfig(await readSettings(path, 'The configuration', null));
}

/** Reads the text of a configuration file. */
export async function parseConfig(given: string): Promise<RawOptions> {
  const [{ isMap, isScalar, isSeq }, { faultAt }] = await Promise.all([import('yaml'), import('../topics/faults.js')]);
  const source = { file: CONFIG_FILE, text: given.replace(/^\uFEFF/, '') };
  const { document, resolve } = await parsed(source);
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw faultAt(source, 0, 'A configuration is a list of "option: value" lines.');
  const raw: Record<string, unknown> = {};
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const option = KEYS.get(name);
    if (!option)
      throw faultAt(
        source,
        at,
        `There is no option "${name}" for this file.`,
        suggestion(name, [...KEYS.keys()], 'Options'),
      );
    const node = resolve(value);
    const scalar = (one: unknown): unknown => (isScalar(one) ? one.value : one);
    const plain: unknown = isSeq(node) ? node.items.map((item) => scalar(resolve(item))) : scalar(node);
    try {
      raw[option] = asTyped(option, plain);
      resolveOptions({ [option]: raw[option] } as RawOptions);
    } catch (fault) {
      if (fault instanceof UserError) throw faultAt(source, at, fault.message, fault.hint ?? undefined);
      throw fault;
    }
  }
  return raw as RawOptions;
}

async function parsed(source: SourceText): Promise<Yaml> {
  const [{ parseYaml, YamlFault }, { faultAt }] = await Promise.all([
    import('../yaml.js'),
    import('../topics/faults.js'),
  ]);
  try {
    return parseYaml(source.text);
  } catch (error) {
    throw error instanceof YamlFault ? faultAt(source, error.offset, error.message) : error;
  }
}

/** What the command line would have held: texts, lists of texts for repeatable options, true or false for switches. */
function asTyped(option: keyof RawOptions, value: unknown): string | string[] | boolean {
  const flag = FLAGS.find(({ key }) => key === option);
  if (!flag?.flags.includes('<')) {
    if (typeof value === 'boolean') return value;
    throw new UserError(`"${option}" is true or false.`);
  }
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((one) => typeof one === 'string' || typeof one === 'number')) {
    throw new UserError(`"${option}" takes a text${flag.repeatable ? ' or a list of texts' : ''}.`);
  }
  if (flag.repeatable) return values.map(String);
  if (values.length !== 1) throw new UserError(`"${option}" takes one value.`);
  return String(values[0]);
}
