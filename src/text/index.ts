export { datesIn } from './dates/index.js';
export { namesIn } from './names/index.js';
export { spellingSimilarity, stemOf } from './natural.js';
export { quantitiesIn } from './quantities/index.js';
export { sentencesOf } from './sentences/sentencesOf.js';
export { splitSentences } from './sentences/split.js';
export { loadTagger, type Tagger } from './tagger.js';
export { lemmaOf } from './tokens/lemma.js';
export { tokenize } from './tokens/tokenize.js';
