import { readAnswers, type Rules } from './evaluate.ts';

/** For each question, the outcome that each of its values takes. */
export type Rungs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * What the scenarios of a check say of every value, without a look at its rules: a value that stands in a scenario
 * with the mildest outcome is mild; a value beside mild ones alone takes the outcome of its scenario. So a rule and
 * its scenario are two statements, and a slip in one of them shows.
 * @returns the values that the scenarios decide; the others are missing
 */
export function rungsOf(
  rules: Rules,
  scenarios: readonly { readonly answers: string; readonly outcome: string }[],
): Rungs {
  const mildest = rules.outcomes[0]!.id;
  const rungs = new Map(rules.questions.map(({ id }) => [id, new Map<string, string>()]));
  const read = scenarios.map(({ answers, outcome }) => ({
    outcome,
    given: [...readAnswers(rules, answers)].flatMap(([question, values]) =>
      values.map((value) => ({ question, value })),
    ),
  }));
  for (const { given } of read.filter(({ outcome }) => outcome === mildest)) {
    for (const { question, value } of given) rungs.get(question)!.set(value, mildest);
  }
  const isMild = ({ question, value }: { question: string; value: string }) =>
    rungs.get(question)!.get(value) === mildest;
  for (const { given, outcome } of read.filter(({ outcome }) => outcome !== mildest)) {
    const [decisive, ...more] = given.filter((answer) => !isMild(answer));
    if (decisive && more.length === 0) rungs.get(decisive.question)!.set(decisive.value, outcome);
  }
  return rungs;
}
