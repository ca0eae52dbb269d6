export { spellingSimilarity, stemOf } from './natural.js';
export { sentencesOf } from './sentences/sentencesOf.js';
export { splitSentences } from './sentences/split.js';
export { loadTagger, type Tagger } from './tagger.js';
export { lemmaOf } from './tokens/lemma.js';
export { tokenize } from './tokens/tokenize.js';
