import { describe, expect, it } from 'vitest';
import { wordChecker } from './words.ts';

const faults = (text: string) => wordChecker()(text).map(({ word }) => word);

describe('wordChecker', () => {
  it('names u where the site says je', () => {
    expect(faults('Bel uw huisarts als u pijn hebt, nu.')).toEqual(['uw', 'u']);
  });

  it('names an English word, with the Dutch one', () => {
    expect(wordChecker()('Een Runner.')).toEqual([{ word: 'Runner', expected: 'hardloper' }]);
  });

  it('names lopen where hardlopen or wandelen is meant', () => {
    expect(faults('Je loopt vaker; hardlopen en je looppatroon, de afgelopen week, op Soepel lopen.')).toEqual([
      'loopt',
    ]);
  });

  it('names jargon without a place in the glossary', () => {
    expect(faults('Patellofemorale pijn en een hazardratio.')).toEqual(['Patellofemorale']);
  });
});
