import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The rooms in the order in which they may import each other: each only from those before it. */
const ROOMS = 'lexicon corpus text topics claims pairs judge comparison review cache workers formats cli'.split(' ');
/** Rooms that may touch the machine; in `judge` only the model's files and runtime, in `text` what opens a package's data. */
const MAY_USE_NODE = /^(?:corpus|cache|workers|cli|judge\/model)\/|^text\/wink-model\.ts$/;

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const roomOf = (file: string): string => file.split('/')[0] as string;
const inRoom = (file: string): boolean => file.includes('/');

/** What a file imports, types included: `[file, imported]`, the imported as a path in `src` or a package's name. */
const imports = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }): [string, string] => [
      file,
      fileName.startsWith('.') ? normalize(join(dirname(file), fileName)).replaceAll('\\', '/') : fileName,
    ]),
);

describe('imports run in one direction', () => {
  it('every room is known', () => {
    expect(ROOMS).toEqual(expect.arrayContaining([...new Set(files.filter(inRoom).map(roomOf))]));
  });

  it('a room imports only from rooms before it', () => {
    const wrong = imports.filter(([file, imported]) => {
      const [from, to] = [ROOMS.indexOf(roomOf(file)), ROOMS.indexOf(roomOf(imported))];
      return inRoom(file) && inRoom(imported) && to > from;
    });
    expect(wrong).toEqual([]);
  });

  it('a room never imports what stands above all rooms, but the command line and the workers', () => {
    const above = ['main.js', 'index.js', 'compare.js', 'input.js'];
    const wrong = imports.filter(
      ([file, imported]) => inRoom(file) && above.includes(imported) && !/^(cli|workers)\//.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('only rooms at the edge use the machine', () => {
    const wrong = imports.filter(
      ([file, imported]) => imported.startsWith('node:') && inRoom(file) && !MAY_USE_NODE.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('no file waits for itself while it is loaded: types and lazy imports do not count', () => {
    const next = (file: string): string[] =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export) (?!type )[^;']*from '(\.[^']+)';/gm)].map(
        ([, imported = '']) =>
          normalize(join(dirname(file), imported))
            .replaceAll('\\', '/')
            .replace(/\.js$/, '.ts'),
      );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const imported of next(file)) visit(imported, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
