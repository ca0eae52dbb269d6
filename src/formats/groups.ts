import { groupFindings } from '../comparison/views/group.js';
import type { Group, GroupBy, GroupedFinding, Voice } from '../comparison/views/types.js';
import { counted } from '../counted.js';
import { distinct, type View } from './view.js';

/** The findings people are shown, sorted by what was asked for; repeats of a stronger finding are left out. */
export function groupsToShow(view: View, by: GroupBy): Group[] {
  const findings = {
    agreements: view.agreements,
    contradictions: distinct(view.contradictions),
    tensions: distinct(view.tensions),
    changes: view.changes,
  };
  return groupFindings(findings, by, view.claim, view.sourceName);
}

/** What the sections are called that stand in for "They agree", "They contradict each other" ... */
export const SECTIONS: Record<GroupBy, string> = {
  source: 'Source by source',
  speaker: 'By who is speaking',
  date: 'By date',
};

/** A group's heading and, where there is more to say, what it means: plain text that every format escapes. */
export function groupTitle({ key }: Group, { sourceName }: View): { title: string; note: string } {
  if (key.by === 'source') return { title: key.sources.map(sourceName).join(' and '), note: '' };
  if (key.by === 'date') return { title: dates(key.from, key.to), note: '' };
  const names = key.carriers.map((ids) => listed(ids.map(sourceName)));
  const [first, second] = key.voices as [Voice, Voice | undefined];
  if (second === undefined) {
    return {
      title: `${first.name}, as told by ${names[0]}`,
      note: 'They agree or differ on what was said, which is not whether it is so.',
    };
  }
  const told = key.voices.flatMap((voice, at) => (voice.source === null ? [`${voice.name} in ${names[at]}`] : []));
  const title = `${first.name} and ${second.name}`;
  if (told.length === 0) return { title, note: 'In their own words.' };
  const own = second.source === null ? '' : `; ${second.name} in its own words`;
  return { title, note: `${told.join('; ')}${own}.` };
}

function dates(from: string | null, to: string | null): string {
  if (from === null) return 'Undated';
  return from === to ? `Within ${from}` : `From ${from} to ${to}`;
}

const MAX_NAMES = 6;
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${counted(left, 'more source')}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

const KINDS: Record<GroupedFinding['relation'], [string, string]> = {
  contradiction: ['contradiction', 'contradictions'],
  tension: ['tension', 'tensions'],
  change: ['change over time', 'changes over time'],
  agreement: ['agreement', 'agreements'],
};

/** `2 contradictions, 1 agreement`. */
export function groupCounts({ findings }: Group): string {
  return Object.entries(KINDS)
    .map(([relation, [one, many]]) => ({
      n: findings.filter((found) => found.relation === relation).length,
      one,
      many,
    }))
    .filter(({ n }) => n > 0)
    .map(({ n, one, many }) => counted(n, one, many))
    .join(', ');
}

/** What a single finding is called in front of its reason. */
export const KIND_NAMES: Record<GroupedFinding['relation'], string> = {
  contradiction: 'Contradiction',
  tension: 'Tension',
  change: 'Changed',
  agreement: 'Agreement',
};

/** The relation the judge gave: a change is a tension. */
export const relationOf = ({ relation }: GroupedFinding): 'agreement' | 'contradiction' | 'tension' =>
  relation === 'change' ? 'tension' : relation;
