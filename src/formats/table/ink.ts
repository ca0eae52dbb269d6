import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** Everything colour can say; without colour the same names leave signs or the plain text. */
export interface Ink {
  title: Paint;
  strong: Paint;
  faint: Paint;
  /** Words that carry a verdict. */
  mark: Paint;
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
      agreement: same,
      contradiction: same,
      tension: same,
      change: same,
    };
  }
  const chalk = new Chalk({ level: 1 });
  return {
    title: chalk.bold,
    strong: chalk.bold,
    faint: chalk.dim,
    mark: chalk.bold.underline,
    agreement: chalk.bold.green,
    contradiction: chalk.bold.red,
    tension: chalk.bold.yellow,
    change: chalk.bold.cyan,
  };
}
