// The parts of wink's model we import by path; its own types describe the whole only.
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const featureFn: unknown;
  export default featureFn;
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  const lemmatize: (word: string, pos: string, cache: unknown) => string;
  export default lemmatize;
}

declare module 'wink-eng-lite-web-model/dist/load-negation-model.js' {
  export default function load(): unknown;
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function load(): unknown;
}
