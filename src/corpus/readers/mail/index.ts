import { type FileSource, ReadFault, type ReadItem } from '../types.js';
import { messagesOf } from './mailbox.js';
import { readMessage } from './message.js';

/** A mail as a file (`.eml`): a newsletter, or an article somebody passed on. */
export async function* readMail(source: FileSource): AsyncGenerator<ReadItem> {
  yield { document: await readMessage(await source.bytes(), source.limits) };
}

/** A mailbox (`.mbox`): a document a message. A bad message is a fault of that message only. */
export async function* readMailbox(source: FileSource): AsyncGenerator<ReadItem> {
  for await (const { number, bytes, tooLong } of messagesOf(source)) {
    if (tooLong) yield { fault: { code: 'tooLongMail', mail: number } };
    else yield await boxed(bytes, number, source);
  }
}

async function boxed(bytes: Uint8Array, number: number, { limits }: FileSource): Promise<ReadItem> {
  try {
    const document = await readMessage(bytes, limits);
    if (!/\S/.test(document.text)) return { fault: { code: 'empty', mail: number } };
    return { document: { ...document, record: number } };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { fault: { ...error.finding, mail: number } };
  }
}
