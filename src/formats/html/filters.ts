import type { Comparison } from '../../comparison/types.js';
import { byText } from '../../order.js';
import { html } from '../safe.js';

/** Hidden until the page's script is there to make it work: without it the whole page is shown. */
export function filters(comparisons: readonly Comparison[]): string {
  const names = new Map(comparisons.flatMap(({ sources }) => sources.map(({ id, name }) => [id, name] as const)));
  const options = [...names]
    .sort(([, x], [, y]) => byText(x.toLowerCase(), y.toLowerCase()))
    .map(([id, name]) => `<option value="${html(id)}">${html(name)}</option>`)
    .join('');
  const kinds = [
    ['agreement', 'agree'],
    ['contradiction', 'contradict'],
    ['tension', 'in tension'],
    ['change', 'changed'],
  ].map(([kind, name]) => `<label><input type="checkbox" name="kind" value="${kind}" checked> ${name}</label>`);
  return `<form class="filters" id="filters" aria-label="Show only" hidden>
<label>Source <select name="a"><option value="">any</option>${options}</select></label>
<label>and <select name="b"><option value="">any</option>${options}</select></label>
<fieldset><legend class="vh">Kind of finding</legend>${kinds.join('')}</fieldset>
<label>At least <input type="number" name="least" min="0" max="99" step="1" value="0"> %</label>
<label>From <input name="from" size="10" placeholder="2021-03" pattern="\\d{4}(-\\d{2}){0,2}" inputmode="numeric"></label>
<label>to <input name="to" size="10" placeholder="2023" pattern="\\d{4}(-\\d{2}){0,2}" inputmode="numeric"></label>
<button type="reset">Show all</button>
<output name="shown" role="status"></output>
</form>
`;
}
