import { CACHE } from './cache-properties.js';
import { FILES } from './file-properties.js';
import { FORMATS } from './format-properties.js';
import type { Property } from './property.js';
import { TEXTS } from './text-properties.js';

export const PROPERTIES: readonly Property[] = [...FILES, ...TEXTS, ...FORMATS, ...CACHE];
