import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml.ts';
import { encodeAnswers, evaluate, readAnswers, type Answers } from './evaluate.ts';
import { restoreAnswers, sealAnswers, startFrom } from './restore.ts';
import { checkSchema, checksFolder } from './schema.ts';

const checks = readdirSync(checksFolder).map((file) => readYaml(join(checksFolder, file), checkSchema));
const warning = readYaml(join(checksFolder, 'waarschuwingssignalen.yaml'), checkSchema);
const none: Answers = new Map();
const encoded = ({ answers }: { answers: Answers }) => encodeAnswers(answers);

describe('restoreAnswers', () => {
  it('reads what a check wrote', () => {
    const written = readAnswers(warning, 'nu=nee&gewricht=koorts&gewricht=vast&kuit=geen');
    expect(sealAnswers(written)).toBe('nu=nee&gewricht=koorts&gewricht=vast&kuit=geen&aantal=4');
    expect(restoreAnswers(warning, sealAnswers(written))).toMatchObject({ isDamaged: false });
    expect(encoded(restoreAnswers(warning, sealAnswers(written)))).toBe(encodeAnswers(written));
    expect(restoreAnswers(warning, '')).toMatchObject({ isDamaged: false });
  });

  it('makes of an unknown value "Weet ik niet", and says so', () => {
    const restored = restoreAnswers(warning, 'nu=nee&gewricht=weg&aantal=2');
    expect(restored.isDamaged).toBe(true);
    expect(encoded(restored)).toBe('nu=nee&gewricht=weet-niet');
  });

  it.each([
    ['an unknown question', 'gewrich=vast&aantal=1'],
    ['a name of every object', '__proto__=vast&constructor=vast&toString=x&aantal=3'],
    ['markup', '<img src=x onerror=alert(1)>=<b>&aantal=1'],
    ['a lone %', '%=%E0%A4%A&aantal=1'],
    ['an answer too few', 'nu=nee&aantal=2'],
    ['an answer too many', 'nu=nee&kuit=geen&aantal=1'],
    ['no count', 'nu=nee'],
    ['more than is read', `nu=ja&${'gewricht=vast&'.repeat(200)}aantal=201`],
  ])('leaves the questions open at %s, and says so', (_, text) => {
    const restored = restoreAnswers(warning, text);
    expect(restored.isDamaged).toBe(true);
    expect(encoded(restored)).toBe('');
    expect(evaluate(warning, restored.answers).outcome).toBeUndefined();
  });

  it('takes the most serious of two values of a choice, in both orders', () => {
    for (const text of ['nu=nee&nu=ja&aantal=2', 'nu=ja&nu=nee&aantal=2']) {
      expect(encoded(restoreAnswers(warning, text))).toBe('nu=ja');
      expect(restoreAnswers(warning, text).isDamaged).toBe(true);
    }
  });

  it('gives no outcome at all wherever a text was cut off, for 1,000 fillings of each check', () => {
    for (const check of checks) {
      const filling = fc.tuple(
        ...check.questions.map(({ id, kind, answers }) => {
          const values = [...answers.map((answer) => answer.id), ...(kind === 'tick-all' ? ['geen'] : []), 'weet-niet'];
          const maxLength = kind === 'tick-all' ? 4 : 1;
          return fc.subarray(values, { minLength: 1, maxLength }).map((own) => [id, own] as const);
        }),
      );
      fc.assert(
        fc.property(filling, fc.nat(), (entries, cut) => {
          const answers = new Map(entries);
          const whole = sealAnswers(answers);
          expect(evaluate(check, restoreAnswers(check, whole).answers)).toEqual(evaluate(check, answers));
          const part = whole.slice(0, cut % whole.length);
          const restored = restoreAnswers(check, part);
          expect(encoded(restored)).toBe('');
          expect(restored.isDamaged).toBe(part !== '');
        }),
        { numRuns: 1000 },
      );
    }
  });

  it('reads any text without an error, to known values only, never finished and mild when damaged (1,000 each)', () => {
    for (const check of checks) {
      const words = check.questions.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]);
      const piece = fc.oneof(
        fc.constantFrom('&aantal=1', '&aantal=2', '&aantal=3'),
        fc.string(),
        fc.constantFrom(...words, '=', '&', 'geen', 'weet-niet', '__proto__', '%'),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
          const { answers, isDamaged } = restoreAnswers(check, pieces.join(''));
          expect(encodeAnswers(readAnswers(check, encodeAnswers(answers)))).toBe(encodeAnswers(answers));
          for (const { id, kind } of check.questions) {
            if (kind === 'choose-one') expect(answers.get(id)!.length).toBeLessThan(2);
          }
          const { outcome } = evaluate(check, answers);
          if (isDamaged) expect(outcome).not.toBe(check.outcomes[0]!.id);
        }),
        { numRuns: 1000 },
      );
    }
  });
});

describe('startFrom', () => {
  const ticked = readAnswers(warning, 'kuit=knap');

  it('begins with nothing, with the tab, or with the device where the tab has nothing', () => {
    expect(startFrom(warning, { ticked: none })).toMatchObject({ from: undefined, isDamaged: false });
    expect(encoded(startFrom(warning, { ticked: none, tab: 'nu=nee&aantal=1', device: 'nu=ja&aantal=1' }))).toBe(
      'nu=nee',
    );
    expect(startFrom(warning, { ticked: none, device: 'nu=ja&aantal=1' })).toMatchObject({ from: 'device' });
  });

  it('keeps what was ticked before the script came, beside what was kept', () => {
    expect(encoded(startFrom(warning, { ticked, tab: 'nu=nee&kuit=geen&aantal=2' }))).toBe('nu=nee&kuit=knap');
  });

  it('shows a link, and puts own answers aside where they differ', () => {
    const start = startFrom(warning, { ticked: none, link: 'nu=ja&aantal=1', tab: 'nu=nee&aantal=1' });
    expect(encoded(start)).toBe('nu=ja');
    expect(encodeAnswers(start.own!)).toBe('nu=nee');
    expect(startFrom(warning, { ticked: none, link: 'nu=ja&aantal=1', tab: 'nu=ja&aantal=1' }).own).toBeUndefined();
    expect(startFrom(warning, { ticked: none, link: 'nu=ja&aantal=1' })).toMatchObject({
      from: 'link',
      own: undefined,
    });
    expect(encodeAnswers(startFrom(warning, { ticked, link: 'nu=ja&aantal=1' }).own!)).toBe('kuit=knap');
  });
});
