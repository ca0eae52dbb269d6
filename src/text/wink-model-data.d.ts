// The part of wink's model that we open ourselves, as far as opening it needs to know.
declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  const packed: {
    lexicon: string;
    xpansions: string;
    packing: { layout: Record<string, number[]> };
    pos: { hash: Record<string, number> };
    features: Record<string, { list: string[] }>;
  };
  export default packed;
}
