import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** A Chromium of this machine: `CHROME_PATH`, else the usual places; null if there is none. */
export const chromium: string | null =
  [process.env.CHROME_PATH ?? '', ...PLACES].find((path) => path && existsSync(path)) ?? null;

// biome-ignore lint/suspicious/noExplicitAny: the DevTools protocol is untyped here
type Message = any;

/** A headless Chromium on the DevTools protocol, spoken over pipes: no port, no further package. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'report-'));
  readonly #waiting = new Map<number, { resolve: (result: Message) => void; reject: (error: Error) => void }>();
  readonly events: Message[] = [];
  #next = 1;
  #session: string | undefined;

  private constructor(path: string) {
    const quiet = ['--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-extensions'];
    this.#process = spawn(
      path,
      ['--headless', '--no-sandbox', ...quiet, '--remote-debugging-pipe', `--user-data-dir=${this.#folder}/profile`],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    let rest = '';
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  static async open(path: string): Promise<Browser> {
    const browser = new Browser(path);
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.#session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await browser.send(`${domain}.enable`);
    return browser;
  }

  #take(message: Message): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) {
      this.events.push(message);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  send(method: string, params: object = {}): Promise<Message> {
    const id = this.#next++;
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Opens a page from a file, as a reader would, and waits until it has loaded. */
  async show(page: string): Promise<void> {
    const file = join(this.#folder, 'page.html');
    writeFileSync(file, page);
    this.events.length = 0;
    await this.send('Page.navigate', { url: pathToFileURL(file).href });
    while (!this.events.some(({ method }) => method === 'Page.loadEventFired')) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The value of a JavaScript expression in the page. */
  async ask(expression: string): Promise<Message> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async press(key: string, code = key): Promise<void> {
    const text = key === 'Enter' ? '\r' : key === ' ' ? ' ' : undefined;
    const windowsVirtualKeyCode = { Tab: 9, Enter: 13, ' ': 32 }[key] ?? 0;
    const event = { key, code, windowsVirtualKeyCode, ...(text === undefined ? {} : { text }) };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode });
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#session = undefined;
    this.send('Browser.close').catch(() => undefined);
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
