import type { Readable, Writable } from 'node:stream';

/** Where text goes: a terminal, a pipe, a file, or memory in tests. */
export interface Sink {
  /** Resolves when the reader is ready for more. Does nothing once the reader has gone away. */
  write(text: string): Promise<void>;
  /** True once the reader has gone away (`| head -1`): nobody will see what is written from now on. */
  readonly closed: boolean;
  readonly isTTY: boolean;
  /** Width of the terminal, if there is one. */
  readonly columns: number | undefined;
}

/** All the program knows of the process it runs in; tests hand in their own. */
export interface Io {
  stdout: Sink;
  stderr: Sink;
  stdin: { isTTY: boolean; read(): AsyncIterable<Uint8Array> };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

/** The real process. */
export function processIo(): Io {
  return {
    stdout: streamSink(process.stdout),
    stderr: streamSink(process.stderr),
    stdin: { isTTY: process.stdin.isTTY === true, read: () => process.stdin as Readable },
    env: process.env,
    cwd: process.cwd(),
  };
}

/** Characters handed to the stream at once: large outputs go out in pieces, each waiting for the one before. */
const PIECE = 1 << 16;

/** A sink on a Node stream. A reader that closed the pipe (EPIPE) is no error; any other fault (a full disk) is thrown. */
export function streamSink(stream: Writable & { isTTY?: boolean; columns?: number }): Sink {
  let closed = false;
  let fault: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (!isClosedPipe(error)) fault = error;
  });
  const put = (piece: string) =>
    new Promise<void>((resolve) => {
      stream.write(piece, () => resolve());
    });
  return {
    get closed() {
      return closed;
    },
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
    async write(text) {
      for (let at = 0; at < text.length && !closed; ) {
        const end = pieceEnd(text, at);
        await put(text.slice(at, end));
        at = end;
      }
      if (fault) throw fault;
    },
  };
}

/** Never between the halves of a surrogate pair, which would come out as two broken characters. */
function pieceEnd(text: string, at: number): number {
  const end = Math.min(at + PIECE, text.length);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
}
