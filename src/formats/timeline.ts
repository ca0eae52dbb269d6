import type { Claim } from '../claims/types.js';
import type { SelfFinding, Timeline } from '../comparison/timeline/types.js';
import { byText } from '../order.js';
import type { DateMention } from '../text/types.js';
import type { Rendered, RenderOptions } from './types.js';
import { capital, reasonText } from './wording.js';

export type RenderTimeline = (timeline: Timeline, options: RenderOptions) => Rendered;

/** Formats of `compare timeline`; each loads its own modules when it is used. */
export const timelineFormats: Readonly<Record<string, () => Promise<RenderTimeline>>> = {
  table: async () => (await import('./table/timeline.js')).renderTimelineTable,
  markdown: async () => (await import('./markdown/timeline.js')).renderTimelineMarkdown,
  json: async () => (await import('./json-timeline.js')).renderTimelineJson,
};

/** What stands above the findings of one kind. */
export const SELF_HEADINGS: Record<SelfFinding['kind'], string> = {
  contradiction: 'Contradicts itself',
  figure: 'Figures that changed',
  change: 'Changed over time',
  tension: 'In tension with itself',
  quoted: 'Those it quotes are at odds',
};

/** Why, and for a figure whether the later text owns the change. */
export function selfText({ kind, silently, reasons }: SelfFinding, a: Claim, b: Claim): string {
  const relation = kind === 'contradiction' || kind === 'quoted' ? 'contradiction' : 'tension';
  const [first] = kind === 'figure' ? reasons.filter(({ code }) => code === 'numeric') : reasons;
  const why = first === undefined ? 'no reason recorded' : reasonText(first, { relation, a, b });
  const how = silently === null ? '' : silently ? ' · no word on the earlier figure' : ' · the change is explained';
  return `${capital(why)}${how}`;
}

/** The dates a sentence names, as short as they are known: `2031-05-10`, `2031-05`, `2031`, `2031-05 – 2031-08`. */
export function datesSaid({ dates }: Pick<Claim, 'dates'>): string[] {
  return [...new Set(dates.map(said).filter((date) => date !== null))].sort(byText);
}

const PRECISION: Partial<Record<DateMention['precision'], number>> = { day: 10, month: 7, year: 4 };

function said({ from, to, precision }: DateMention): string | null {
  if (from === null || to === null) return null;
  const short = PRECISION[precision];
  if (short !== undefined) return from.slice(0, short);
  return from === to ? from : `${from} – ${to}`;
}

/** How the author or speaker stands to it, where it is not plainly stated. */
export function stanceOf({ modality, speaker }: Pick<Claim, 'modality' | 'speaker'>): string | null {
  if (speaker !== null) return modality === 'denied' ? `denied by ${speaker}` : `citing ${speaker}`;
  return modality === 'asserted' || modality === 'reported' ? null : modality;
}

export const SELF_NOTE = 'Pairs inside one source; the percentages were measured on pairs of different sources.';
