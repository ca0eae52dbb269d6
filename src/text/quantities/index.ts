import type { Quantity, Token } from '../types.js';

export function quantitiesIn(_text: string, _tokens: readonly Token[]): Quantity[] {
  return [];
}
