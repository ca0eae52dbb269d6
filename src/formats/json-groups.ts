import { groupFindings } from '../comparison/views/group.js';
import type { Findings, Group, GroupBy, GroupedFinding } from '../comparison/views/types.js';
import type { View } from './view.js';

/** `groups`: which of the listed findings belong together, by their ids, and by what. */
export function groupFields(listed: Omit<Findings, 'changes'>, view: View, by: GroupBy): Record<string, unknown>[] {
  // A change is a tension by its id: the list of changes says which.
  return groupFindings({ ...listed, changes: [] }, by, view.claim, view.sourceName).map((group) => ({
    by,
    ...keyFields(group),
    agreements: ids(group, 'agreement'),
    contradictions: ids(group, 'contradiction'),
    tensions: ids(group, 'tension'),
  }));
}

function keyFields({ key }: Group): Record<string, unknown> {
  if (key.by === 'source') return { sources: key.sources };
  if (key.by === 'date') return { from: key.from, to: key.to };
  const voices = key.voices.map(({ name, source }, at) => ({ name, source, carriedBy: key.carriers[at] ?? [] }));
  return { speakers: voices };
}

const ids = ({ findings }: Group, relation: GroupedFinding['relation']): string[] =>
  findings.filter((finding) => finding.relation === relation).map(({ id }) => id);
