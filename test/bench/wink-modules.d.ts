// The part of the package that its own types leave out.
declare module 'wink-nlp/utilities/similarity.js' {
  type Bag = Record<string, number>;
  const similarity: { bow: { cosine(a: Bag, b: Bag): number } };
  export default similarity;
}
