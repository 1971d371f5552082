import { describe, expect, it } from 'vitest';
import { explainedAmong, glossarySchema } from './schema.ts';

const faultsOf = (...terms: object[]) =>
  glossarySchema.safeParse(terms).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('glossarySchema', () => {
  it('takes a term with a meaning, with what readers type for it, or with both', () => {
    expect(
      faultsOf(
        { id: 'knie', term: 'knie', meaning: 'Een gewricht.' },
        { id: 'kuit', term: 'kuit', searchedAs: ['onderbeen achter'] },
        { id: 'pees', term: 'pees', searchedAs: ['zeen'], meaning: 'Een streng.' },
      ),
    ).toEqual([]);
  });

  it('refuses a term with neither', () => {
    expect(faultsOf({ id: 'knie', term: 'knie' })).toEqual([
      '0: Expected: a meaning, or what readers type for it (searchedAs)',
    ]);
  });

  it('lets two terms be searched as one word, but no form belong to two terms', () => {
    expect(
      faultsOf(
        { id: 'knie', term: 'knie', searchedAs: ['gewricht'] },
        { id: 'kuit', term: 'kuit', searchedAs: ['gewricht'] },
      ),
    ).toEqual([]);
    expect(
      faultsOf(
        { id: 'knie', term: 'knie', searchedAs: ['gewricht'] },
        { id: 'kuit', term: 'kuit', forms: ['Knie'], searchedAs: ['been'] },
      ),
    ).toEqual([expect.stringContaining('"knie" belongs to knie too')]);
  });

  it('refuses words that are the term itself, stand twice or have a capital', () => {
    expect(
      faultsOf({ id: 'knie', term: 'Knie', forms: ['knieën'], searchedAs: ['knieën', 'knie', 'gewricht', 'gewricht'] }),
    ).toEqual([
      expect.stringMatching(/^0\.searchedAs\.0: "knieën" is the term or one of its forms/),
      expect.stringMatching(/^0\.searchedAs\.1: "knie" is the term/),
      expect.stringMatching(/^0\.searchedAs\.3: "gewricht" stands twice/),
    ]);
    expect(faultsOf({ id: 'knie', term: 'knie', searchedAs: ['Gewricht'] })).toHaveLength(1);
    expect(faultsOf({ id: 'knie', term: 'knie', searchedAs: ['dikke  knie'] })).toHaveLength(1);
  });

  it('expects the order of the alphabet', () => {
    expect(
      faultsOf({ id: 'pees', term: 'pees', meaning: 'Een streng.' }, { id: 'knie', term: 'knie', meaning: 'X.' }),
    ).toEqual(['0.id: stands before knie. Expected: the order of the alphabet']);
  });
});

describe('explainedAmong', () => {
  it('leaves out what serves search alone', () => {
    const terms = glossarySchema.parse([
      { id: 'knie', term: 'knie', meaning: 'Een gewricht.' },
      { id: 'kuit', term: 'kuit', searchedAs: ['onderbeen'] },
    ]);
    expect(explainedAmong(terms).map(({ id }) => id)).toEqual(['knie']);
  });
});
