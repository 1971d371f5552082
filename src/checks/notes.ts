import type { Answers } from './evaluate.ts';
import type { CheckRules } from './schema.ts';

/** What a check remarks on one answer. */
export interface Remark {
  /** The answer, in its own words. */
  readonly answer: string;
  readonly text: string;
  readonly step: string;
  readonly link: { readonly text: string; readonly path: string };
}

/** The remarks on answers, as they stand on the page. */
export interface Notes {
  /** The one to begin with; undefined where no answer has it. */
  readonly first: Remark | undefined;
  /** The others, folded under their group. Groups without a remark are left out. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly remarks: readonly Remark[] }[];
}

/**
 * Collects the remarks on the answers given, in the order of the check.
 * @param causes the answers that lead to the shown outcome: the remark to begin with is one of these
 */
export function notesOn(check: CheckRules, answers: Answers, causes: Answers): Notes {
  const given = check.questions.flatMap(({ id, answers: own }) =>
    own.flatMap(({ note, text, ...answer }) =>
      note && answers.get(id)?.includes(answer.id)
        ? [{ ...answer, isCause: causes.get(id)?.includes(answer.id), remark: { answer: text, ...note } }]
        : [],
    ),
  );
  const first = given.find((answer) => answer.first && answer.isCause);
  return {
    first: first?.remark,
    groups: check.groups
      .map(({ id, title }) => ({
        id,
        title,
        remarks: given.filter((answer) => answer.group === id && answer !== first).map(({ remark }) => remark),
      }))
      .filter(({ remarks }) => remarks.length > 0),
  };
}

/** Every remark of a check, under its group: what the page shows to all. */
export function allNotes(check: CheckRules): Notes['groups'] {
  const all = new Map(check.questions.map(({ id, answers }) => [id, answers.map((answer) => answer.id)]));
  return notesOn(check, all, new Map()).groups;
}
