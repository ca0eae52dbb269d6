import { UserError } from '../errors.js';
import type { Io } from '../io.js';
import { osReason } from './os-errors.js';
import { printable, printableLine } from './printable.js';

/**
 * Tells the user what went wrong and returns the exit code, always 2. Faults the user can mend are shown with
 * their place, the offending line and what to do; anything else is a fault of the program: one line, and how to see more.
 */
export async function reportError(error: unknown, io: Io, debug: boolean): Promise<number> {
  await io.stderr.write(error instanceof UserError ? describeUserError(error) : describeFault(error));
  if (debug && error instanceof Error && error.stack) await io.stderr.write(`${printable(error.stack)}\n`);
  return 2;
}

/** `error: place: message`, then the excerpt with its caret, then the hint. */
export function describeUserError({ message, place, excerpt, hint }: UserError): string {
  const lines = [`error: ${place ? `${printableLine(place.replaceAll('\\', '/'))}: ` : ''}${printable(message)}`];
  if (excerpt)
    lines.push(
      '',
      ...printable(excerpt)
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '',
    );
  if (hint) lines.push(`  ${printable(hint)}`);
  return `${lines.join('\n')}\n`;
}

function describeFault(error: unknown): string {
  const reason = osReason(error);
  if (reason) {
    const { path, syscall } = error as NodeJS.ErrnoException;
    const at = path ? `${printableLine(path)}: ` : '';
    return `error: ${at}${reason.charAt(0).toUpperCase()}${reason.slice(1)}${syscall ? ` (${syscall})` : ''}.\n`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const line = printableLine(message).slice(0, 400) || 'unknown fault';
  return `error: ${line}\n  This is not your mistake as far as compare can tell. Run with --debug to see where it happened.\n`;
}
