import { foldedWords } from './fold.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import type { Lexicon, LexiconTerm } from './lexicon.ts';
import { soundOf } from './sound.ts';
import { stopWords } from './stop-words.ts';

/**
 * Which part of the dictionary a phrase stands in: how its first word begins to sound; all that is rare together.
 * Parts are cut so that a first query, as it is typed, fits its budget with any of them.
 */
export function shardOf(phrase: string): string {
  const [first = '', second = '', third = ''] = soundOf(phrase.replace(/^te_/, '').slice(0, 4));
  if (!/[a-z]/.test(first) || /[cjqxy]/.test(first)) return 'x';
  if (/^(ge|st)/.test(first + second)) return first + second + (third < 'n' ? '' : 'n');
  if (first === 's' && /[bdfgklmnprt]/.test(second)) return first + second;
  if (/[aeo]/.test(second)) return first + second;
  if (/[iuyqw]/.test(second)) return `${first}i`;
  if (/[lr]/.test(second)) return `${first}r`;
  return first + (/[aeo]/.test(first) && second < 'm' ? 'b' : '-');
}

/**
 * Cuts the dictionary into parts, so that a query fetches only what it needs: with each phrase, its term's forms.
 * @returns the terms of each part, by its name
 */
export function shardsOf(terms: readonly LexiconTerm[]): Map<string, LexiconTerm[]> {
  const shards = new Map<string, LexiconTerm[]>();
  for (const { forms, searchedAs } of terms) {
    for (const name of new Set([...(forms.length > 1 ? forms : []), ...searchedAs].map(shardOf))) {
      const here = searchedAs.filter((phrase) => shardOf(phrase) === name);
      shards.set(name, [...(shards.get(name) ?? []), { forms, searchedAs: here }]);
    }
  }
  return shards;
}

/** A part of the dictionary as JSON: one line for each term. */
export function writeShard(terms: readonly LexiconTerm[]): string {
  return JSON.stringify(terms.map(({ forms, searchedAs }) => `${forms.join(',')};${searchedAs.join(',')}`).join('\n'));
}

/** @throws on anything that {@link writeShard} did not write */
export function readShard(json: unknown): LexiconTerm[] {
  const list = (text: string) => text.split(',').filter(Boolean);
  return (json as string).split('\n').map((line) => {
    const [forms, searchedAs] = line.split(';');
    return { forms: list(forms!), searchedAs: list(searchedAs!) };
  });
}

/**
 * Makes a function that gives what a query needs to know: the lexicon, with the parts of the dictionary that its
 * words may stand in. A part that cannot be fetched is done without, and asked for again at the next query.
 */
export function dictionaryReader(
  lexicon: Lexicon,
  fetchShard: (name: string) => Promise<readonly LexiconTerm[]>,
): (query: string) => Promise<Knowledge> {
  const shards = new Map<string, readonly LexiconTerm[]>();
  let knowledge = knowledgeOf(lexicon, []);
  return async (query) => {
    const words = foldedWords(query).filter((word) => !stopWords.has(word));
    const parts = words.flatMap((word) => [word, ...(knowledge.split(word) ?? [])]);
    const missing = new Set(parts.map(shardOf).filter((name) => lexicon.shards.includes(name) && !shards.has(name)));
    if (missing.size === 0) return knowledge;
    await Promise.all(
      [...missing].map(async (name) => {
        const terms = await fetchShard(name).catch(() => undefined);
        if (terms) shards.set(name, terms);
      }),
    );
    knowledge = knowledgeOf(lexicon, [...shards.values()].flat());
    return knowledge;
  };
}
