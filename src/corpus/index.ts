export { isoDate } from './dates.js';
export { type Decoded, DecodeError, decode } from './decoding/decode.js';
export { documentFromText, type TextMeta } from './document.js';
export { LIMITS, type Limits, type LoadOptions } from './loading/limits.js';
export { loadCorpus } from './loading/load.js';
export { readSettings } from './loading/settings-file.js';
export { warningText } from './loading/wording.js';
export { spanToOriginal, toOriginal } from './original.js';
export { slug } from './slug.js';
