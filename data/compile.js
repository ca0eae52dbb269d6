// Turns every word list of data/lexicon/*.yaml into a module under src/lexicon/generated/,
// so that no room reads files or parses YAML at run time and unused lists are never loaded.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const lexicon = new URL('./lexicon/', import.meta.url);
const generated = new URL('../src/lexicon/generated/', import.meta.url);

export function compileLexicon() {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const file of readdirSync(lexicon).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const data = parse(readFileSync(new URL(file, lexicon), 'utf8'));
    const literal = JSON.stringify(JSON.stringify(data));
    const module = `const data: unknown = JSON.parse(${literal});\nexport default data;\n`;
    writeFileSync(new URL(file.replace(/\.yaml$/, '.ts'), generated), module);
  }
}

compileLexicon();
