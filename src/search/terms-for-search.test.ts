import { expect, it } from 'vitest';
import { shardOf } from './dictionary.ts';
import { termsForSearch } from './terms-for-search.ts';

const term = (name: string, ...searchedAs: string[]) => ({ id: name, term: name, forms: [], searchedAs });

it('leaves out the words that are not indexed, and keeps ‘te’ where it stands before one word', () => {
  expect(termsForSearch([term('overgewicht', 'te dik', 'te dik om te rennen', 'ik ben zwaar')])).toEqual([
    { forms: ['overgewicht'], searchedAs: ['te_dik', 'dik rennen', 'zwaar'] },
  ]);
});

it('keeps ‘te dik’ in the part of the dictionary of ‘dik’', () => {
  expect(shardOf('te_dik')).toBe(shardOf('dik'));
});

it('refuses a phrase of which only another term is left', () => {
  expect(() => termsForSearch([term('artrose'), term('familie', 'mijn moeder heeft artrose')])).toThrow(
    'content/begrippen.yaml: [familie].searchedAs: of "mijn moeder heeft artrose" only "artrose" is left',
  );
});
