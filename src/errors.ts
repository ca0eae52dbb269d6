/**
 * A fault the user can mend (usage, configuration, input). Printed without a stack trace; exit code 2.
 *
 * `message` says what is wrong, `place` where (`file:line:col` or a path), `hint` what to do about it,
 * `excerpt` the offending line with a caret below it.
 */
export class UserError extends Error {
  readonly place: string | null;
  readonly hint: string | null;
  readonly excerpt: string | null;

  constructor(message: string, details: { place?: string; hint?: string; excerpt?: string } = {}) {
    super(message);
    this.name = 'UserError';
    this.place = details.place ?? null;
    this.hint = details.hint ?? null;
    this.excerpt = details.excerpt ?? null;
  }
}
