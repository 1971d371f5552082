import { describe, expect, it } from 'vitest';
import { keywordsSchema } from './keywords.ts';

const eight = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'dikke zere knie'];
const isTaken = (...keywords: string[]) => keywordsSchema.safeParse(keywords).success;

describe('keywordsSchema', () => {
  it('takes 8 to 15 words or short phrases', () => {
    expect(isTaken(...eight)).toBe(true);
    expect(isTaken(...eight.slice(1))).toBe(false);
    const fifteen = Array.from({ length: 15 }, (_, index) => `woord ${index}`);
    expect(isTaken(...fifteen)).toBe(true);
    expect(isTaken(...fifteen, 'nog een')).toBe(false);
  });

  it('refuses capitals, more than three words, and a word that stands twice', () => {
    expect(isTaken(...eight, 'Knie')).toBe(false);
    expect(isTaken(...eight, 'mijn knie is dik')).toBe(false);
    expect(isTaken(...eight, 'een')).toBe(false);
  });
});
