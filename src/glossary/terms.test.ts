import { describe, expect, it } from 'vitest';
import { termSplitter } from './terms.ts';

const term = (id: string, forms: string[] = []) => ({
  id,
  term: id,
  forms,
  searchedAs: [],
  meaning: `${id} is iets.`,
});
const split = termSplitter([
  term('kraakbeen'),
  term('pees', ['pezen']),
  term('onderzoek met loting'),
  term('onderzoek'),
]);
const found = (text: string) => split(text).flatMap((part) => (typeof part === 'string' ? [] : [part.term.id]));

describe('termSplitter', () => {
  it('finds a term in each of its forms, with capitals or without', () => {
    expect(found('Kraakbeen en pezen, en ook je pees.')).toEqual(['kraakbeen', 'pees', 'pees']);
  });

  it('finds whole words only', () => {
    expect(found('kraakbeenachtig, achillespees, pees-achtig')).toEqual([]);
  });

  it('takes the longest term, also across a line break', () => {
    expect(found('Een onderzoek met\nloting is een onderzoek.')).toEqual(['onderzoek met loting', 'onderzoek']);
  });

  it('keeps all text', () => {
    const text = 'Je pees, ‘Kraakbeen’: een onderzoek.';
    expect(
      split(text)
        .map((part) => (typeof part === 'string' ? part : part.written))
        .join(''),
    ).toBe(text);
    expect(termSplitter([])(text)).toEqual([text]);
  });
});
