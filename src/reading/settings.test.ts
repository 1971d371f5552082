import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyStored, groups, parseSettings } from './settings.ts';

const words = groups.map(({ options }) => options.map(({ value }) => value));
const plain = words.map(([first]) => first).join(' ');

it('reads back every filling of the panel', () => {
  fc.assert(
    fc.property(fc.tuple(...words.map((options) => fc.constantFrom(...options))), (chosen) => {
      expect(parseSettings(chosen.join(' '))).toBe(chosen.join(' '));
    }),
  );
});

it('makes sound settings of anything at all', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const parsed = parseSettings(stored).split(' ');
      expect(parsed.map((word, index) => words[index]!.includes(word))).toEqual(groups.map(() => true));
    }),
  );
  for (const stored of [undefined, null, 5, '', '[object Object]', '9999 pink', '125;dark'])
    expect(parseSettings(stored)).toBe(plain);
});

it('keeps what is known of a text that is partly spoilt', () => {
  expect(parseSettings('999 dark wider')).toBe('100 dark usual normal');
});

it('tells every option by its value alone', () => {
  expect(new Set(words.flat()).size).toBe(words.flat().length);
});

it('is applied by a script of at most 300 bytes', () => {
  expect(Buffer.byteLength(applyStored)).toBeLessThanOrEqual(300);
});

it('has a rule in the styles for every option but the first of its group, and for no other', () => {
  const styles = readFileSync('src/styles/reading.css', 'utf8');
  const ruled = [...styles.matchAll(/\[data-reading~='([^']+)'\]/g)].map(([, word]) => word!);
  expect([...new Set(ruled)].sort()).toEqual(words.flatMap(([, ...others]) => others).sort());
});
