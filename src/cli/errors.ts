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
  const where = place ? `${clipped(place.replaceAll('\\', '/'))}: ` : '';
  const lines = [`error: ${where}${clipped(message)}`];
  if (excerpt)
    lines.push(
      '',
      ...printable(excerpt)
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '',
    );
  if (hint) lines.push(`  ${clipped(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** Longest piece of a message, in characters; what names a file or a pattern of a stranger can be of any length. */
const LONGEST = 1000;

/** On one line, the middle left out where it is very long: the end of a path or message says as much as its beginning. */
function clipped(text: string): string {
  const line = printableLine(text);
  const half = LONGEST / 2;
  return line.length > LONGEST ? `${line.slice(0, half)} ... ${line.slice(-half)}` : line;
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
