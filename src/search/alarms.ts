import { distanceBetween } from './distance.ts';
import type { LexiconAlarm } from './lexicon.ts';
import { foldedWords } from './fold.ts';
import type { Knowledge } from './knowledge.ts';
import { stemOf } from './stem.ts';
import type { Understanding } from './understand.ts';

/**
 * The most urgent advice that a query describes: all words of one of its phrases stand in it, in any order and form.
 * A compound counts as its parts; a misspelt word as what was searched for it, and as each word of a phrase that is one
 * letter away: a call too many is no harm, one too few may be.
 */
export function alarmIn(query: string, understood: Understanding, knowledge: Knowledge): LexiconAlarm | undefined {
  const typed = foldedWords(query);
  const corrected = new Map(understood.corrected.map(({ typed, used }) => [typed, used]));
  const said = new Set(
    typed
      .map((word) => corrected.get(word) ?? word)
      .flatMap((word) => [word, ...(knowledge.split(word) ?? [])])
      .map(stemOf),
  );
  const unknown = typed.filter((word) => word.length > 3 && !knowledge.known.has(word));
  const isNear = (word: string) =>
    word.length > 3 && unknown.some((one) => one[0] === word[0] && distanceBetween(one, word, 1) === 1);
  const isSaid = (word: string) => said.has(stemOf(word)) || isNear(word);
  return knowledge.alarms.find(({ phrases }) => phrases.some((slots) => slots.every((slot) => slot.some(isSaid))));
}
