import type { Rendered, RenderInput, RenderOptions } from './types.js';

export function renderMarkdown(_input: RenderInput, _options: RenderOptions): Rendered {
  return '';
}
