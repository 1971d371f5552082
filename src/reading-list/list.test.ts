import { assert, array, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeList, encodeList, longestLine, mostParts, readLine } from './list.ts';

const id = stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,6}$/);
const anyText = string({ unit: 'binary', maxLength: 140 });

describe('a reading list in an address', () => {
  it('is read as it was written', () => {
    expect(encodeList({ parts: ['zand', 'check-techniek'], line: 'Lees dit & rust' })).toBe(
      '#?regel=Lees+dit+%26+rust&deel=zand&deel=check-techniek&aantal=2',
    );
    expect(encodeList({ parts: ['zand'], line: ' \n ' })).toBe('#?deel=zand&aantal=1');
    const lists = property(array(id, { maxLength: mostParts }), anyText, (chosen, line) => {
      const parts = [...new Set(chosen.map((part) => part.slice(0, 40)))];
      expect(decodeList(encodeList({ parts, line }))).toEqual({ parts, line: readLine(line), isWhole: true });
    });
    assert(lists);
  });

  it('is never longer than what is read back, with the longest ids and words that take most room', () => {
    const parts = Array.from({ length: mostParts }, (_, index) => `${index}`.padEnd(40, 'x'));
    for (const sign of ['€', '👟']) {
      const line = sign.repeat(longestLine / sign.length);
      expect(decodeList(encodeList({ parts, line }))).toEqual({ parts, line, isWhole: true });
    }
  });

  it('that was cut off anywhere says so, or gives nothing', () => {
    const whole = encodeList({ parts: ['zand', 'asfalt', 'gewrichten-dragen'], line: 'Begin bij het eerste, 100%.' });
    for (let end = 0; end < whole.length; end++) expect(decodeList(whole.slice(0, end)).isWhole).toBe(false);
  });

  it('never throws, whatever the address holds', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 3000 }), (text) => {
        for (const hash of [text, `#?${text}`, `#?regel=${text}`, `#?deel=${text}&aantal=1`]) {
          const { parts, line } = decodeList(hash);
          expect(parts.length).toBeLessThanOrEqual(mostParts);
          expect([...line].length).toBeLessThanOrEqual(longestLine);
        }
      }),
    );
  });

  it('names each part once, and of too many the first ones', () => {
    expect(decodeList('#?deel=zand&deel=zand&aantal=2').parts).toEqual(['zand']);
    const many = Array.from({ length: 20 }, (_, index) => `deel-${index}`);
    expect(decodeList(encodeList({ parts: many, line: '' }))).toEqual({
      parts: many.slice(0, mostParts),
      line: '',
      isWhole: false,
    });
  });
});

describe('the line of the sender', () => {
  it('is one line of characters that can be seen', () => {
    expect(readLine('half a sign: \ud83d.')).toBe('half a sign: .');
    expect(readLine(' Eerst\u0000\u202e\r\n\tdit \u2028 en\u200b dat ')).toBe('Eerst dit en dat');
    assert(
      property(anyText, (text) => {
        expect(readLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$/u);
        expect(readLine(readLine(text))).toBe(readLine(text));
      }),
    );
  });

  it('keeps markup as text, and is cut off at its longest', () => {
    expect(readLine('<b>lees</b>')).toBe('<b>lees</b>');
    expect(readLine('a'.repeat(500))).toHaveLength(longestLine);
    expect(readLine(`${'a'.repeat(longestLine - 1)} b`)).toBe('a'.repeat(longestLine - 1));
    expect(readLine('👟'.repeat(500))).toBe('👟'.repeat(longestLine));
  });
});
