import type { z } from 'astro/zod';
import { checkSchema } from './schema.ts';

type RawCheck = z.input<typeof checkSchema>;

/** A check with one of its rules changed or dropped. */
export interface Mutant {
  /** What was done: `gewricht=vast leads to huisarts`. */
  readonly change: string;
  readonly check: RawCheck;
}

/** Every way to change or drop one rule of a check: where an answer leads, or "Weet ik niet"; an answer, a question. */
export function mutantsOf(check: RawCheck): Mutant[] {
  const mutants: Mutant[] = [];
  const mutate = (change: string, apply: (copy: RawCheck) => void) => {
    const copy = structuredClone(check);
    apply(copy);
    mutants.push({ change, check: copy });
  };
  check.questions.forEach(({ id, unsure, answers }, at) => {
    mutate(`question ${id} dropped`, (copy) => copy.questions.splice(at, 1));
    for (const outcome of check.outcomes) {
      if (outcome.id !== unsure) {
        mutate(`${id}: unsure leads to ${outcome.id}`, (copy) => (copy.questions[at]!.unsure = outcome.id));
      }
    }
    answers.forEach((answer, index) => {
      mutate(`${id}=${answer.id} dropped`, (copy) => copy.questions[at]!.answers.splice(index, 1));
      for (const outcome of check.outcomes) {
        if (outcome.id === answer.leadsTo) continue;
        mutate(`${id}=${answer.id} leads to ${outcome.id}`, (copy) => {
          copy.questions[at]!.answers[index]!.leadsTo = outcome.id;
        });
      }
    });
  });
  return mutants;
}

/** The mutants that the build would not stop at: rules that no scenario holds. */
export function survivorsOf(mutants: readonly Mutant[]): readonly string[] {
  return mutants.filter(({ check }) => checkSchema.safeParse(check).success).map(({ change }) => change);
}
