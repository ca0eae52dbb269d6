import { type NumberLine, numberLines, scaleOf } from '../figures.js';
import { html } from '../safe.js';
import type { Sheet } from './quote.js';
import { caption, time } from './quote.js';

const WIDTH = 320;
const HEIGHT = 22;

/** Where sources give different figures for the same thing: one row a source, its interval, its date. */
export function* numbers({ view }: Sheet): Generator<string> {
  const lines = numberLines(view);
  if (lines.length === 0) return;
  yield '<h3>Figures side by side</h3>\n';
  for (const line of lines) yield table(view, line);
}

function table(view: Sheet['view'], { what, unit, figures }: NumberLine): string {
  const scale = scaleOf(figures.map(({ quantity }) => quantity));
  const name = [what, unit === '' || unit === what ? null : unit].filter(Boolean).join(', ') || 'the same thing';
  const rows = figures.map(({ claim, quantity }) => {
    const [from, to] = [scale.at(quantity.low) * WIDTH, scale.at(quantity.high) * WIDTH];
    const open = `${quantity.low === -Infinity ? ' open-low' : ''}${quantity.high === Infinity ? ' open-high' : ''}`;
    const bar = `<line class="interval${open}" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="11" y2="11"/>`;
    const ends = [from, to].map((x, i) => {
      const infinite = !Number.isFinite(i === 0 ? quantity.low : quantity.high);
      return infinite ? arrow(x, i === 0 ? -1 : 1) : `<circle class="end" cx="${x.toFixed(1)}" cy="11" r="5"/>`;
    });
    const drawing = `<svg viewBox="-8 0 ${WIDTH + 16} ${HEIGHT}" width="${WIDTH + 16}" height="${HEIGHT}" aria-hidden="true"><line class="axis" x1="0" x2="${WIDTH}" y1="11" y2="11"/>${bar}${ends.join('')}</svg>`;
    const source = html(view.sourceName(claim.source));
    return `<tr><th scope="row"><bdi>${source}</bdi></th><td>${time(claim.date)}</td><td>${html(quantity.text)}</td><td>${drawing}</td><td class="soft">${caption(view, claim, true)}</td></tr>\n`;
  });
  return (
    `<div class="scroll"><table class="numbers"><caption>${html(name)}</caption><thead><tr><th scope="col">Source</th>` +
    `<th scope="col">As of</th><th scope="col">Figure</th><th scope="col">On one scale (${label(scale.low)} to ${label(scale.high)})</th><th scope="col">Place</th></tr></thead>` +
    `<tbody>\n${rows.join('')}</tbody></table></div>\n`
  );
}

const arrow = (x: number, to: -1 | 1): string =>
  `<path class="end" d="M${(x - to * 10).toFixed(1)} 4 L${x.toFixed(1)} 11 L${(x - to * 10).toFixed(1)} 18 Z"/>`;

const label = (value: number): string => value.toLocaleString('en-US');
