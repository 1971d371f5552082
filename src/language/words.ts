import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import { readYaml } from '../yaml.ts';
import { explainedAmong, glossaryFile, glossarySchema } from '../glossary/schema.ts';

/** What the words of the site are held against: `content/taal.yaml`. */
const languageSchema = strict({
  /** English words, each with the Dutch one. */
  english: z.record(z.string(), z.string()),
  /** Beginnings of words that need an explanation. */
  jargon: z.array(z.string()),
  /** Phrases in which "lopen" is right. */
  walking: z.array(z.string()),
});

/** A word that does not belong in a text, and what was expected. */
export interface WordFault {
  readonly word: string;
  readonly expected: string;
}

/** Makes a function that names the words of a text that do not belong on the site. */
export function wordChecker(): (text: string) => WordFault[] {
  const { english, jargon, walking } = readYaml('content/taal.yaml', languageSchema);
  const explained = explainedAmong(readYaml(glossaryFile, glossarySchema))
    .flatMap(({ term, forms }) => [term, ...forms])
    .flatMap((form) => form.toLowerCase().split(' '));
  const whole = (words: readonly string[]) => new RegExp(`(?<![\\p{L}-])(${words.join('|')})(?![\\p{L}-])`, 'giu');
  const englishWords = whole(Object.keys(english));
  const walkingPhrases = whole(walking);
  const difficult = new RegExp(`(?<![\\p{L}-])(?:${jargon.join('|')})[\\p{L}-]*`, 'giu');
  return (text) => {
    const found = (pattern: RegExp, source = text) => [...source.matchAll(pattern)].map(([word]) => word);
    return [
      ...found(/(?<![\p{L}-])(u|uw|uzelf)(?![\p{L}-])/giu).map((word) => ({ word, expected: 'je, jij of jouw' })),
      ...found(englishWords).map((word) => ({ word, expected: english[word.toLowerCase()] ?? 'a Dutch word' })),
      ...found(whole(walkingWords), text.replaceAll(walkingPhrases, '')).map((word) => ({
        word,
        expected: 'hardlopen or wandelen',
      })),
      ...found(difficult)
        .filter((word) => !explained.includes(word.toLowerCase()))
        .map((word) => ({ word, expected: `a plainer word, or a term of ${glossaryFile}` })),
    ];
  };
}

const walkingWords = ['loop', 'loopt', 'lopen', 'lopend', 'lopende', 'liep', 'liepen', 'gelopen', 'loper', 'lopers'];
