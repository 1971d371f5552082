import type { Term } from '../glossary/schema.ts';
import { foldedWords } from './fold.ts';
import { tooMuchOf } from './knowledge.ts';
import type { LexiconTerm } from './lexicon.ts';
import { stopWords } from './stop-words.ts';

/** The dictionary as search uses it: folded, without the words that are not indexed. */
export function termsForSearch(terms: readonly Term[]): LexiconTerm[] {
  return terms
    .map(({ term, forms, searchedAs }) => ({ forms: folded([term, ...forms]), searchedAs: folded(searchedAs) }))
    .filter(({ forms, searchedAs }) => forms.length + searchedAs.length > 1);
}

function folded(phrases: readonly string[]): string[] {
  const contents = phrases.map((phrase) => {
    const words = foldedWords(phrase);
    if (words.length === 2 && words[0] === 'te') return tooMuchOf(words[1]!);
    const content = words.filter((word) => !stopWords.has(word));
    return (content.length > 0 ? content : words).join(' ');
  });
  return [...new Set(contents)];
}
