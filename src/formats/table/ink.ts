import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** Everything colour can say; without colour the same names leave signs or the plain text. */
export interface Ink {
  title: Paint;
  strong: Paint;
  faint: Paint;
  /** Words that carry a verdict. */
  mark: Paint;
  /** Sentences around a quote. */
  around: Paint;
  agreement: Paint;
  contradiction: Paint;
  tension: Paint;
  change: Paint;
}

const same: Paint = (text) => text;

/** One colour decision for the whole page, made by the caller: chalk never looks at the environment itself. */
export function inkOf(color: boolean): Ink {
  if (!color) {
    return {
      title: same,
      strong: same,
      faint: same,
      mark: (text) => `«${text}»`,
      around: (text) => `[${text}]`,
      agreement: same,
      contradiction: same,
      tension: same,
      change: same,
    };
  }
  const chalk = new Chalk({ level: 1 });
  // chalk joins all its arguments: `map(chalk.dim)` would print the index and the list as well.
  const alone =
    (paint: Paint): Paint =>
    (text) =>
      paint(text);
  return {
    title: alone(chalk.bold),
    strong: alone(chalk.bold),
    faint: alone(chalk.dim),
    mark: alone(chalk.bold.underline),
    around: alone(chalk.dim),
    agreement: alone(chalk.bold.green),
    contradiction: alone(chalk.bold.red),
    tension: alone(chalk.bold.yellow),
    change: alone(chalk.bold.cyan),
  };
}
