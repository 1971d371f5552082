import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, none, readAnswers, unsure, type Rules } from './evaluate.ts';

const rules: Rules = {
  outcomes: [
    { id: 'mild', atOnce: false },
    { id: 'middle', atOnce: false },
    { id: 'serious', atOnce: true },
  ],
  questions: [
    {
      id: 'ticks',
      kind: 'tick-all',
      unsure: 'middle',
      answers: [
        { id: 'a', leadsTo: 'middle' },
        { id: 'b', leadsTo: 'serious' },
      ],
    },
    { id: 'one', kind: 'choose-one', unsure: 'serious', answers: [{ id: 'no', leadsTo: 'mild' }] },
  ],
};
const evaluated = (encoded: string) => evaluate(rules, readAnswers(rules, encoded));

describe('evaluate', () => {
  it('takes the most serious outcome, whatever the order', () => {
    expect(evaluated('ticks=a&ticks=b&one=no').outcome).toBe('serious');
    expect(evaluated('one=no&ticks=b&ticks=a').outcome).toBe('serious');
  });

  it('shows no mild outcome while a question is open, and says which are', () => {
    expect(evaluated('')).toMatchObject({ outcome: undefined, open: ['ticks', 'one'] });
    expect(evaluated(`ticks=${none}`)).toMatchObject({ outcome: undefined, open: ['one'] });
    expect(evaluated('ticks=a')).toMatchObject({ outcome: undefined, open: ['one'] });
    expect(evaluated(`ticks=${none}&one=no`)).toMatchObject({ outcome: 'mild', open: [] });
  });

  it('shows a serious outcome at once', () => {
    expect(evaluated('ticks=b')).toMatchObject({ outcome: 'serious', open: ['one'] });
  });

  it('names the answers that led to the outcome, and no others', () => {
    expect([...evaluated(`ticks=a&ticks=b&one=${unsure}`).causes]).toEqual([
      ['ticks', ['b']],
      ['one', [unsure]],
    ]);
    expect([...evaluated(`ticks=${none}&one=no`).causes]).toEqual([]);
  });

  it('lets the most serious win where "Geen van deze" stands beside a tick', () => {
    expect(evaluated(`ticks=${none}&ticks=b&one=no`).outcome).toBe('serious');
  });
});

describe('readAnswers', () => {
  it('drops unknown questions and values, and repeats', () => {
    expect([...readAnswers(rules, 'ticks=a&ticks=a&ticks=x&one=geen&nobody=a&__proto__=a')]).toEqual([
      ['ticks', ['a']],
      ['one', []],
    ]);
  });

  it('reads anything without an error, and never gives a milder outcome than the known answers in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        expect(evaluated(noise).outcome).not.toBe('mild');
        expect(evaluated(`${noise}&ticks=b`).outcome).toBe('serious');
      }),
      { numRuns: 1000 },
    );
  });
});
