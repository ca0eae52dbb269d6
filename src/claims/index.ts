import { claimFrom } from './extract.js';
import { loadTools } from './tools.js';
import type { Claim } from './types.js';

export { type Analysed, type AnalyseOptions, analyse } from './analyse.js';
export { claimFrom, extractClaims } from './extract.js';
export { isNegatedAt } from './negation/at.js';
export { loadTools } from './tools.js';

/** A claim made of a text by itself, with the tools loaded at the first call. */
export async function claimOfText(
  text: string,
  origin: { id: string; source: string; date?: string | null },
): Promise<Claim> {
  return claimFrom(text, origin, await loadTools());
}
