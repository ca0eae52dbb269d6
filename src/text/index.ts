export { sentencesOf } from './sentences/sentencesOf.js';
export { splitSentences } from './sentences/split.js';
export { lemmaOf } from './tokens/lemma.js';
export { tokenize } from './tokens/tokenize.js';
