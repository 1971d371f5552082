/** What the engine needs of a check: a ladder of outcomes, and answers that each lead to a rung of it. */
export interface Rules {
  /** From mild to serious: the order is the severity. */
  readonly outcomes: readonly { readonly id: string; readonly atOnce: boolean }[];
  readonly questions: readonly {
    readonly id: string;
    readonly kind: 'tick-all' | 'choose-one';
    /** The outcome that "Weet ik niet" leads to. */
    readonly unsure: string;
    readonly answers: readonly { readonly id: string; readonly leadsTo: string }[];
  }[];
}

/** The value of "Geen van deze" in a `tick-all` question: leads to the mildest outcome. */
export const none = 'geen';
/** The value of "Weet ik niet" in every question. */
export const unsure = 'weet-niet';

/** For each question, the values given. A question without values is open, never "nee". */
export type Answers = ReadonlyMap<string, readonly string[]>;

export interface Evaluation {
  /** Id of the outcome to show; undefined while an unfinished check has nothing that is shown at once. */
  readonly outcome: string | undefined;
  /** Ids of the questions without a value, in the order of the check. */
  readonly open: readonly string[];
  /** The questions, with their values, that lead to the shown outcome. */
  readonly causes: Answers;
}

/**
 * Reads answers in the one format that form state, stored value, link and scenario share:
 * `gewricht=warm&nu=nee`. Unknown questions and values drop out.
 * @throws never: what cannot be read is an open question
 */
export function readAnswers({ questions }: Rules, encoded: string | URLSearchParams): Answers {
  const given = new URLSearchParams(encoded);
  return new Map(
    questions.map((question) => {
      const allowed = valuesOf(question);
      return [question.id, [...new Set(given.getAll(question.id))].filter((value) => allowed.has(value))];
    }),
  );
}

/** Writes answers in the format that {@link readAnswers} reads. */
export function encodeAnswers(answers: Answers): string {
  return new URLSearchParams([...answers].flatMap(([id, values]) => values.map((value) => [id, value]))).toString();
}

/**
 * The most serious outcome that any given answer leads to. A maximum over the ladder: adding an answer
 * never makes the outcome milder, and the order of questions is irrelevant.
 */
export function evaluate({ outcomes, questions }: Rules, answers: Answers): Evaluation {
  const severity = new Map(outcomes.map(({ id }, index) => [id, index]));
  let highest = 0;
  let causes = new Map<string, string[]>();
  for (const question of questions) {
    const targets = valuesOf(question);
    for (const value of answers.get(question.id) ?? []) {
      const level = severity.get(targets.get(value) ?? outcomes[0]!.id)!;
      if (level > highest) {
        highest = level;
        causes = new Map();
      }
      if (level === highest && level > 0) causes.set(question.id, [...(causes.get(question.id) ?? []), value]);
    }
  }
  const open = questions.filter(({ id }) => !answers.get(id)?.length).map(({ id }) => id);
  const outcome = outcomes[highest]!;
  const shown = open.length === 0 || outcome.atOnce;
  return { outcome: shown ? outcome.id : undefined, open, causes: shown ? causes : new Map() };
}

/** Every value that a question can have, with the outcome it leads to; undefined is the mildest. */
export function valuesOf(question: Rules['questions'][number]): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>(question.answers.map(({ id, leadsTo }) => [id, leadsTo]));
  if (question.kind === 'tick-all') values.set(none, undefined);
  return values.set(unsure, question.unsure);
}
