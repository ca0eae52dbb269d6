import { CONFIG_FILE, KEYS } from './config.js';
import type { RawOptions, Settings } from './options.js';
import { printableLine } from './printable.js';

/**
 * The options that hold for one call, as a configuration file would set them, each with where it comes from; what
 * nobody set is listed with its default. `takes` are the options the command knows.
 */
export function configText(
  typed: RawOptions,
  config: RawOptions,
  settings: Settings,
  takes: readonly string[],
): string {
  const options = [...KEYS].filter(([, key]) => takes.includes(key));
  const line = ([name, key]: (typeof options)[number]): string => {
    const from = typed[key] === undefined ? CONFIG_FILE : 'typed';
    return `${name}: ${written(typed[key] ?? config[key])} # ${from}\n`;
  };
  const isSet = ([, key]: (typeof options)[number]): boolean => (typed[key] ?? config[key]) !== undefined;
  const rest = options.filter((option) => !isSet(option));
  const values: Record<string, unknown> = { ...settings, source: settings.sources };
  const unset = rest.map(([name, key]) => `# ${name}: ${usual(values[key])}\n`);
  return `${options.filter(isSet).map(line).join('')}# Not set, with what holds then:\n${unset.join('')}`;
}

/** Every JSON value is a YAML value; a number needs no quotation marks. */
const written = (value: unknown): string =>
  typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? value : printableLine(JSON.stringify(value));

const usual = (value: unknown): string =>
  value === null || (Array.isArray(value) && value.length === 0) ? '-' : String(value);
