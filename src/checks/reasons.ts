import { evaluate, unsure } from './evaluate.ts';
import type { Answers } from './evaluate.ts';
import type { CheckRules, Outcome, Question } from './schema.ts';

/** An answer in the words that stand on the page, to be read without its question beside it. */
export function reasonOf(question: Question, value: string): string {
  if (value === unsure) return `Weet ik niet, bij: ‘${question.text}’`;
  const answer = question.answers.find(({ id }) => id === value)!;
  return question.kind === 'tick-all' ? answer.text : `${question.text} ${answer.text}`;
}

/** How an outcome is set: from interrupting with a number to call, to the mildest. */
type Tone = 'now' | 'today' | 'soon' | 'calm' | 'none';

/** One outcome with all that stands beside it, ready to be shown. */
export interface Advice {
  readonly outcome: Outcome;
  readonly tone: Tone;
  /** The answers that lead to it, in the words of {@link reasonOf}; none where its card names the signs itself. */
  readonly reasons: readonly string[];
  /** What "Weet ik niet" adds. */
  readonly unsure: readonly string[];
  readonly safetyNet: string | undefined;
}

/**
 * Puts the sentences of an outcome together: for the static card with every answer that leads to it,
 * for the form with the answers that were given.
 */
export function adviseOn(check: CheckRules, outcomeId: string, answers: Answers): Advice {
  const index = check.outcomes.findIndex(({ id }) => id === outcomeId);
  const outcome = check.outcomes[index]!;
  const given = check.questions.flatMap((question) =>
    (answers.get(question.id) ?? []).map((value) => ({ question, value })),
  );
  const doubts = given.filter(({ value }) => value === unsure).map(({ question }) => question.unsureNote);
  return {
    outcome,
    tone: toneOf(outcome, index),
    reasons: outcome.signs ? [] : given.map(({ question, value }) => reasonOf(question, value)),
    unsure: doubts.length > 0 ? [check.unsure, ...new Set(doubts.filter((note) => note !== undefined))] : [],
    safetyNet: index < check.outcomes.length - 1 ? check.safetyNet : undefined,
  };
}

function toneOf({ phone, alert, atOnce }: Outcome, index: number): Tone {
  if (phone) return 'now';
  if (alert) return 'today';
  if (atOnce) return 'soon';
  return index > 0 ? 'calm' : 'none';
}

/** Every answer that by itself leads to this outcome, "Weet ik niet" included. The mildest outcome needs all answers, so it has none. */
export function answersLeadingTo(check: CheckRules, outcomeId: string): Answers {
  const values = (question: Question) => [...question.answers.map(({ id }) => id), unsure];
  return new Map(
    check.questions.map((question) => [
      question.id,
      values(question).filter((value) => {
        const { outcome, causes } = evaluate(oneQuestion(check, question), new Map([[question.id, [value]]]));
        return outcome === outcomeId && causes.size > 0;
      }),
    ]),
  );
}

function oneQuestion(check: CheckRules, question: Question): CheckRules {
  return { ...check, questions: [question] };
}
