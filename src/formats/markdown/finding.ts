import type { Claim } from '../../claims/types.js';
import type { AgreementPair, Conflict } from '../../comparison/types.js';
import { counted } from '../../counted.js';
import type { Relation } from '../../judge/types.js';
import { marksOf } from '../quotes.js';
import { markdown } from '../safe.js';
import type { View } from '../view.js';
import { percent, reasonText } from '../wording.js';
import type { Piece } from './budget.js';
import { peopleLine, statusTag } from './review.js';
import { anchor, inTags, place, quote, whoAndWhen } from './text.js';

export const heading = (text: string): Piece => ({ text, findings: 0 });

export const rest = (left: number): string =>
  left === 0 ? '' : `\n${counted(left, 'more')} not shown (\`--limit\`).\n`;

/** Two quotes side by side, folded below their reason; `kind` says what they are where the heading above does not. */
export function findingBlock(
  view: View,
  relation: Relation,
  { id, a, b, confidence, reasons }: Omit<Conflict, 'like'>,
  kind = '',
  anchored = true,
): string {
  const [first, second] = inTime(view.claim(a), view.claim(b));
  const said = { relation, a: view.claim(a), b: view.claim(b) };
  const why = reasons.map((reason) => reasonText(reason, said));
  const names = [first, second].map((claim) => inTags(view.cite(claim).source)).join(' / ');
  return [
    `<details>${anchored ? anchor('finding', id) : ''}<summary><b>${names}</b> · ${kind === '' ? '' : `${kind}: `}${inTags(why[0] ?? 'no reason recorded')} · ${percent(confidence)}${statusTag(view, id)}</summary>\n`,
    `| ${whoAndWhen(view, first)} | ${whoAndWhen(view, second)} |`,
    '|:--|:--|',
    `| ${marked(first, a, reasons)} | ${marked(second, a, reasons)} |`,
    `| ${place(view, first)} | ${place(view, second)} |`,
    ...(why.length > 1 ? [`\nAlso: ${why.slice(1).map(markdown).join('; ')}.`] : []),
    ...peopleLine(view, { a, b }),
    '\n</details>\n',
  ].join('\n');
}

/** Older first, where both are dated. */
const inTime = (a: Claim, b: Claim): [Claim, Claim] => (a.date && b.date && b.date < a.date ? [b, a] : [a, b]);

export const marked = (claim: Claim, a: string, reasons: AgreementPair['reasons']): string =>
  quote(claim, marksOf(reasons, claim.id === a ? 'a' : 'b', claim.text));
