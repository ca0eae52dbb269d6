import type { PersonVerdict, Word } from './types.js';

type Label = 'entailment' | 'contradiction' | 'neutral';

/** As `compare eval` counts: a tension, an update and whatever is only said not to be something are neutral. */
const LABELS: Readonly<Record<Word, Label>> = {
  agreement: 'entailment',
  contradiction: 'contradiction',
  tension: 'neutral',
  update: 'neutral',
  unrelated: 'neutral',
  'same-event': 'neutral',
  'not-a-contradiction': 'neutral',
  'not-an-agreement': 'neutral',
};

/** Verdicts as labelled pairs, those with both sentences. */
export function labelsOf(
  verdicts: readonly PersonVerdict[],
): { id: string; premise: string; hypothesis: string; label: Label }[] {
  return verdicts.flatMap(({ line, finding, verdict, quotes }) =>
    quotes === null
      ? []
      : [
          {
            id: finding ?? `line-${line}`,
            premise: quotes[0].text,
            hypothesis: quotes[1].text,
            label: LABELS[verdict],
          },
        ],
  );
}
