import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Claim } from '../../src/claims/types.js';
import { claimReader as reader } from '../../test/eval/pack-claims.js';
import type { PackDocument } from '../../test/eval/packs.js';

/** The claims of pack documents; kept in the folder CLAIMS_CACHE names, if set, since reading them takes longest. */
export async function claimReader(): Promise<(document: PackDocument, pack?: string) => Claim[]> {
  const cache = process.env.CLAIMS_CACHE;
  if (!cache) return reader();
  mkdirSync(cache, { recursive: true });
  const read = await reader();
  return (document) => {
    const key = `${cache}/${Buffer.from(`${document.source}|${document.id}|${document.text.length}|${document.text.slice(40, 80)}`).toString('base64url').slice(0, 120)}.json`;
    if (existsSync(key)) return JSON.parse(readFileSync(key, 'utf8'), (_, v) => (v === '__inf' ? Number.POSITIVE_INFINITY : v === '__-inf' ? Number.NEGATIVE_INFINITY : v)) as Claim[];
    const claims = read(document);
    writeFileSync(key, JSON.stringify(claims, (_, v) => (v === Number.POSITIVE_INFINITY ? '__inf' : v === Number.NEGATIVE_INFINITY ? '__-inf' : v)));
    return claims;
  };
}
