// Makes the program of src/: the library and the threads' program as ES modules, a chunk for each part that is loaded
// lazily; the command line as one file, with the packages that most calls need; and V8's compiled form of that file.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = new URL('../dist/program.cache', import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const TAKEN_IN = [
  'chalk',
  'cli-table3',
  'commander',
  'natural',
  'string-width',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'wrap-ansi',
  'yaml',
];

const common = {
  absWorkingDir: root,
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
};

// Packages that are dear to set up and seldom needed are set up at their first call.
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:string-width|wrap-ansi)$/ }, ({ path, kind }) =>
      kind === 'require-call' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `let made; export default (...given) => (made ??= require('${path}').default)(...given);`,
      resolveDir: root,
    }));
  },
};

// What was compiled of another text must never be taken for this one's.
rmSync(cache, { force: true });

await build({
  ...common,
  entryPoints: ['src/index.ts', 'src/workers/worker.ts'],
  splitting: true,
  packages: 'external',
  format: 'esm',
});

await build({
  ...common,
  entryPoints: { main: 'src/main.ts', program: 'src/built-program.ts' },
  external: ['./program.js'],
  format: 'esm',
});

const { metafile } = await build({
  ...common,
  entryPoints: ['src/program.ts'],
  outExtension: { '.js': '.cjs' },
  external: Object.keys(dependencies).filter((name) => !TAKEN_IN.includes(name)),
  define: { 'import.meta.url': 'moduleUrl' },
  format: 'cjs',
  plugins: [late],
  legalComments: 'none',
  metafile: true,
});
// A script that is not loaded by node itself can't import: what loads it does so for it. Its letters beyond ASCII, which
// all stand in regular expressions, are escaped: one byte a letter is read and compiled sooner.
const program = new URL('../dist/program.cjs', import.meta.url);
const escaped = (all, letter) => (letter ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : all);
const script = readFileSync(program, 'utf8').replaceAll('import("', 'load("');
writeFileSync(program, script.replace(/\\\\|\\?([^\0-\x7f])/g, escaped));

// Copies of other people's work go with their licences.
const folders = new Set(
  Object.keys(metafile.inputs).map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]),
);
const licences = [...folders]
  .filter((folder) => folder !== undefined)
  .sort()
  .map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const file = readdirSync(root + folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? 'see the package' : readFileSync(`${root}${folder}/${file}`, 'utf8').trim();
    return `${name} ${version}\n\n${text}\n`;
  });
writeFileSync(new URL('../dist/program.licences.txt', import.meta.url), licences.join(`\n${'-'.repeat(80)}\n\n`));

// What has run once is what later starts find compiled.
const { compiled, run } = await import('../dist/program.js');
const nowhere = { write: async () => {}, closed: false, isTTY: false, columns: undefined };
const io = { stdout: nowhere, stderr: nowhere, stdin: { isTTY: true, read: () => [] }, env: {}, cwd: root };
for (const call of ['sanctions --engine signals --no-cache', 'topics --no-cache', '--help']) {
  const code = await run(call.split(' '), io);
  if (code !== 0) throw new Error(`compare ${call} ended with ${code}`);
}
writeFileSync(cache, compiled());
