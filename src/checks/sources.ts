import { reasonOf } from './reasons.ts';
import type { Check } from './schema.ts';

/** For each question or answer that rests on sources: its words, and the ids of those sources. */
export function sourcesOf(check: Check): { text: string; sources: readonly string[] }[] {
  return check.questions
    .flatMap((question) => [
      { text: question.text, sources: question.sources },
      ...question.answers.map((answer) => ({ text: reasonOf(question, answer.id), sources: answer.sources })),
    ])
    .filter(({ sources }) => sources.length > 0);
}
