import { isAbsolute, resolve } from 'node:path';
import type { Rendered } from '../formats/types.js';
import type { Io, Sink } from '../io.js';
import { writeFileAtomic } from './atomic.js';
import { wantsColor } from './color.js';
import type { Context } from './context.js';
import { batched } from './lines.js';
import { printableLine } from './printable.js';

/** What a rendering may know of the place it goes to. */
export interface View {
  width: number;
  color: boolean;
}

/** Columns where nobody watches: wide enough for two quotes side by side. */
const UNWATCHED_WIDTH = 100;

/** Renders an answer for every place it was asked for, standard output or files, and writes it there. */
export async function deliver(
  context: Context,
  render: (format: string, view: View) => Rendered | Promise<Rendered>,
): Promise<void> {
  const { io, settings, progress, timing } = context;
  for (const { format, file } of context.targets) {
    const view = file === null ? stdoutView(context) : fileView(context);
    const text = await timing.stage('render', async () => render(format, view));
    progress.clear();
    if (file === null) {
      await timing.stage('write', () => writeTo(io.stdout, text));
    } else {
      await timing.stage('write', () => writeFileAtomic(pathFrom(io, file), pieces(text)));
      if (!settings.quiet) await io.stderr.write(`wrote ${printableLine(file.replaceAll('\\', '/'))}\n`);
    }
  }
}

/** Width and colour of standard output: what was asked for, else what the terminal or COLUMNS says, within reason. */
export function stdoutView({ io, settings }: Pick<Context, 'io' | 'settings'>): View {
  const columns = io.stdout.columns || Number.parseInt(io.env.COLUMNS ?? '', 10) || UNWATCHED_WIDTH;
  return {
    width: settings.width ?? Math.min(Math.max(columns, 40), 200),
    color: wantsColor(settings.color, io.env, io.stdout.isTTY),
  };
}

/** A file is read later, by anything: no colour unless it was asked for. */
function fileView({ settings }: Pick<Context, 'settings'>): View {
  return { width: settings.width ?? UNWATCHED_WIDTH, color: settings.color === 'always' };
}

async function writeTo(sink: Sink, text: Rendered): Promise<void> {
  for (const piece of batched(pieces(text))) {
    if (sink.closed) return;
    await sink.write(piece);
  }
}

const pieces = (text: Rendered): Iterable<string> => (typeof text === 'string' ? [text] : text);

/** A path as typed, seen from where the program was started. */
export function pathFrom(io: Io, path: string): string {
  return isAbsolute(path) || io.cwd === process.cwd() ? path : resolve(io.cwd, path);
}
