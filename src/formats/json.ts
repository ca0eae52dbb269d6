import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderJson(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
