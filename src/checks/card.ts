import { evaluate, none } from './evaluate.ts';
import { adviseOn, reasonOf } from './reasons.ts';
import { restoreAnswers } from './restore.ts';
import type { CheckRules } from './schema.ts';

/** A check as the card needs it. */
export type CardCheck = CheckRules & { readonly id: string };

/** What one filled-in check puts on the card. */
export interface CardEntry {
  readonly id: string;
  readonly title: string;
  /** The day it was kept, as `2026-11-22`; undefined for what is filled in now. */
  readonly day: string | undefined;
  /** The rung and the action; undefined while the check shows no outcome. */
  readonly outcome: string | undefined;
  /** The answers in the words of the check; "Geen van deze" is left out. */
  readonly lines: readonly string[];
  readonly isDamaged: boolean;
}

/**
 * Puts a check on the card.
 * @param sealed the answers as they are kept
 * @param day the day they were kept
 * @returns undefined where nothing is ticked
 */
export function cardEntry(check: CardCheck, sealed: string, day: string | undefined): CardEntry | undefined {
  const { answers, isDamaged } = restoreAnswers(check, sealed);
  const given = check.questions.flatMap((question) =>
    (answers.get(question.id) ?? []).map((value) => ({ question, value })),
  );
  if (given.length === 0) return undefined;
  const { outcome, causes } = evaluate(check, answers);
  const advice = outcome === undefined ? undefined : adviseOn(check, outcome, causes).outcome;
  return {
    id: check.id,
    title: check.title,
    day,
    outcome: advice && `${advice.label}: ${advice.heading}`,
    lines: given.filter(({ value }) => value !== none).map(({ question, value }) => reasonOf(question, value)),
    isDamaged,
  };
}
