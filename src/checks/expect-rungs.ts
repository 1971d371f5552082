import { expect, it } from 'vitest';
import { evaluate, none, unsure, type Answers } from './evaluate.ts';
import type { Check } from './schema.ts';

/** For each question, which outcome each of its values takes: written out by hand in the test of a check. */
export type Rungs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Holds a check against a table written by hand, so that the file may not drift from it unseen: every value, every
 * set of values of a question, every pair, and 100,000 random fillings; and that a maximum is taken, never less.
 * @param ladder the outcomes, from mild to serious
 * @param shownAtOnce the mildest outcome that is shown before the check is finished; undefined where none is
 */
export function expectRungs(check: Check, ladder: readonly string[], shownAtOnce: string | undefined, rungs: Rungs) {
  const questions = Object.keys(rungs);
  const values = questions.map((question) => Object.keys(rungs[question]!));
  const mildest = Object.fromEntries(
    questions.map((question) => [
      question,
      Object.keys(rungs[question]!).find((value) => rungs[question]![value] === ladder[0])!,
    ]),
  );

  /** The rung that a filling must give, from the table and not from the engine. */
  const expectedFor = (answers: Answers): string | undefined => {
    const levels = questions.flatMap((question) =>
      (answers.get(question) ?? []).map((value) => ladder.indexOf(rungs[question]![value]!)),
    );
    const level = Math.max(0, ...levels);
    const isFinished = questions.every((question) => answers.get(question)?.length);
    const isShown = isFinished || (shownAtOnce !== undefined && level >= ladder.indexOf(shownAtOnce));
    return isShown ? ladder[level] : undefined;
  };
  const expectRung = (answers: Answers) => {
    const { outcome } = evaluate(check, answers);
    if (outcome !== expectedFor(answers)) {
      expect.fail(`${JSON.stringify([...answers])} gives ${outcome}, expected ${expectedFor(answers)}`);
    }
  };
  /** A filling in which every question but the given ones has its mildest value. */
  const finishedWith = (given: Answers): Answers =>
    new Map(questions.map((question) => [question, given.get(question) ?? [mildest[question]!]]));

  it('has the rungs, the questions and the answers of the table, and no others', () => {
    expect(check.outcomes.map(({ id }) => id)).toEqual(ladder);
    expect(check.questions.map(({ id }) => id)).toEqual(questions);
    check.questions.forEach((question, index) => {
      const own = question.answers.map(({ id }) => id);
      const added = question.kind === 'tick-all' ? [none, unsure] : [unsure];
      expect([...own, ...added]).toEqual(values[index]);
    });
  });

  it.each(questions.map((question, index) => ({ question, own: values[index]! })))(
    'gives the right rung for every set of answers to "$question", alone and in a finished check',
    ({ question, own }) => {
      for (const subset of subsetsOf(own)) {
        expectRung(new Map([[question, subset]]));
        if (subset.length > 0) expectRung(finishedWith(new Map([[question, subset]])));
      }
    },
  );

  it('gives the right rung for every pair of answers, alone and in a finished check', () => {
    const all = questions.flatMap((question, index) => values[index]!.map((value) => ({ question, value })));
    for (const first of all) {
      for (const second of all) {
        const pair = new Map<string, string[]>([[first.question, [first.value]]]);
        pair.set(second.question, [...(pair.get(second.question) ?? []), second.value]);
        expectRung(pair);
        expectRung(finishedWith(pair));
      }
    }
  });

  it('gives the right rung for 100,000 random fillings, and never a milder one when an answer is added', () => {
    // A linear congruential generator (Numerical Recipes): the same fillings in every run.
    let seed = 20261122;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    for (let round = 0; round < 100_000; round++) {
      const answers = new Map(
        questions.map((question, index) => [question, values[index]!.filter(() => random() < 0.2)]),
      );
      expectRung(answers);
      const index = Math.floor(random() * questions.length);
      const added = values[index]![Math.floor(random() * values[index]!.length)]!;
      const more = new Map(answers).set(questions[index]!, [...answers.get(questions[index]!)!, added]);
      const before = ladder.indexOf(evaluate(check, answers).outcome ?? '');
      const after = ladder.indexOf(evaluate(check, more).outcome ?? '');
      if (after < before) expect.fail(`adding ${added} to ${JSON.stringify([...answers])} made it milder`);
    }
  });

  it('never gives the mildest rung to "Weet ik niet" or to an unfinished check', () => {
    for (const question of questions) {
      expect(evaluate(check, finishedWith(new Map([[question, [unsure]]]))).outcome).not.toBe(ladder[0]);
      expect(evaluate(check, new Map([...finishedWith(new Map())].filter(([id]) => id !== question))).outcome).toBe(
        undefined,
      );
    }
  });

  it('rests every answer on a source', () => {
    for (const { id, sources, answers } of check.questions) {
      for (const answer of answers) {
        expect([...sources, ...answer.sources], `${id}=${answer.id}`).not.toEqual([]);
      }
    }
  });
}

/** Every set of values of a question, the empty one included. */
function subsetsOf(list: readonly string[]): string[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, index) => bits & (1 << index)));
}
