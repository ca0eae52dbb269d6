import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderCsv(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
