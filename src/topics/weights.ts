/**
 * How much each kind of evidence says that a sentence belongs to a topic, 0..1.
 *
 * Words of the sentence itself come first. The weights of the neighbourhood (`between` to `document`) are measured: how
 * often annotators of multi-source reports, writing down which sentences speak to the same question, used a sentence
 * that stands so, divided by how often they used one that holds a keyword (0.69). In agency news, where a paragraph is
 * a single sentence, they are about half as high, and the rules seldom apply.
 */
const WEIGHTS = {
  keyword: 1,
  pattern: 1,
  together: 1,
  synonym: 0.95,
  narrower: 0.9,
  family: 0.8,
  /** "The deal ..." after "the nuclear deal": the noun names the same kind of thing. */
  anaphor: 0.75,
  /** "This assistance ...", "Such a step ...": takes up the whole sentence before. */
  reference: 0.55,
  /** "It ...", "They ...": may take up another noun of the sentence before. */
  pronoun: 0.5,
  /** Between two sentences of the same paragraph that speak of the topic. */
  between: 0.8,
  /** Right after such a sentence, right before one, elsewhere in its paragraph, anywhere else in its document. */
  after: 0.5,
  before: 0.35,
  paragraph: 0.17,
  document: 0.09,
  /** In the section below a heading that names the topic. */
  heading: 0.35,
  /** In a document whose title names the topic. */
  title: 0.1,
} as const;

export type Evidence = keyof typeof WEIGHTS;

export const weightOf = (code: string): number => WEIGHTS[code as Evidence] ?? 0;

/** A sentence about another topic by its own words seldom carries this one on as well (measured: 0.2 of the weight). */
export const OTHER_TOPIC = 0.25;
/** ... unless it opens with a pronoun or "This step", which points back all the same (measured: 0.3 to 0.5). */
export const REFERENCE_BESIDE_OTHER = 0.5;

/**
 * The weights of the neighbourhood were measured where the topics between them cover a text: a sentence that names
 * none most likely carries on the one before. In a text most of which is about something else it does not, so that
 * below this share of sentences with any topic the neighbourhood counts less.
 */
export const COVERED = 0.5;
export const LESS_COVERED = 0.6;

/**
 * From here on a sentence counts as speaking of the topic: its own words, a reference back, a place beside sentences
 * that do. Below, it merely stands near one.
 */
export const ON_TOPIC = 0.5;

/**
 * Tags below this are not worth keeping. Between the two, a sentence is worth holding against one that names the topic
 * outright, and not worth listing by itself.
 */
export const NEAR_TOPIC = 0.04;
