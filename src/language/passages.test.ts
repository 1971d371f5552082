import { describe, expect, it } from 'vitest';
import { allPassages, passagesOfMdx } from './passages.ts';

const source = `---
title: Kop
summary: [Een zin.]
---
Een alinea [@lo-2018; @b-1] met een [link](/x/).

## Een kop {#kop}

<Doen>

- Een item.

</Doen>

| A | B |
| - | - |
| C | [D](/d/) |
`;

describe('passagesOfMdx', () => {
  it('gives front matter, paragraphs and items as sentences, headings and cells as labels', () => {
    const passages = passagesOfMdx('x.mdx', source);
    const texts = (kind: string) => passages.filter((passage) => passage.kind === kind).map(({ text }) => text);
    expect(texts('sentences')).toEqual(['Een zin.', 'Een alinea met een link.', 'Een item.']);
    expect(texts('label')).toEqual(['Kop', 'Een kop', 'A', 'B', 'C', 'D']);
  });

  it('names the line', () => {
    expect(passagesOfMdx('x.mdx', source).find(({ text }) => text === 'Een item.')?.where).toBe('11');
  });
});

describe('allPassages', () => {
  it('reads every file of words', () => {
    const files = new Set(allPassages().map(({ file }) => file));
    for (const file of [
      'artikelen/artrose.mdx',
      'paginas/home.mdx',
      'checks/waarschuwingssignalen.yaml',
      'bronnen.yaml',
    ]) {
      expect(files).toContain(`content/${file}`);
    }
  });

  it('leaves out what is English or an id', () => {
    const texts = allPassages().map(({ text }) => text);
    expect(texts).not.toContain('Br J Sports Med');
    expect(texts).not.toContain('tick-all');
  });
});
