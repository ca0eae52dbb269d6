export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * The one colour decision of the program. What the user typed wins, then FORCE_COLOR, then NO_COLOR
 * (any non-empty value, https://no-color.org), then whether somebody watches a terminal that can do it.
 */
export function wantsColor(
  choice: ColorChoice,
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTTY && env.TERM !== 'dumb';
}
