/** A word: letters and digits, with hyphens, apostrophes, commas and points inside. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[-’'.,](?=[\p{L}\p{N}]))*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** The sentences of a text: they end in a full stop, question mark or exclamation mark before a space. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?][’)”]?)\s+(?=[‘“(]?[\p{Lu}\p{N}’])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

const vowels = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]/giu;

/** How many syllables a Dutch word has, by its groups of vowels; a digit counts as one. Never less than one. */
export function syllablesOf(word: string): number {
  return Math.max(1, (word.match(vowels)?.length ?? 0) + (word.match(/\p{N}/gu)?.length ?? 0));
}

/** How a text reads. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words per sentence. */
  readonly mean: number;
  /** The sentence with the most words; empty where there is none. */
  readonly longest: string;
  readonly longestWords: number;
  /**
   * Flesch-Douma: 206.84 - 0.77 x (syllables per 100 words) - 0.93 x (words per sentence). Higher reads easier; the
   * Dutch adaptation of Flesch's reading ease by W.H. Douma (1960).
   */
  readonly flesch: number;
}

/** Measures texts together, each ending its last sentence itself. */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const mean = words.length / Math.max(1, sentences.length);
  const longest = sentences.reduce((most, next) => (wordsOf(next).length > wordsOf(most).length ? next : most), '');
  return {
    words: words.length,
    sentences: sentences.length,
    mean,
    longest,
    longestWords: wordsOf(longest).length,
    flesch: 206.84 - (77 * syllables) / Math.max(1, words.length) - 0.93 * mean,
  };
}

const become = /^(?:word|wordt|worden|werd|werden|geworden)$/i;
const participle =
  /^(?!gewricht|gewoon|gewicht|geen|bericht|verschil)(?:(?:[\p{L}]*ge|be|ver|her|ont|onder|over)\p{L}{2,}(?:d|t|en))$/iu;

/** Whether a sentence is in the passive voice: a form of "worden" beside a past participle. A rough measure. */
export function isPassive(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words.some((word) => become.test(word)) && words.some((word) => participle.test(word) && !become.test(word));
}
