export { sentencesOf } from './sentences/sentencesOf.js';
export { splitSentences } from './sentences/split.js';
