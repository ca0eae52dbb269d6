import type { Mark } from '../structured.js';
import { type ForwardedHead, forwardedHead } from './forwarded.js';

/** The plain text of a message, and what its lines are. */
export interface MailBody {
  text: string;
  /** By the offset at which a line begins; lines that are not named are the text itself. */
  roles: Map<number, Mark>;
  /** What a message that is passed on says of itself, where it is what the mail is about. */
  forwarded: ForwardedHead['fields'] | null;
}

/** `quotedMail`: of an earlier message. `mailHead`: its fields. `forwardNote`: what was said in passing it on. */
export type Kind = 'text' | 'quotedMail' | 'mailHead' | 'forwardNote' | 'signature';

const QUOTED = /^\s*>/;
/** "On Monday, Ann Body wrote:", over up to three lines. */
export const ATTRIBUTION = /^\s*On\b.{6,300}\bwrote:\s*$/s;
const SIGNATURE = /^--\s*$/;
/** A signature has no more lines; more is text below a rule. */
export const LONGEST_SIGNATURE = 12;

/**
 * Tells the text of a message from what mail programs put around it: quoted lines and who wrote them, the signature, and the
 * head of a message that is passed on. Of a message and one it passes on, the longer is the text. Nothing is taken out.
 */
export function mailBody(raw: string): MailBody {
  const lines = raw.split(/\r\n|[\r\n]/);
  const kinds: Kind[] = lines.map((line) => (QUOTED.test(line) ? 'quotedMail' : 'text'));
  const head = forwardedHead(lines) ?? unquoted(lines, kinds);
  const forwarded = head && passedOn(lines, head) ? head.fields : null;
  if (head) {
    kinds.fill('mailHead', head.from, head.to);
    if (forwarded) kinds.fill('forwardNote', 0, head.from);
    else kinds.fill('quotedMail', head.to);
  }
  markAttributions(lines, kinds);
  markSignature(lines, kinds);
  return { ...written(lines, kinds), forwarded };
}

/** Some programs quote what they pass on line by line: the marks are taken away then. */
function unquoted(lines: string[], kinds: Kind[]): ForwardedHead | null {
  const bare = lines.map((line) => line.replace(/^\s*> ?/, ''));
  const head = forwardedHead(bare);
  if (!head || !lines.slice(head.from + 1, head.to).some((line) => QUOTED.test(line))) return null;
  for (let at = head.from; at < lines.length; at++) {
    lines[at] = bare[at] as string;
    kinds[at] = 'text';
  }
  return head;
}

function passedOn(lines: readonly string[], { from, to }: ForwardedHead): boolean {
  const size = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.trim().length, 0);
  return size(lines.slice(to)) >= size(lines.slice(0, from));
}

/** Who wrote what is quoted stands above it. */
export function markAttributions(lines: readonly string[], kinds: Kind[]): void {
  for (let at = 1; at < lines.length; at++) {
    if (kinds[at] !== 'quotedMail' || kinds[at - 1] === 'quotedMail') continue;
    let last = at - 1;
    while (last > 0 && !/\S/.test(lines[last] as string)) last--;
    for (let first = last; first >= Math.max(0, last - 2); first--) {
      if (kinds[first] !== 'text' || !ATTRIBUTION.test(lines.slice(first, last + 1).join('\n'))) continue;
      kinds.fill('quotedMail', first, last + 1);
      break;
    }
  }
}

function markSignature(lines: readonly string[], kinds: Kind[]): void {
  const at = lines.findLastIndex((line, index) => kinds[index] === 'text' && SIGNATURE.test(line));
  if (at < 0) return;
  let end = at;
  while (end < lines.length && kinds[end] === 'text') end++;
  const size = lines.slice(at, end).filter((line) => /\S/.test(line)).length - 1;
  if (size <= LONGEST_SIGNATURE) kinds.fill('signature', at, end);
}

/** The lines with a blank one wherever the kind changes, so that no paragraph is made of both. */
function written(lines: readonly string[], kinds: readonly Kind[]): Pick<MailBody, 'text' | 'roles'> {
  const roles = new Map<number, Mark>();
  const parts: string[] = [];
  let length = 0;
  lines.forEach((line, at) => {
    const kind = kinds[at] as Kind;
    const apart = at > 0 && kind !== kinds[at - 1] && /\S/.test(line) && /\S/.test(lines[at - 1] as string);
    const part = `${at === 0 ? '' : apart ? '\n\n' : '\n'}${line}`;
    const indent = line.search(/\S/);
    if (kind !== 'text' && indent >= 0) {
      roles.set(length + part.length - line.length + indent, { role: 'matter', reason: { code: kind } });
    }
    parts.push(part);
    length += part.length;
  });
  return { text: parts.join(''), roles };
}
