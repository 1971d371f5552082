import { uniqueWords } from './compound-list.ts';
import type { LexiconTerm } from './lexicon.ts';
import { stemOf } from './stem.ts';

/** Words of what the site has nothing on, which search would take for another word. */
export const noAnswersFile = 'content/zonder-antwoord.yaml';

export const noAnswersSchema = uniqueWords;

/**
 * The words as an entry of the dictionary that leads nowhere.
 * @throws where one of them, or a form of it, is a word of the site or of its dictionary after all
 */
export function termOfNoAnswers(
  noAnswers: readonly string[],
  own: Iterable<string>,
  terms: readonly LexiconTerm[],
): LexiconTerm {
  const said = new Set([...own, ...terms.flatMap(({ forms, searchedAs }) => [...forms, ...searchedAs])].map(stemOf));
  for (const word of noAnswers) {
    if (!said.has(stemOf(word))) continue;
    throw new Error(
      `${noAnswersFile}: "${word}" is a word of the site or of its dictionary, or a form of one. Expected: a word of what the site has nothing on`,
    );
  }
  return { forms: [], searchedAs: noAnswers };
}
