import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from './compounds.ts';
import { distanceBetween } from './distance.ts';
import { fold, foldedWords } from './fold.ts';
import { hide, showHidden } from './hidden.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

describe('fold', () => {
  it('leaves out capitals, diacritics and apostrophes', () => {
    expect(['Knieën', 'één', 'foto’s'].map(fold)).toEqual(['knieen', 'een', 'fotos']);
    expect(foldedWords('Warming-up: 10% ’s ochtends!')).toEqual(['warming', 'up', '10', 's', 'ochtends']);
    expect(foldedWords("s'nachts of snachts")).toEqual(['s', 'nachts', 'of', 's', 'nachts']);
  });
});

describe('stemOf', () => {
  it.each([
    ['gekoeld', 'koelen'],
    ['afgevallen', 'afvallen'],
    ['hardgelopen', 'hardlopen'],
    ['gewrichten', 'gewricht'],
    ['lopen', 'loop'],
    ['schaven', 'schaafde'],
    ['dikke', 'dik'],
    ['spieren', 'spier'],
    ['schoentjes', 'schoen'],
    ['schoenen', 'schoen'],
    ['geprinte', 'printen'],
  ])('%s and %s are the same', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each([
    ['knie', 'knik'],
    ['hiel', 'heel'],
    ['pees', 'pas'],
    ['kuit', 'kust'],
  ])('%s and %s are not', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

describe('soundOf', () => {
  it.each([
    ['artroze', 'artrose'],
    ['gewrigten', 'gewrichten'],
    ['fysiotherapie', 'visiotherapie'],
    ['kwadriceps', 'quadriceps'],
    ['achilles', 'agilles'],
    ['trijning', 'treining'],
  ])('%s sounds like %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it('keeps apart what sounds apart', () => {
    expect(new Set(['pees', 'pas', 'poes', 'puist', 'peuk'].map(soundOf)).size).toBe(5);
  });
});

describe('distanceBetween', () => {
  it.each([
    ['meniscis', 'meniscus', 1],
    ['enkle', 'enkel', 1],
    ['krakbeen', 'kraakbeen', 1],
    ['hardlopn', 'hardlopen', 1],
    ['knie', 'knie', 0],
  ])('between %s and %s it is %d', (a, b, distance) => {
    expect(distanceBetween(a, b, 2)).toBe(distance);
  });

  it('stops beyond its limit', () => {
    expect(distanceBetween('kuit', 'schouder', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(fc.property(word, word, (a, b) => distanceBetween(a, b, 3) === distanceBetween(b, a, 3)));
  });
});

describe('splitCompound', () => {
  const words = new Set(['hardloop', 'schoenen', 'gewricht', 'pijn', 'boven', 'been', 'spieren', 'bovenbeen']);
  const split = (word: string) => splitCompound(word, (part) => part !== word && words.has(part));

  it('gives the words that a compound is made of, what joins them with the first', () => {
    expect(split('hardloopschoenen')).toEqual(['hardloop', 'schoenen']);
    expect(split('gewrichtspijn')).toEqual(['gewrichts', 'pijn']);
    expect(split('bovenbeenspieren')).toEqual(['bovenbeen', 'spieren']);
  });

  it('gives nothing where a part is no word', () => {
    expect(split('voetbalschoenen')).toBeUndefined();
    expect(split('schoenen')).toBeUndefined();
  });
});

describe('hide', () => {
  it('leaves no letter that could be indexed, and comes back as it was', () => {
    const hidden = hide('Eén');
    expect(hidden).not.toMatch(/[\p{L}\p{N}]/u);
    expect(showHidden(`${hidden} hardloop|schoen`)).toBe('Eén hardloopschoen');
  });
});
