import { bareParts, splitCompound } from './compounds.ts';
import { foldedWords } from './fold.ts';
import type { Lexicon, LexiconTerm } from './lexicon.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

/** A lexicon, with what is looked up in it at each query. */
export interface Knowledge extends Lexicon {
  /** Every single word that search can do something with: indexed, or in the dictionary. */
  readonly known: ReadonlySet<string>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** Terms by one of their own forms, and by what readers type for them; phrases by their stems. */
  readonly byForm: ReadonlyMap<string, readonly LexiconTerm[]>;
  readonly bySearched: ReadonlyMap<string, readonly LexiconTerm[]>;
  /** Stems of the words in titles and headings: they say what a text is about. */
  readonly named: ReadonlySet<string>;
  /** The parts of a compound, undefined where a word is none. */
  split(word: string): readonly string[] | undefined;
}

/** Prepares a lexicon and terms of the dictionary for queries. */
export function knowledgeOf(lexicon: Lexicon, terms: readonly LexiconTerm[]): Knowledge {
  const dictionary = terms.flatMap(({ forms, searchedAs }) => [...forms, ...searchedAs]);
  const known = new Set([...lexicon.words.keys(), ...dictionary.filter((words) => !words.includes(' '))]);
  const parts = new Set(lexicon.parts);
  const isPart = (part: string) => parts.has(part) || (part.length >= 4 && known.has(part));
  return {
    ...lexicon,
    known,
    byStem: grouped([...known], stemOf),
    bySound: grouped([...known], soundOf),
    byForm: termsBy(terms, ({ forms }) => forms),
    bySearched: termsBy(terms, ({ searchedAs }) => searchedAs),
    named: new Set(
      lexicon.pages.flatMap((page) => [page, ...page.sections]).flatMap(({ title }) => foldedWords(title).map(stemOf)),
    ),
    split(word) {
      const known = lexicon.words.get(word)?.parts;
      const found = known ?? splitCompound(word, (part) => part !== word && isPart(part)) ?? [];
      return found.length > 1 ? found.map((part) => bareParts(part, isPart)) : undefined;
    },
  };
}

/** `te dik`, which asks for another thing than `dik`, as one word of the dictionary. */
export function tooMuchOf(word: string): string {
  return `te_${word}`;
}

/** How a phrase is looked up: each word by its stem. */
export function phraseKey(words: readonly string[]): string {
  return words.map(stemOf).join(' ');
}

function grouped(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}

function termsBy(terms: readonly LexiconTerm[], wordsOf: (term: LexiconTerm) => readonly string[]) {
  const found = new Map<string, LexiconTerm[]>();
  for (const term of terms) {
    for (const key of new Set(wordsOf(term).map((words) => phraseKey(words.split(' '))))) {
      found.set(key, [...(found.get(key) ?? []), term]);
    }
  }
  return found;
}
