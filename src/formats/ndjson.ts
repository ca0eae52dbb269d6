import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderNdjson(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
