import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { streamSink } from '../../src/io.js';

const stream = (write: (piece: string, done: (error?: Error | null) => void) => void): Writable =>
  new Writable({ decodeStrings: false, write: (piece, _, done) => write(String(piece), done) });

const coded = (code: string): Error => Object.assign(new Error(code), { code });

test('a large text goes out in pieces, each after the one before, none inside a character', async () => {
  const pieces: string[] = [];
  let busy = 0;
  const sink = streamSink(
    stream((piece, done) => {
      busy++;
      pieces.push(piece);
      expect(busy).toBe(1);
      setImmediate(() => {
        busy--;
        done();
      });
    }),
  );
  const text = `x${'🚀'.repeat(100_000)}`;
  await sink.write(text);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.every((piece) => !/\p{Surrogate}/u.test(piece))).toBe(true);
  expect(pieces.join('')).toBe(text);
});

test('a reader that has gone away is no error, and nothing more is written', async () => {
  let writes = 0;
  const sink = streamSink(
    stream((_, done) => {
      writes++;
      done(coded('EPIPE'));
    }),
  );
  await sink.write('a'.repeat(1_000_000));
  await sink.write('b');
  expect(sink.closed).toBe(true);
  expect(writes).toBe(1);
});

test('a full disk is an error', async () => {
  const sink = streamSink(stream((_, done) => done(coded('ENOSPC'))));
  await expect(sink.write('a')).rejects.toThrow('ENOSPC');
});
