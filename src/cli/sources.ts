import type { Source } from '../corpus/types.js';
import { UserError } from '../errors.js';
import { closest, suggestion } from './closest.js';

/** Source ids for what the user typed: ids, or names whatever their case. Throws where there is no such source. */
export function resolveSources(
  option: string,
  typed: readonly string[] | null,
  sources: readonly Source[],
): string[] | null {
  if (typed === null) return null;
  return typed.map((word) => {
    const source =
      sources.find(({ id }) => id === word) ??
      sources.find(({ id, name }) => [id, name].some((one) => one.toLowerCase() === word.toLowerCase()));
    if (source) return source.id;
    const names = new Map(
      sources.flatMap(
        ({ id, name }) =>
          [
            [id, id],
            [name, id],
          ] as const,
      ),
    );
    const near = closest(word, [...names.keys()]);
    throw new UserError(`${option}: there is no source "${word}" in the corpus.`, {
      hint: near
        ? `Did you mean "${names.get(near)}"?`
        : suggestion(
            word,
            sources.map(({ id }) => id),
            'Sources',
          ),
    });
  });
}
