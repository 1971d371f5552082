import { encodeAnswers, unsure, valuesOf, type Answers, type Rules } from './evaluate.ts';

/** A longer text than any check writes is not read at all. */
const limit = 2000;
/** Last stands how many answers there are: a text that was cut off is known by it. No question may have this id. */
export const countKey = 'aantal';

/** Answers that came from a link or a storage. */
export interface Restored {
  readonly answers: Answers;
  /** True where a part could not be read: the reader looks at every question again. */
  readonly isDamaged: boolean;
}

/** Writes answers for a link or a storage, with their number at the end. Read back by {@link restoreAnswers}. */
export function sealAnswers(answers: Answers): string {
  const count = [...answers.values()].flat().length;
  return `${encodeAnswers(answers)}&${countKey}=${count}`;
}

/**
 * Reads what {@link sealAnswers} wrote. What cannot be read never makes the outcome milder: a text that is not whole
 * gives no answers at all, an unknown value is "Weet ik niet", and of two values of a choice the most serious counts.
 * @throws never
 */
export function restoreAnswers(rules: Rules, encoded: string): Restored {
  const read = encoded.length > limit ? [] : [...new URLSearchParams(encoded)];
  const pairs = read.filter(([id]) => id !== countKey);
  const isWhole = read.some(([id, value]) => id === countKey && value === String(pairs.length));
  let isDamaged = encoded !== '' && !isWhole;
  const given = new Map<string, Set<string>>(rules.questions.map(({ id }) => [id, new Set()]));
  const targets = new Map(rules.questions.map((question) => [question.id, valuesOf(question)]));
  for (const [id, value] of isWhole ? pairs : []) {
    const isKnown = targets.get(id)?.has(value) ?? false;
    isDamaged ||= !isKnown;
    given.get(id)?.add(isKnown ? value : unsure);
  }
  const severity = (id: string, value: string) =>
    rules.outcomes.findIndex((outcome) => outcome.id === targets.get(id)!.get(value));
  const answers = new Map(
    rules.questions.map(({ id, kind }) => {
      const values = [...given.get(id)!];
      if (kind === 'tick-all' || values.length < 2) return [id, values];
      isDamaged = true;
      return [id, values.sort((one, other) => severity(id, other) - severity(id, one)).slice(0, 1)];
    }),
  );
  return { answers, isDamaged };
}

/** What a form begins with. */
export interface Start extends Restored {
  readonly from: 'link' | 'tab' | 'device' | undefined;
  /** The reader's own answers, where those of a link are shown instead. */
  readonly own: Answers | undefined;
}

/**
 * Chooses what a form begins with. What was ticked before the script came stays; what this tab or the device kept
 * fills the questions that are open. A link is shown before all, and the reader's own answers are put aside.
 * @param found what is ticked, and the encoded answers of each place that has some
 */
export function startFrom(
  rules: Rules,
  found: { ticked: Answers; link?: string | undefined; tab?: string | undefined; device?: string | undefined },
): Start {
  const from = found.tab !== undefined ? 'tab' : found.device !== undefined ? 'device' : undefined;
  const stored = restoreAnswers(rules, found.tab ?? found.device ?? '');
  const own = new Map(
    [...stored.answers].map(([id, values]) => {
      const ticked = found.ticked.get(id) ?? [];
      return [id, ticked.length > 0 ? ticked : values];
    }),
  );
  if (found.link === undefined) return { answers: own, isDamaged: stored.isDamaged, from, own: undefined };
  const linked = restoreAnswers(rules, found.link);
  const encodedOwn = encodeAnswers(own);
  const isForeign = encodedOwn !== '' && encodedOwn !== encodeAnswers(linked.answers);
  return { ...linked, from: 'link', own: isForeign ? own : undefined };
}
