import type { Email } from 'postal-mime';
import { grouped } from '../../../counted.js';
import { isoDate } from '../../dates.js';
import { type Limits, megabytes } from '../../loading/limits.js';
import { withoutMark } from '../byte-lines.js';
import { type Extracted, ReadFault } from '../types.js';
import { type MailBody, mailBody } from './body.js';
import { htmlBody } from './html-body.js';

/** Plain text of fewer characters is doubted if the message says more than four times as much in HTML. */
const SHORT = 500;
/** Messages inside messages are followed so deep. */
const DEEPEST = 5;

/**
 * One message (RFC 5322, MIME): its plain text, or its HTML where it has no plain text worth the name; title, source and date
 * from its head. A message that carries another one and says less itself (a forwarded article) stands for that; other
 * attachments are passed over. Throws `ReadFault` for what is no message.
 */
export async function readMessage(bytes: Uint8Array, limits: Limits, depth = 0): Promise<Extracted> {
  refuseAbsurd(bytes, limits);
  const { default: PostalMime } = await import('postal-mime');
  // Messages inside this one are not mixed into its text.
  const mail = await PostalMime.parse(withoutMark(bytes), { forceRfc822Attachments: true }).catch((error: unknown) => {
    throw new ReadFault({ code: 'damagedArchive', format: 'mail', reason: (error as Error).message.slice(0, 200) });
  });
  if (!mail.headers.some(({ key }) => ['from', 'date', 'subject'].includes(key)))
    throw new ReadFault({ code: 'notAMail' });
  let found = await documentOf(mail);
  if (depth >= DEEPEST) return found;
  for (const { mimeType, content } of mail.attachments) {
    if (mimeType !== 'message/rfc822' || typeof content === 'string') continue;
    const inner = await readMessage(new Uint8Array(content as ArrayBuffer), limits, depth + 1).catch(() => null);
    if (inner && inner.text.trim().length > found.text.trim().length) found = inner;
  }
  return found;
}

/** The library keeps something for each line and each part: neither may be made of next to nothing. */
function refuseAbsurd(bytes: Uint8Array, { recordBytes, lines, archiveEntries }: Limits): void {
  if (bytes.length > recordBytes) {
    throw new ReadFault({ code: 'tooLarge', size: megabytes(bytes.length), limit: megabytes(recordBytes) });
  }
  // Most of a large message is attachments, whose lines are short.
  const most = 3 * lines;
  let [count, rules] = [0, 0];
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, end + 1)) {
    count++;
    if (bytes[end + 1] === 0x2d && bytes[end + 2] === 0x2d) rules++;
  }
  if (count > most) throw new ReadFault({ code: 'tooMuchText', limit: `${grouped(most)} lines` });
  // Each part of a message begins with such a line.
  if (rules > archiveEntries) throw new ReadFault({ code: 'tooManyEntries', limit: archiveEntries });
}

async function documentOf(mail: Email): Promise<Extracted> {
  const body = mail.text === undefined ? null : mailBody(mail.text);
  const { page, forwarded } = await textOf(body, mail.html);
  const told = forwarded ?? {};
  const { source, author } = senderOf(mail, told.from);
  const date = [told.date, headerOf(mail, 'date')].find((value) => value && isoDate(value) !== null);
  // RFC 5064: where the message can be read.
  const url = /<(https?:[^<>\s]+)>/.exec(headerOf(mail, 'archived-at'))?.[1];
  const found = { title: titleOf(told.subject ?? mail.subject ?? ''), source, author, date, url };
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => value));
  return { ...page, ...fields };
}

/** The text of a message, and what it says of one it passes on. */
type Text = Pick<MailBody, 'forwarded'> & { page: Extracted };

async function textOf(body: MailBody | null, html: string | undefined): Promise<Text> {
  const page: Extracted = { text: body?.text ?? '', format: 'plain', ...(body ? { roles: body.roles } : {}) };
  const plain: Text = { page, forwarded: body?.forwarded ?? null };
  if (!html || page.text.length >= SHORT) return plain;
  const rich = await htmlBody(html);
  return rich.said > 4 * page.text.length ? rich : plain;
}

/** The name of the sender, or the address where there is none. */
function senderOf(mail: Email, forwarded = ''): Pick<Extracted, 'source' | 'author'> {
  const [, name = '', address = ''] =
    /^"?([^"<[\]]*)"?\s*(?:[<[](?:mailto:)?([^>\]]*)|$)/.exec(forwarded.slice(0, 1000)) ?? [];
  const sender = mail.from ?? mail.sender;
  const known = name || address ? { name, address } : { name: sender?.name, address: sender?.address };
  const author = known.name?.trim() || undefined;
  return { source: author ?? (known.address?.trim() || undefined), author };
}

/** "Fwd: Re: A town" is "A town". */
function titleOf(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?)\s*:)+/i, '').trim();
}

/** A field as it is written: the library's own dates are moved to another time zone. */
function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? '';
}
