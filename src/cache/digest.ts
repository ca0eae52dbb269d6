import { createHash, type Hash } from 'node:crypto';

/** SHA-256 of several parts, told apart by their lengths: "ab", "c" is not "a", "bc". */
export function digestOf(parts: Iterable<string | Uint8Array>): Hash {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash;
}
