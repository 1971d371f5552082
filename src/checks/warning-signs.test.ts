import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { evaluate, none, unsure, type Answers } from './evaluate.ts';
import { checkSchema } from './schema.ts';

const check = readYaml('content/checks/waarschuwingssignalen.yaml', checkSchema);
const ladder = ['geen-signaal', 'rustiger', 'huisarts', 'vandaag', '112'];

/** Which rung each answer takes, written out by hand: the file may not drift from it unseen. */
const rungs: Record<string, Record<string, string>> = {
  nu: { ja: '112', eerder: 'vandaag', nee: 'geen-signaal', [unsure]: 'vandaag' },
  gewricht: {
    'dik-warm': 'vandaag',
    koorts: 'vandaag',
    kwetsbaar: 'vandaag',
    'niet-staan': 'vandaag',
    vast: 'vandaag',
    doorzakken: 'vandaag',
    [none]: 'geen-signaal',
    [unsure]: 'vandaag',
  },
  kuit: {
    'dikke-kuit': 'vandaag',
    knap: 'vandaag',
    'snel-dik': 'vandaag',
    scheef: 'vandaag',
    'koude-voet': 'vandaag',
    botontkalking: 'vandaag',
    [none]: 'geen-signaal',
    [unsure]: 'vandaag',
  },
  blijft: {
    lies: 'huisarts',
    botplek: 'huisarts',
    nacht: 'huisarts',
    ochtend: 'huisarts',
    'blijft-dik': 'huisarts',
    'even-vast': 'huisarts',
    'artrose-erger': 'huisarts',
    [none]: 'geen-signaal',
    [unsure]: 'huisarts',
  },
  'na-hardlopen': {
    scherp: 'rustiger',
    'dag-later': 'rustiger',
    mank: 'rustiger',
    weken: 'rustiger',
    [none]: 'geen-signaal',
    [unsure]: 'rustiger',
  },
};
const questions = Object.keys(rungs);
const values = questions.map((question) => Object.keys(rungs[question]!));

/** The rung that a filling must give, from the table above and not from the engine. */
function expectedFor(answers: Answers): string | undefined {
  const levels = questions.flatMap((question) =>
    (answers.get(question) ?? []).map((value) => ladder.indexOf(rungs[question]![value]!)),
  );
  const level = Math.max(0, ...levels);
  const isFinished = questions.every((question) => answers.get(question)?.length);
  return isFinished || level >= ladder.indexOf('huisarts') ? ladder[level] : undefined;
}

function expectRung(answers: Answers) {
  const { outcome } = evaluate(check, answers);
  if (outcome !== expectedFor(answers)) {
    expect.fail(`${JSON.stringify([...answers])} gives ${outcome}, expected ${expectedFor(answers)}`);
  }
}

/** Every set of values of a question, the empty one included. */
function subsetsOf(list: readonly string[]): string[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, index) => bits & (1 << index)));
}

/** A filling in which every question but the given ones has its mildest value. */
function finishedWith(given: Answers): Answers {
  return new Map(questions.map((question) => [question, given.get(question) ?? [question === 'nu' ? 'nee' : none]]));
}

describe('the warning-sign check', () => {
  it('has the rungs, the questions and the answers of the table, and no others', () => {
    expect(check.outcomes.map(({ id }) => id)).toEqual(ladder);
    expect(check.questions.map(({ id }) => id)).toEqual(questions);
    check.questions.forEach((question, index) => {
      const own = question.answers.map(({ id }) => id);
      const added = question.kind === 'tick-all' ? [none, unsure] : [unsure];
      expect([...own, ...added]).toEqual(values[index]);
    });
  });

  it('interrupts from "vandaag" on, and shows "huisarts" and up at once', () => {
    expect(check.outcomes.map(({ alert }) => alert)).toEqual([false, false, false, true, true]);
    expect(check.outcomes.map(({ atOnce }) => atOnce)).toEqual([false, false, true, true, true]);
    expect(check.outcomes.map(({ phone }) => phone)).toEqual([undefined, undefined, undefined, undefined, '112']);
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

  it('rests every sign on a source', () => {
    for (const { id, sources, answers } of check.questions) {
      for (const answer of answers) {
        expect([...sources, ...answer.sources], `${id}=${answer.id}`).not.toEqual([]);
      }
    }
  });
});
