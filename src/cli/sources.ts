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
  const ids = typed.map((word) => {
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
  // An id and the name it belongs to are one source.
  return [...new Set(ids)];
}

/** Which sources are looked at, by id; `against`: only pairs across the two. */
export interface Sides {
  sources: string[] | null;
  against: string[] | null;
}

/** Source ids of `--source` and `--against`. Throws where a source stands on both sides. */
export function resolveSides(
  settings: { sources: readonly string[] | null; against: readonly string[] | null },
  known: readonly Source[],
): Sides {
  const sources = resolveSources('--source', settings.sources, known);
  const against = resolveSources('--against', settings.against, known);
  const both = against?.find((id) => sources?.includes(id));
  if (both === undefined) return { sources, against };
  const name = known.find(({ id }) => id === both)?.name ?? both;
  throw new UserError(`"${name}" stands on both sides: --source and --against.`, {
    hint: 'A source is never compared with itself here; "compare timeline <topic>" shows where one contradicts itself.',
  });
}
