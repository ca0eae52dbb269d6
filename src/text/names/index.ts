import type { Name, Token } from '../types.js';

export function namesIn(_text: string, _tokens: readonly Token[]): Name[] {
  return [];
}
