import { glossaryFile, type Term } from '../glossary/schema.ts';
import { foldedWords } from './fold.ts';
import { tooMuchOf } from './knowledge.ts';
import type { LexiconTerm } from './lexicon.ts';
import { stopWords } from './stop-words.ts';

/**
 * The dictionary as search uses it: folded, without the words that are not indexed.
 * @throws on a phrase of which only a word is left that is another term: `moeder heeft artrose` is not artrose
 */
export function termsForSearch(terms: readonly Term[]): LexiconTerm[] {
  const owners = new Map(terms.flatMap(({ id, term, forms }) => folded([term, ...forms]).map((word) => [word, id])));
  for (const { id, searchedAs } of terms) {
    for (const phrase of searchedAs) {
      const [left] = folded([phrase]);
      const owner = owners.get(left!) ?? id;
      if (owner === id || left!.includes(' ') || foldedWords(phrase).length === 1) continue;
      throw new Error(
        `${glossaryFile}: [${id}].searchedAs: of "${phrase}" only "${left}" is left without its small words, which is [${owner}]. Expected: a phrase that says more`,
      );
    }
  }
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
