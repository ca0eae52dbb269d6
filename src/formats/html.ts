import { filters } from './html/filters.js';
import { GUIDE } from './html/guide.js';
import { proofBlock } from './html/proof.js';
import { slug } from './html/quote.js';
import { SCRIPT, SCRIPT_HASH } from './html/script.js';
import { STYLE, STYLE_HASH } from './html/style.js';
import { topic } from './html/topic.js';
import { html } from './safe.js';
import type { RenderInput, RenderOptions } from './types.js';
import { viewOf } from './view.js';

/** One page that needs nothing else: no network, no other file, readable without scripts. */
export function* renderHtml({ comparisons, kind, proof }: RenderInput, options: RenderOptions): Generator<string> {
  const [first] = comparisons;
  const title = kind === 'topic' && first ? `${first.topic.label}: what the sources say` : 'What the sources say';
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the findings</a>
<header class="top">
<h1>${html(title)}</h1>
<nav aria-label="Topics"><ul>
`;
  for (const { topic: asked } of comparisons) {
    yield `<li><a href="#topic-${slug(asked.id)}">${html(asked.label)}</a></li>\n`;
  }
  yield '<li><a href="#guide">How to read this page</a></li>\n</ul></nav>\n</header>\n';
  yield filters(comparisons);
  yield '<main id="content">\n';
  for (const [i, comparison] of comparisons.entries()) {
    yield* topic({ view: viewOf(comparison, options), options, prefix: `t${i + 1}-` });
  }
  yield `${GUIDE}</main>\n`;
  if (proof) yield* proofBlock(proof, comparisons);
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

/** Even if a text's markup got through, the browser would load and run nothing but what is ours. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
