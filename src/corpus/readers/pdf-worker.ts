import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { grouped } from '../../counted.js';
import type { Limits } from '../loading/limits.js';
import { ReadFault } from './types.js';

/** A piece of text of a page as the PDF library gives it. */
export interface TextItem {
  str: string;
  hasEOL: boolean;
  height: number;
  /** Last two: position from the left and from the bottom of the page. */
  transform: number[];
}

export type PdfMessage =
  | { kind: 'opened'; pages: number; info: Record<string, unknown> }
  | { kind: 'page'; items: TextItem[] }
  | { kind: 'end' }
  | { kind: 'fault'; name: string; message: string };

/**
 * What the thread runs. Plain JavaScript in a text: it holds nothing but calls of the library, and so needs no file of
 * its own beside the bundle. The library takes the bytes for itself, and needs no fonts for text.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { getDocumentProxy } = require(workerData);
parentPort.on('message', async ({ bytes, mostPages }) => {
  let pdf = null;
  try {
    pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const plain = {};
    for (const name of ['Title', 'Author', 'CreationDate']) if (typeof info[name] === 'string') plain[name] = info[name];
    parentPort.postMessage({ kind: 'opened', pages: pdf.numPages, info: plain });
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      parentPort.postMessage({
        kind: 'page',
        items: items.map(({ str, hasEOL, height, transform }) => ({ str, hasEOL, height, transform })),
      });
    }
    parentPort.postMessage({ kind: 'end' });
  } catch (error) {
    parentPort.postMessage({ kind: 'fault', name: String(error?.name), message: String(error?.message ?? error) });
  } finally {
    await pdf?.destroy();
  }
});`;

/** How often the memory is looked at, milliseconds. */
const WATCH = 100;

const require = createRequire(import.meta.url);
let idle: Worker | null = null;

/**
 * Opens a PDF in a thread of its own and hands its pages to `take`, one after the other. A file of a few hundred bytes
 * can keep the library busy for ever or fill the memory: the thread is ended where it takes more of either than the
 * limits allow. `take` returns false to stop early.
 *
 * @throws ReadFault
 */
export async function readPages(
  bytes: Uint8Array,
  limits: Limits,
  take: (message: PdfMessage) => boolean,
): Promise<void> {
  const worker = idle ?? new Worker(PROGRAM, { eval: true, workerData: require.resolve('unpdf') });
  idle = null;
  worker.ref();
  let sound = false;
  try {
    await watched(worker, limits, take, () => worker.postMessage({ bytes, mostPages: limits.pages }));
    sound = true;
  } finally {
    // The next file finds the library loaded; a thread that did not come to its end is not used again.
    if (sound && !idle) {
      idle = worker;
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.unref();
    } else await worker.terminate();
  }
}

function watched(
  worker: Worker,
  limits: Limits,
  take: (message: PdfMessage) => boolean,
  begin: () => void,
): Promise<void> {
  const before = process.memoryUsage.rss();
  return new Promise<void>((resolve, reject) => {
    const end = (error?: Error): void => {
      clearTimeout(late);
      clearInterval(watch);
      if (error) reject(error);
      else resolve();
    };
    const late = setTimeout(
      () => end(new ReadFault({ code: 'tooSlow', seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > limits.unpackedBytes) end(new ReadFault({ code: 'tooMuchMemory' }));
    }, WATCH);
    worker.on('message', (message: PdfMessage) => {
      try {
        if (message.kind === 'end') end();
        else if (!take(message))
          end(new ReadFault({ code: 'tooMuchText', limit: `${grouped(limits.characters)} characters` }));
      } catch (error) {
        end(error as Error);
      }
    });
    worker.on('error', (error) => end(new ReadFault({ code: 'damagedArchive', format: 'PDF', reason: error.message })));
    worker.on('exit', () => end(new ReadFault({ code: 'tooMuchMemory' })));
    begin();
  });
}
