import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderTable(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
