import { z } from 'astro/zod';
import type { Check } from '../checks/schema.ts';
import { idSchema, strict } from '../strict.ts';
import { fold, foldedWords } from './fold.ts';
import type { LexiconAlarm } from './lexicon.ts';
import { stopWords } from './stop-words.ts';

/** The check that the alarm phrases lead to, and its file. */
export const alarmCheck = 'waarschuwingssignalen';
export const alarmFile = 'content/alarmzinnen.yaml';

export const alarmsSchema = z.array(
  strict({
    /** An outcome of the check. */
    outcome: idSchema,
    phrases: z
      .array(
        z.string().refine((phrase) => slotsOf(phrase).length >= 2, {
          error: 'Expected: at least two words that count, such as "dikke/gezwollen kuit": one word is no alarm',
        }),
      )
      .min(1, 'Expected: at least one phrase'),
  }),
);

/**
 * The alarm phrases for the lexicon, the most urgent first.
 * @throws where a phrase names an outcome that the check does not have
 */
export function alarmsFor(alarms: z.output<typeof alarmsSchema>, check: Check): LexiconAlarm[] {
  const outcomes = check.outcomes.map(({ id }) => id);
  for (const { outcome } of alarms) {
    if (outcomes.includes(outcome)) continue;
    throw new Error(
      `${alarmFile}: outcome: Unknown outcome: ${outcome}. Expected one of: ${outcomes.join(', ')} (content/checks/${alarmCheck}.yaml)`,
    );
  }
  return check.outcomes.toReversed().flatMap(({ id, label, heading, alert = false }) => {
    const phrases = alarms.filter(({ outcome }) => outcome === id).flatMap((alarm) => alarm.phrases.map(slotsOf));
    return phrases.length > 0
      ? [{ path: `${check.article}#${id}`, label, advice: heading, isUrgent: alert, phrases }]
      : [];
  });
}

/** `dikke/gezwollen kuit` as `[[dikke, gezwollen], [kuit]]`, without the words that do not count. */
function slotsOf(phrase: string): string[][] {
  return phrase
    .split(/\s+/)
    .map((slot) => slot.split('/').map(fold))
    .filter((slot) => slot.some((word) => !stopWords.has(word) && foldedWords(word).length === 1));
}
