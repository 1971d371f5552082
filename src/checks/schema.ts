import { z } from 'astro/zod';
import { day } from '../articles/schema.ts';
import { sourceId } from '../articles/sources.ts';
import { keywordsSchema } from '../search/keywords.ts';
import { idSchema, strict } from '../strict.ts';
import { evaluate, none, readAnswers, unsure, valuesOf } from './evaluate.ts';
import { countKey } from './restore.ts';
import { rungsOf } from './scenarios.ts';

/** Each file in it is a check; its name is the check's id and address. */
export const checksFolder = 'content/checks';

const id = idSchema.refine(
  (value) => ![none, unsure, countKey].includes(value),
  `Expected: an id other than ${none}, ${unsure} and ${countKey}`,
);
const text = z.string().min(1);
const sources = z.array(sourceId).default([]);

const link = strict({
  text,
  path: z.string().regex(/^\/.*\/(#.+)?$/, 'Expected: a path such as /artrose/#bewegen'),
});

const outcome = strict({
  id,
  /** The rung in a word or two, beside its shape: "Vandaag". */
  label: text,
  /** One action. */
  heading: text,
  /** True where the outcome is shown before all questions are answered. */
  atOnce: z.boolean().default(false),
  /** True where the outcome interrupts: announced at once, the remaining questions folded. */
  alert: z.boolean().default(false),
  /** The number to call. */
  phone: text.optional(),
  /** Signs that stand on the card itself, above the form. */
  signs: z.array(text).optional(),
  today: text,
  week: text.optional(),
  /** When to look again. */
  again: text.optional(),
  next: link.optional(),
});

const answer = strict({
  id,
  text,
  leadsTo: text,
  sources,
  /** What the check remarks on this answer, beside its outcome: what research says, one first step, where to read on. */
  note: strict({ text, step: text, link }).optional(),
  /** The group of remarks that the note stands in. */
  group: text.optional(),
  /** True where the note may be the one that stands open, as the place to begin. */
  first: z.boolean().default(false),
});

const question = strict({
  id,
  kind: z.enum(['tick-all', 'choose-one']),
  text,
  /** The outcome that "Weet ik niet" leads to. */
  unsure: text,
  unsureNote: text.optional(),
  sources,
  answers: z.array(answer).min(1),
});

/** A self-check: `content/checks/*.yaml`. */
export const checkSchema = strict({
  title: text,
  description: z.string().min(50).max(160),
  /** The day of the last change that a reader would notice. */
  updated: day,
  /** What readers type who need this check. */
  keywords: keywordsSchema,
  /** The article that the check belongs to. */
  article: z.string().regex(/^\/[a-z-]+\/$/, 'Expected: the path of an article, such as /artrose/'),
  /** How other pages point to this check, for the one that comes first. */
  callLine: strict({ question: text, link: text }).optional(),
  intro: z.array(text),
  /** Stands with every outcome but the most serious one. */
  safetyNet: text,
  /** What "Weet ik niet" says. */
  unsure: text,
  /** From mild to serious. */
  outcomes: z.array(outcome).min(2),
  questions: z.array(question).min(1),
  /** A day in the calendar to look again, for a check that is worth coming back to. */
  reminder: strict({
    /** Days from today. */
    days: z.int().positive(),
    /** What stands in the calendar. */
    title: text,
    button: text,
  }).optional(),
  /** What the remarks are folded under, in the order of the page. */
  groups: z.array(strict({ id, title: text })).default([]),
  /** What the editor expects: answers, and the outcome they give. Every value decides one by itself. */
  scenarios: z.array(strict({ answers: text, outcome: text })).min(1, 'Expected: a scenario for every outcome'),
}).superRefine((check, context) => {
  const outcomes = check.outcomes.map(({ id }) => id);
  const groups = check.groups.map(({ id }) => id);
  const report = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path });
  const expectUnique = (list: readonly { id: string }[], ...path: (string | number)[]) =>
    list.forEach(({ id }, index) => {
      if (list.findIndex((other) => other.id === id) < index) {
        report(`The id ${id} stands twice. Expected: every id once`, ...path, index, 'id');
      }
    });
  const expectOutcome = (id: string, ...path: (string | number)[]) => {
    if (!outcomes.includes(id)) report(`Unknown outcome: ${id}. Expected one of: ${outcomes.join(', ')}`, ...path);
  };

  expectUnique(check.outcomes, 'outcomes');
  expectUnique(check.questions, 'questions');
  expectUnique(check.groups, 'groups');
  check.questions.forEach(({ answers, unsure }, index) => {
    expectUnique(answers, 'questions', index, 'answers');
    expectOutcome(unsure, 'questions', index, 'unsure');
    if (unsure === outcomes[0]) {
      report('"Weet ik niet" leads to the mildest outcome. Expected: a more serious one', 'questions', index, 'unsure');
    }
    answers.forEach(({ leadsTo, note, group, first }, answer) => {
      const path = ['questions', index, 'answers', answer] as const;
      expectOutcome(leadsTo, ...path, 'leadsTo');
      if (Boolean(note) !== Boolean(group)) report('Expected: note and group, both or neither', ...path);
      if (first && !note) report('Expected: a note beside first: true', ...path, 'first');
      if (group && !groups.includes(group)) {
        report(`Unknown group: ${group}. Expected one of: ${groups.join(', ')}`, ...path, 'group');
      }
    });
  });
  check.outcomes.forEach(({ atOnce, alert }, index) => {
    if (index === 0 && atOnce) report('Expected: the mildest outcome waits for all answers', 'outcomes', 0, 'atOnce');
    if (!atOnce && alert) report('Expected: atOnce: true beside alert: true', 'outcomes', index, 'atOnce');
    if (!atOnce && check.outcomes[index - 1]?.atOnce) {
      report('Expected: true, because a milder outcome is shown at once', 'outcomes', index, 'atOnce');
    }
  });
  if (context.issues.length > 0) return;

  check.scenarios.forEach(({ answers, outcome }, index) => {
    expectOutcome(outcome, 'scenarios', index, 'outcome');
    const read = readAnswers(check, answers);
    if ([...read.values()].flat().length !== [...new URLSearchParams(answers)].length) {
      report(`Holds an unknown answer: ${answers}. Expected: ids of this check`, 'scenarios', index, 'answers');
    }
    const found = evaluate(check, read).outcome ?? 'no outcome yet';
    if (found !== outcome) report(`These answers give ${found}. Expected: ${outcome}`, 'scenarios', index, 'outcome');
  });
  const rungs = rungsOf(check, check.scenarios);
  for (const question of check.questions) {
    for (const value of valuesOf(question).keys()) {
      if (!rungs.get(question.id)!.has(value)) {
        report(`No scenario for ${question.id}=${value} alone. Expected: one in which it decides`, 'scenarios');
      }
    }
  }
  for (const id of outcomes) {
    if (!check.scenarios.some(({ outcome }) => outcome === id))
      report(`No scenario reaches ${id}. Expected: one for every outcome`, 'scenarios');
  }
});

export type Check = z.output<typeof checkSchema>;
/** What evaluating a check and showing its outcomes needs of it. */
export type CheckRules = Pick<
  Check,
  'title' | 'outcomes' | 'questions' | 'groups' | 'safetyNet' | 'unsure' | 'reminder'
>;
export type Outcome = Check['outcomes'][number];
export type Question = Check['questions'][number];
