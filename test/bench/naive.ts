import type { CandidatePair } from '../../src/pairs/types.js';

interface TfIdf {
  addDocument(text: string): void;
  tfidf(term: string, document: number): number;
}
interface Tokenizer {
  tokenize(text: string): string[];
}

/** What one would write with `natural` alone: tokenise, weigh by TF-IDF, compare every pair by cosine. */
export async function naivePairs(pairs: readonly CandidatePair[]): Promise<number[]> {
  const { default: tokenizers } = (await import('natural/lib/natural/tokenizers/index.js')) as {
    default: { WordTokenizer: new () => Tokenizer };
  };
  const { default: tfidf } = (await import('natural/lib/natural/tfidf/index.js')) as {
    default: { TfIdf: new () => TfIdf };
  };
  const tokenizer = new tokenizers.WordTokenizer();
  const weights = new tfidf.TfIdf();
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
