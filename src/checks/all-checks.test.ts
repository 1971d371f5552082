import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { encodeAnswers, evaluate, unsure, type Answers } from './evaluate.ts';
import { rungsOf } from './scenarios.ts';
import { checkSchema, checksFolder, type Check } from './schema.ts';
import { mutantsOf, survivorsOf } from './mutations.ts';
import { testedFile } from './tested.ts';

// Every file of content/checks/ is held against its own scenarios, so that a new check needs no test of its own.
const checks = readdirSync(checksFolder).map((file) => ({
  id: parse(file).name,
  check: readYaml(join(checksFolder, file), checkSchema),
}));
const tested = new Map<string, Set<string>>();

describe.each(checks)('the check $id', ({ id, check }) => expectRungs(id, check));

// The page of a check says how many ways to fill it in were tested: the number comes from here.
afterAll(() => {
  const counts = Object.fromEntries([...tested].map(([id, fillings]) => [id, fillings.size]));
  writeFileSync(testedFile, `${JSON.stringify(counts, null, 2)}\n`);
});

/**
 * Holds a check against its scenarios: every value, every set of values of a question, every pair, and 100,000
 * random fillings; and that a maximum is taken, never less.
 */
function expectRungs(id: string, check: Check) {
  const ladder = check.outcomes.map((outcome) => outcome.id);
  const shownAtOnce = check.outcomes.find(({ atOnce }) => atOnce)?.id;
  const rungs = rungsOf(check, check.scenarios);
  const questions = [...rungs.keys()];
  const values = questions.map((question) => [...rungs.get(question)!.keys()]);
  const rungOf = (question: string, value: string) => rungs.get(question)!.get(value)!;
  const mildest = Object.fromEntries(
    questions.map((question, index) => [
      question,
      values[index]!.find((value) => rungOf(question, value) === ladder[0])!,
    ]),
  );
  const seen = new Set<string>();
  tested.set(id, seen);

  /** The rung that a filling must give, from the table and not from the engine. */
  const expectedFor = (answers: Answers): string | undefined => {
    const levels = questions.flatMap((question) =>
      (answers.get(question) ?? []).map((value) => ladder.indexOf(rungOf(question, value))),
    );
    const level = Math.max(0, ...levels);
    const isFinished = questions.every((question) => answers.get(question)?.length);
    const isShown = isFinished || (shownAtOnce !== undefined && level >= ladder.indexOf(shownAtOnce));
    return isShown ? ladder[level] : undefined;
  };
  const expectRung = (answers: Answers) => {
    seen.add(encodeAnswers(answers));
    const { outcome } = evaluate(check, answers);
    if (outcome !== expectedFor(answers)) {
      expect.fail(`${JSON.stringify([...answers])} gives ${outcome}, expected ${expectedFor(answers)}`);
    }
  };
  /** A filling in which every question but the given ones has its mildest value. */
  const finishedWith = (given: Answers): Answers =>
    new Map(questions.map((question) => [question, given.get(question) ?? [mildest[question]!]]));

  it('has a question, and in each of them a mildest value', () => {
    expect(questions.length).toBeGreaterThan(0);
    expect(Object.keys(mildest)).toEqual(questions);
  });

  it('has no rule that can be changed or dropped unseen', () => {
    const mutants = mutantsOf(load(readFileSync(join(checksFolder, `${id}.yaml`), 'utf8')) as never);
    expect(mutants.length).toBeGreaterThan(10);
    expect(survivorsOf(mutants)).toEqual([]);
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

  it('rests on a source every answer with a remark, or with an outcome that is shown at once', () => {
    for (const { id, sources, answers } of check.questions) {
      for (const answer of answers) {
        const { atOnce } = check.outcomes[ladder.indexOf(answer.leadsTo)]!;
        if (!answer.note && !atOnce) continue;
        expect([...sources, ...answer.sources], `${id}=${answer.id}`).not.toEqual([]);
      }
    }
  });
}

/** Every set of values of a question, the empty one included. */
function subsetsOf(list: readonly string[]): string[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, index) => bits & (1 << index)));
}
