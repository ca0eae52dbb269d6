import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderHtml(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
