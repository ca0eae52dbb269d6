import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import whole from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import { model } from '../../src/text/wink-model.js';

const articles = new URL('../../data/corpus/', import.meta.url);
const [theirs, ours] = [winkNLP(whole, ['pos']), winkNLP(model, ['pos'])];

function read(nlp: WinkMethods, text: string): string[][] {
  const tokens = nlp.readDoc(text).tokens();
  return [tokens.out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.lemma as unknown as ItsFunction<string>)];
}

interface Core {
  lexicon: Uint32Array;
  xpansions: Uint32Array;
  features: { lexeme: { list: string[]; hash: Record<string, number> } };
}

describe("wink's model, opened by ourselves, tags as its own loader's does", () => {
  it.each(readdirSync(articles).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const text = readFileSync(new URL(name, articles), 'utf8');
    expect(read(ours, text)).toEqual(read(theirs, text));
  });

  it('words that are in no list', () => {
    const text =
      'Zorblaxian gribblers unflimmered the U.S.-led e-mail @you #now 12kg of Straßenbahnen, café\u0301 and 東京.';
    expect(read(ours, text)).toEqual(read(theirs, text));
  });

  it('has the same words, each where it was, and the same numbers', () => {
    const [expected, got] = [whole, model].map(({ core }) => (core as () => Core)()) as [Core, Core];
    const { list, hash } = got.features.lexeme;
    const words = expected.features.lexeme.list;
    expect(list.length).toBe(words.length);
    expect(words.filter((word, at) => list[at] !== word || hash[word] !== at)).toEqual([]);
    expect([hash.zorblaxian, hash[''], list[words.length]]).toEqual([undefined, undefined, undefined]);
    expect([list.push('zorblaxian'), list[words.length], list.length]).toEqual([
      words.length + 1,
      'zorblaxian',
      words.length + 1,
    ]);
    expect(Buffer.compare(bytes(got.lexicon), bytes(expected.lexicon))).toBe(0);
    expect(Buffer.compare(bytes(got.xpansions), bytes(expected.xpansions))).toBe(0);
  });
});

const bytes = ({ buffer, byteOffset, byteLength }: Uint32Array) => Buffer.from(buffer, byteOffset, byteLength);
