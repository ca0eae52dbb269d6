import type { Io, Sink } from '../../src/io.js';

/** A place for output in memory. */
export interface Captured extends Sink {
  text: string;
}

export interface MemoryIo extends Io {
  stdout: Captured;
  stderr: Captured;
}

interface Given {
  stdin?: string;
  env?: Record<string, string>;
  isTTY?: boolean;
  columns?: number;
  cwd?: string;
}

/** A world in memory: what is written can be read back. */
export function memoryIo({ stdin = '', env = {}, isTTY = false, columns, cwd = process.cwd() }: Given = {}): MemoryIo {
  const sink = (): Captured => ({
    text: '',
    closed: false,
    isTTY,
    columns,
    async write(text) {
      this.text += text;
    },
  });
  async function* read() {
    yield new TextEncoder().encode(stdin);
  }
  return { stdout: sink(), stderr: sink(), stdin: { isTTY: false, read }, env, cwd };
}
