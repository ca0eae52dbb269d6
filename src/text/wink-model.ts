// Wink opens its own model by way of a copy through JSON and a string of each byte: half of its time. Opened here, once.
import packed from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };

/** What `core` of wink's model gives: see its `read-core-model` and `load-core-model`. */
export function core(): object {
  const { layout } = packed.packing;
  const features = Object.fromEntries(Object.entries(packed.features).map(([name, part]) => [name, { ...part }]));
  const listed = Object.keys(layout).filter((name) => layout[name]?.[3] === 0);
  for (const name of new Set([...listed, 'lexeme'])) {
    const feature = features[name] as Feature;
    const list = [...feature.list];
    const hash: Record<string, number> = Object.create(null);
    list.forEach((word, at) => {
      hash[word] = at;
    });
    Object.assign(feature, { list, hash, intrinsicSize: list.length, index: list.length });
  }
  for (const name of listed) {
    const [, mask = 0, shift = 0] = layout[name] as number[];
    Object.assign(features[name] as Feature, { maxIndex: mask >>> shift });
  }
  const clusters = (packed.features.posClusters as Feature).list;
  const list = clusters.map((tags) => new Set(tags.split('_').map((tag) => packed.pos.hash[tag] || 0)));
  Object.assign(features.posClusters as object, { list });
  const efList = Object.keys(layout).filter((name) => layout[name]?.[4] === 1);
  return {
    ...packed,
    features,
    packing: { ...packed.packing, efList },
    lexicon: numbers(packed.lexicon),
    xpansions: numbers(packed.xpansions),
  };
}

type Feature = (typeof packed.features)[string];

const numbers = (base64: string): Uint32Array => new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
