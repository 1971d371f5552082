import type { LexiconAlarm } from './lexicon.ts';
import { foldedWords } from './fold.ts';
import type { Knowledge } from './knowledge.ts';
import { stemOf } from './stem.ts';
import type { Understanding } from './understand.ts';

/**
 * The most urgent advice that a query describes: all words of one of its phrases stand in it, in any order and form.
 * Misspelt words count as what was searched for them, a compound as its parts.
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
  return knowledge.alarms.find(({ phrases }) =>
    phrases.some((slots) => slots.every((slot) => slot.some((word) => said.has(stemOf(word))))),
  );
}
