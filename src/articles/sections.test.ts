import { describe, expect, it } from 'vitest';
import { citedIn, sectionsOf, splitCitations } from './sections.ts';

describe('sectionsOf', () => {
  it('reads id, depth, claims, summary and cited sources of every section', () => {
    const source = [
      '---',
      'title: Artrose',
      '---',
      'Opening [@lo-2018].',
      '## Blijf bewegen {#blijf-bewegen claims="36 37" points="blijven-bewegen" summary="Eén zin."}',
      'Tekst [@fransen-2015; @lo-2018].',
      '### Zonder id',
      'Tekst.',
    ].join('\n');
    expect(sectionsOf(source)).toEqual([
      {
        line: 5,
        depth: 2,
        title: 'Blijf bewegen',
        id: 'blijf-bewegen',
        claims: [36, 37],
        points: ['blijven-bewegen'],
        summary: 'Eén zin.',
        cited: ['fransen-2015', 'lo-2018'],
      },
      { line: 7, depth: 3, title: 'Zonder id', id: undefined, claims: [], points: [], cited: [] },
    ]);
  });
});

describe('citedIn', () => {
  it('names each source once, in the order of the text', () => {
    expect(citedIn('a [@b-1] c [@a-2; @b-1] [link](/x/)')).toEqual(['b-1', 'a-2']);
  });
});

describe('splitCitations', () => {
  it('keeps all text around the sources', () => {
    expect(splitCitations('minder pijn [@a-1; @b-2].')).toEqual(['minder pijn ', ['a-1', 'b-2'], '.']);
    expect(splitCitations('geen bron')).toEqual(['geen bron']);
  });
});
