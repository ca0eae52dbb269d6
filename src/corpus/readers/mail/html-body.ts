import { addBlocks } from '../html/blocks.js';
import type { HtmlNode } from '../html/dom.js';
import { htmlMain } from '../html/index.js';
import { type Mark, StructuredText } from '../structured.js';
import type { Extracted } from '../types.js';
import { ATTRIBUTION, type Kind, LONGEST_SIGNATURE, type MailBody, markAttributions } from './body.js';
import { type ForwardedHead, headAt } from './forwarded.js';
import { zonesOf } from './zones.js';

/** The HTML of a message as text, and what of it is the text itself. */
export interface HtmlBody extends Pick<MailBody, 'forwarded'> {
  page: Extracted;
  /** Characters of the text itself. */
  said: number;
}

interface Line {
  start: number;
  text: string;
  /** How deep it is quoted; 0 for what the mail says itself. */
  depth: number;
  isSignature: boolean;
}

/** A mail in HTML: as `mailBody` where a mail program marked what it quotes, else the main text as of a web page. */
export async function htmlBody(html: string): Promise<HtmlBody> {
  const found: HtmlBody[] = [];
  const page = await htmlMain(html, ({ body }) => {
    const marked = body && markedBody(body);
    if (marked) found.push(marked);
    return marked?.page ?? null;
  });
  return found[0] ?? { page, said: page.text.length, forwarded: null };
}

/** All of a mail, with what is quoted or a signature marked as such; null where no program marked anything. */
function markedBody(body: HtmlNode): HtmlBody | null {
  const zones = zonesOf(body);
  if (zones.size === 0) return null;
  const out = new StructuredText();
  addBlocks(body, out, true, zones);
  const lines = linesOf(out);
  const texts = lines.map(({ text }) => text);
  const first = lines.findIndex(({ depth }) => depth > 0);
  const head = first < 0 ? null : headAt(texts, first);
  const kinds: Kind[] = lines.map(({ depth, isSignature }) =>
    isSignature ? 'signature' : depth > 0 ? 'quotedMail' : 'text',
  );
  markAttributions(texts, kinds);
  spareLong(kinds);
  const isPassedOn = passesOn(lines, kinds, head);
  if (isPassedOn) markPassedOn(lines, kinds, head?.to ?? first);
  if (head) kinds.fill('mailHead', head.from, head.to);
  const said = texts.reduce((sum, text, at) => sum + (kinds[at] === 'text' ? text.length : 0), 0);
  const page: Extracted = { text: out.text, roles: rolesOf(lines, kinds, out.roles), format: 'structured' };
  return { page, said, forwarded: isPassedOn && head ? head.fields : null };
}

function linesOf({ text, zones }: StructuredText): Line[] {
  let start = 0;
  return text.split('\n\n').map((line) => {
    const { depth = 0, isSignature = false } = zones.get(start) ?? {};
    const found = { start, text: line, depth, isSignature };
    start += line.length + 2;
    return found;
  });
}

/** A signature of many lines is text below one. */
function spareLong(kinds: Kind[]): void {
  const lines = kinds.filter((kind) => kind === 'signature').length;
  if (lines <= LONGEST_SIGNATURE) return;
  kinds.forEach((kind, at) => {
    if (kind === 'signature') kinds[at] = 'text';
  });
}

/** Whether what is quoted is what the mail is about: a message with its head that is longer than what is said of it, or all there is. */
function passesOn(lines: readonly Line[], kinds: readonly Kind[], head: ForwardedHead | null): boolean {
  const size = (isOne: (line: Line, at: number) => boolean): number =>
    lines.reduce((sum, line, at) => sum + (isOne(line, at) ? line.text.length : 0), 0);
  const own = size((_, at) => kinds[at] === 'text');
  const quoted = size(({ depth }, at) => depth > 0 && at >= (head?.to ?? 0));
  return quoted > 0 && (head ? quoted >= own : own === 0);
}

/** The message behind its head is the text; what it quotes itself is not, and what was said before is a note. */
function markPassedOn(lines: readonly Line[], kinds: Kind[], from: number): void {
  const isIts = ({ depth, text }: Line, at: number) => at >= from && depth > 0 && !ATTRIBUTION.test(text);
  const least = lines.reduce((low, line, at) => (isIts(line, at) ? Math.min(low, line.depth) : low), lines.length);
  lines.forEach(({ depth, text }, at) => {
    if (kinds[at] === 'text') kinds[at] = 'forwardNote';
    else if (depth > 0 && depth <= least && !ATTRIBUTION.test(text)) kinds[at] = 'text';
  });
  markAttributions(
    lines.map(({ text }) => text),
    kinds,
  );
}

function rolesOf(lines: readonly Line[], kinds: readonly Kind[], known: ReadonlyMap<number, Mark>): Map<number, Mark> {
  const roles = new Map<number, Mark>();
  lines.forEach(({ start }, at) => {
    const kind = kinds[at] as Kind;
    const mark = kind === 'text' ? known.get(start) : ({ role: 'matter', reason: { code: kind } } as const);
    if (mark) roles.set(start, mark);
  });
  return roles;
}
