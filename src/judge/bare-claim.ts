import type { Claim } from '../claims/types.js';

/** A claim made of a text by itself, whatever kind of sentence it is. */
export async function claimFromText(text: string, id: string): Promise<Claim> {
  const { claimOfText } = await import('../claims/index.js');
  return claimOfText(text, { id, source: id });
}
