import type { Negation } from '../../claims/types.js';
import type { Span } from '../../corpus/types.js';
import { oncePer } from '../../once.js';
import type { Profile } from '../../pairs/profile.js';
import { QUOTED } from '../../text/quoted.js';
import type { Pos, Quantity } from '../../text/types.js';
import { compareFigures } from '../figures.js';
import type { Gate } from '../rule.js';

/** So many words in one order are no coincidence. */
const RUN = 6;
const telling = new Set<Pos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);
// They name a person or an event.
const naming = new Set<Quantity['kind']>(['age', 'ordinal']);

interface Quoting {
  /** Every run of six words inside the quotation marks of a sentence. */
  runs: ReadonlySet<string>;
  /** Of what stands outside them: its figures, and for each negation the words it denies. */
  figures: readonly Quantity[];
  denials: readonly ReadonlySet<string>[];
}

const quotingOf = oncePer(({ claim }: Profile): Quoting => {
  const runs = new Set<string>();
  const marks: Span[] = [];
  for (const { 0: whole, 1: curly, 2: straight, index } of claim.text.matchAll(QUOTED)) {
    const words = (curly ?? straight ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
    marks.push({ start: index, end: index + whole.length });
  }
  const isOutside = ({ start }: Span): boolean => !marks.some((mark) => start >= mark.start && start < mark.end);
  const deniedBy = ({ scope }: Negation): ReadonlySet<string> =>
    new Set(
      claim.tokens
        .filter((t) => t.start >= scope.start && t.start < scope.end && telling.has(t.pos) && isOutside(t))
        .map((t) => t.lemma),
    );
  return {
    runs,
    figures: claim.quantities.filter((q) => isOutside(q) && !naming.has(q.kind) && !isArticle(q)),
    denials: claim.negations.filter(({ cue }) => isOutside(cue)).map(deniedBy),
  };
});

const isArticle = (q: Quantity): boolean => q.low === 1 && q.high === 1 && q.measure === null;

/** Everything on either side has its like on the other. */
const haveLikes = <T>(xs: readonly T[], ys: readonly T[], alike: (x: T, y: T) => boolean): boolean =>
  xs.every((x) => ys.some((y) => alike(x, y))) && ys.every((y) => xs.some((x) => alike(x, y)));

const sameFigure = (x: Quantity, y: Quantity): boolean => x.unit === y.unit && compareFigures(x, y) !== 'conflict';
const sameDenial = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].some((word) => y.has(word));

export const quotation: Gate = {
  id: 'quotation',
  doc: 'Both print the same words of one statement: however much of it each of them quotes, they do not contradict each other, unless in words of its own one denies something or gives another figure.',
  examples: {
    fires: [
      [
        '"I support a new bridge if the town pays half of it," Renn said.',
        '"No, I do not want to close the harbour. I support a new bridge if the town pays half of it," Renn told the council.',
      ],
      [
        'After winning 31 seats, Renn said, "I support a new bridge if the town pays half of it."',
        '"I support a new bridge if the town pays half of it," said Renn, 54, who won 31 seats.',
      ],
      [
        'After winning 31 seats, Renn said, "I support a new bridge if the town pays half of it."',
        'After the vote, Renn said, "I support a new bridge if the town pays half of it."',
      ],
      [
        'Renn never said "I support a new bridge if the town pays half of it".',
        'Renn did not say "I support a new bridge if the town pays half of it".',
      ],
    ],
    silent: [
      ['"I support a new bridge," Renn said.', '"I do not support a new bridge," Renn said.'],
      [
        'Renn supports a new bridge if the town pays half of it.',
        'Renn does not support a new bridge if the town pays half of it.',
      ],
      [
        '"I support a new bridge if the town pays half of it," Renn said.',
        'Renn denied that he had said "I support a new bridge if the town pays half of it".',
      ],
      [
        'Renn said "I support a new bridge if the town pays half of it".',
        'Renn never said "I support a new bridge if the town pays half of it".',
      ],
      [
        'Renn, who is not a lawyer, said "I support a new bridge if the town pays half of it".',
        'Renn never said "I support a new bridge if the town pays half of it".',
      ],
      [
        'After winning 31 seats, Renn said, "I support a new bridge if the town pays half of it."',
        'After winning 14 seats, Renn said, "I support a new bridge if the town pays half of it."',
      ],
    ],
  },
  run({ a, b }) {
    const [x, y] = [quotingOf(a), quotingOf(b)];
    const shared = [...x.runs].some((run) => y.runs.has(run));
    const apart =
      (a.claim.modality === 'denied') !== (b.claim.modality === 'denied') ||
      !haveLikes(x.denials, y.denials, sameDenial) ||
      (x.figures.length > 0 && y.figures.length > 0 && !haveLikes(x.figures, y.figures, sameFigure));
    const passed = !shared || apart;
    return { gate: 'quotation', passed, cap: 'agreement', finding: passed ? null : { code: 'quotation' } };
  },
};
