import { describe, expect, it } from 'vitest';
import { isPassive, readabilityOf, sentencesOf, syllablesOf, wordsOf } from './measure.ts';

describe('wordsOf', () => {
  it('counts a number, a compound and a contraction as one word', () => {
    expect(wordsOf('Van 1.904 mensen was 3,5% zo’n half-uur ‘moe’.')).toEqual([
      'Van',
      '1.904',
      'mensen',
      'was',
      '3,5',
      'zo’n',
      'half-uur',
      'moe',
    ]);
  });
});

describe('sentencesOf', () => {
  it('ends a sentence at its mark, not within a number', () => {
    expect(sentencesOf('Het was 3.5 keer zoveel. Is dat erg? Nee. ’s Ochtends niet.')).toEqual([
      'Het was 3.5 keer zoveel.',
      'Is dat erg?',
      'Nee.',
      '’s Ochtends niet.',
    ]);
  });

  it('starts one behind a quotation, and takes a text without a mark as one', () => {
    expect(sentencesOf('Hij zei ‘nee.’ Dat was al.')).toEqual(['Hij zei ‘nee.’', 'Dat was al.']);
    expect(sentencesOf('Voel of je tenen vrij zijn')).toEqual(['Voel of je tenen vrij zijn']);
    expect(sentencesOf(' . ')).toEqual([]);
  });
});

describe('syllablesOf', () => {
  it.each([
    ['knie', 1],
    ['knieën', 2],
    ['hardlopen', 3],
    ['nieuwe', 2],
    ['sneeuw', 1],
    ['draai', 1],
    ['mooie', 2],
    ['artrose', 3],
    ['hardloopschoenen', 4],
    ['20', 2],
    ['km', 1],
  ])('counts %s as %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('readabilityOf', () => {
  it('follows the formula of Douma', () => {
    const { words, sentences, mean, longest, longestWords, flesch } = readabilityOf([
      'Je knie doet zeer. Bel.',
      'Rust',
    ]);
    expect({ words, sentences, mean, longest, longestWords }).toEqual({
      words: 6,
      sentences: 3,
      mean: 2,
      longest: 'Je knie doet zeer.',
      longestWords: 4,
    });
    expect(flesch).toBeCloseTo(206.84 - 0.77 * 100 - 0.93 * 2, 10);
  });
});

describe('isPassive', () => {
  it('sees a form of worden beside a participle', () => {
    expect(isPassive('De pijn wordt door de arts onderzocht.')).toBe(true);
    expect(isPassive('Er werden 20 mensen gevolgd.')).toBe(true);
    expect(isPassive('De pijn wordt erger in je gewricht.')).toBe(false);
    expect(isPassive('Onderzoekers volgden 20 mensen.')).toBe(false);
  });
});
