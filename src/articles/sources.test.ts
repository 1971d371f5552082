import { describe, expect, it } from 'vitest';
import { addressOf, authorsOf, shortNameOf, sourceSchema } from './sources.ts';

const source = sourceSchema.parse({
  id: 'a-1',
  authors: [],
  title: 'T',
  journal: 'J',
  language: 'en',
  kind: 'richtlijn',
  subject: 'artrose',
  found: 'Iets.',
});

describe('addressOf', () => {
  it('takes the most lasting address that was seen', () => {
    expect(addressOf({ ...source, doi: '10.1/a', pmid: '2', url: 'https://c.test/' })).toBe('https://doi.org/10.1/a');
    expect(addressOf({ ...source, pmid: '2', url: 'https://c.test/' })).toBe('https://pubmed.ncbi.nlm.nih.gov/2/');
    expect(addressOf({ ...source, url: 'https://c.test/' })).toBe('https://c.test/');
    expect(addressOf(source)).toBeUndefined();
  });
});

describe('authorsOf', () => {
  it('names at most three, and never fills one in', () => {
    expect(authorsOf(source)).toBe('Auteurs niet gevonden');
    expect(authorsOf({ ...source, authors: ['A', 'B', 'C'] })).toBe('A, B, C');
    expect(authorsOf({ ...source, authors: ['A', 'B', 'C', 'D'] })).toBe('A, B, C e.a.');
    expect(authorsOf({ ...source, authors: ['A', 'e.a.'] })).toBe('A e.a.');
  });
});

describe('shortNameOf', () => {
  it('is the first author without initials, or the publisher, and the year that was seen', () => {
    expect(shortNameOf({ ...source, authors: ['van der Worp MP', 'B'], year: 2015 })).toBe('van der Worp 2015');
    expect(shortNameOf({ ...source, authors: ['Versus Arthritis'] })).toBe('Versus Arthritis');
    expect(shortNameOf({ ...source, year: 2020 })).toBe('J 2020');
  });
});
