import { parse } from '../../src/claims/parse/index.js';
import { loadTools } from '../../src/claims/tools.js';

/** The room's tools, loaded once for all tests. */
export const tools = await loadTools();

/** Parts of speech for test sentences. */
export const tag = (text: string) => tools.tag(text);

export const parsed = (text: string) => parse(text, tag(text));
