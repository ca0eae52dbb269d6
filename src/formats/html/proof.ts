import { jsonLine } from '../json-text.js';
import { html } from '../safe.js';
import type { Proof, RenderInput } from '../types.js';

/** Id of the element that holds the data `compare verify` reads. */
export const PROOF_ELEMENT = 'claim-compare-proof';

/** What the page was made of, for people in the footer and as data for `compare verify`. */
export function* proofBlock(proof: Proof, comparisons: RenderInput['comparisons']): Generator<string> {
  const { tool, engine, corpus, topics, configuration } = proof;
  const hashes = { corpus, topics, configuration, [`engine ${engine.name}`]: engine.fingerprint };
  yield `<footer class="soft"><details><summary>What this page was made of</summary>\n`;
  yield `<p>Made by ${html(tool.name)} ${html(tool.version)}. <code>compare verify</code> with this file checks that every quote still stands where it was found.</p>\n<dl>\n`;
  for (const [name, hash] of Object.entries(hashes))
    yield `<dt>${html(name)}</dt><dd><code>${html(hash)}</code></dd>\n`;
  yield '</dl>\n</details></footer>\n';
  yield `<script type="application/json" id="${PROOF_ELEMENT}">`;
  const asked = comparisons.map(({ topic: { id, label } }) => ({ topic: { id, label } }));
  yield inScript(`{ "schemaVersion": "1.0", "topics": ${jsonLine(asked)}, "proof": ${jsonLine(proof)}, "claims": [\n`);
  const seen = new Set<string>();
  for (const { claims } of comparisons) {
    for (const { id, document, text, start, end } of claims) {
      if (seen.has(id)) continue;
      const comma = seen.size > 0 ? ',\n' : '';
      seen.add(id);
      yield inScript(`${comma}${jsonLine({ id, document, text, start, end })}`);
    }
  }
  yield '\n] }</script>\n';
}

/** Nothing in it ends the element or begins a comment; JSON reads the escapes as the characters they stand for. */
const inScript = (json: string): string => json.replace(/</gu, '\\u003c');
