import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { evaluate, readAnswers } from './evaluate.ts';
import { notesOn } from './notes.ts';
import { checkSchema } from './schema.ts';

const check = readYaml('content/checks/risicofactoren.yaml', checkSchema);

/** The remark to begin with, by the words of its answer; "" where none stands open. */
function begin(encoded: string): string {
  const answers = readAnswers(check, encoded);
  return notesOn(check, answers, evaluate(check, answers).causes).first?.answer ?? '';
}

describe('the risk-factor check', () => {
  it('asks at most seven ticks a question, in the order of the evidence, and weight not among the first three', () => {
    for (const { answers } of check.questions) expect(answers.length).toBeLessThanOrEqual(7);
    const order = check.questions.flatMap(({ answers }) => answers.map(({ id }) => id));
    expect(order[0]).toBe('eerdere-blessure');
    expect(order.indexOf('extra-gewicht')).toBeGreaterThanOrEqual(3);
  });

  it('remarks on every answer', () => {
    for (const { answers } of check.questions) {
      for (const { id, note } of answers) expect(note, id).toBeDefined();
    }
  });

  it('has something to begin with at complaints and conditions before all else', () => {
    expect(begin('sterkst=eerdere-blessure&sterkst=slecht-slapen&ook=geen')).toBe('Ik had eerder een blessure');
    expect(begin('sterkst=eerdere-blessure&ook=aandoening&ook=klachten')).toBe('Ik heb nu pijn of andere klachten');
    expect(begin('sterkst=eerdere-blessure&ook=aandoening')).toBe('Ik heb artrose, reuma of een andere aandoening');
    expect(begin('sterkst=geen&ook=stress')).toBe('');
  });
});
