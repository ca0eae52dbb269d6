/** Two texts to be compared. */
export interface TextPair {
  a: { text: string };
  b: { text: string };
}

interface TfIdf {
  addDocument(text: string): void;
  tfidf(term: string, document: number): number;
}
interface Tokenizer {
  tokenize(text: string): string[];
}

/** The parts of `natural` that are used; the whole of it would load clients of databases. */
export async function natural(): Promise<{
  WordTokenizer: new () => Tokenizer;
  SentenceTokenizer: new (abbreviations: string[]) => Tokenizer;
  TfIdf: new () => TfIdf;
}> {
  const [{ default: tokenizers }, { default: tfidf }] = await Promise.all([
    import('natural/lib/natural/tokenizers/index.js'),
    import('natural/lib/natural/tfidf/index.js'),
  ]);
  return { ...tokenizers, ...tfidf };
}

/** What one would write with `natural` alone: tokenise, weigh by TF-IDF, compare every pair by cosine. */
export async function naturalPairs(pairs: readonly TextPair[]): Promise<number[]> {
  const { WordTokenizer, TfIdf } = await natural();
  const tokenizer = new WordTokenizer();
  const weights = new TfIdf();
  const texts = [...new Set(pairs.flatMap(({ a, b }) => [a.text, b.text]))];
  for (const text of texts) weights.addDocument(text);
  const at = new Map(texts.map((text, i) => [text, i]));
  return pairs.map(({ a, b }) => {
    const terms = new Set([...tokenizer.tokenize(a.text.toLowerCase()), ...tokenizer.tokenize(b.text.toLowerCase())]);
    let [dot, left, right] = [0, 0, 0];
    for (const term of terms) {
      const x = weights.tfidf(term, at.get(a.text) as number);
      const y = weights.tfidf(term, at.get(b.text) as number);
      dot += x * y;
      left += x * x;
      right += y * y;
    }
    return dot / Math.sqrt(left * right || 1);
  });
}

/** The same with `wink-nlp`: its pipeline, bags of lemmas without stop words, its own similarity. */
export async function winkPairs(pairs: readonly TextPair[]): Promise<number[]> {
  const { nlp, similarity } = await wink();
  const { its, as } = nlp;
  const bags = new Map<string, Bag>();
  for (const text of new Set(pairs.flatMap(({ a, b }) => [a.text, b.text]))) {
    const words = nlp
      .readDoc(text)
      .tokens()
      .filter((t) => t.out(its.type) === 'word' && !t.out(its.stopWordFlag));
    bags.set(text, words.out(its.lemma, as.bow));
  }
  return pairs.map(({ a, b }) => similarity.bow.cosine(bags.get(a.text) as Bag, bags.get(b.text) as Bag));
}

type Bag = Record<string, number>;
/** What is used of the library; its own types know fewer of its helpers than it has. */
interface WinkTokens {
  filter(keep: (token: { out(its: unknown): unknown }) => boolean): WinkTokens;
  out(its: unknown, as: unknown): Bag;
}
interface Wink {
  readDoc(text: string): { tokens(): WinkTokens; sentences(): { out(): string[] } };
  its: Record<'type' | 'stopWordFlag' | 'lemma', unknown>;
  as: Record<'bow', unknown>;
}

export async function wink(): Promise<{ nlp: Wink; similarity: { bow: { cosine(a: Bag, b: Bag): number } } }> {
  const [{ default: winkNLP }, { default: model }, { default: similarity }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
    import('wink-nlp/utilities/similarity.js'),
  ]);
  return { nlp: winkNLP(model, ['sbd', 'pos']) as unknown as Wink, similarity };
}
