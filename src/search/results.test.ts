import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { copyForIndex, indexedWords, readPages } from './copies.ts';
import { dictionaryReader, readShard, shardOf, shardsOf, writeShard } from './dictionary.ts';
import { fragmentOf } from './directive.ts';
import { compoundFinder } from './find-compounds.ts';
import { showHidden } from './hidden.ts';
import { markerOf, runsOf } from './marks.ts';

const marker = (...words: string[]) =>
  markerOf([{ typed: '', worth: 1, alternatives: words.map((word) => ({ words: word, weight: 1 })) }]);
const marked = (text: string, ...words: string[]) =>
  marker(...words)(text)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('markerOf', () => {
  it('marks a word in its forms and in compounds, and nothing else', () => {
    expect(marked('Je knieën en hardloopschoenen.', 'knie', 'schoenen')).toBe('Je [knieën] en [hardloopschoenen].');
    expect(marked('Je knik', 'knie')).toBe('Je knik');
  });
});

describe('runsOf', () => {
  it('reads marks and entities, and keeps all other markup as text', () => {
    expect(runsOf('a &lt;b&gt; <mark>c &amp; d</mark> <img src=x>')).toEqual([
      { text: 'a <b> ', isMatch: false },
      { text: 'c & d', isMatch: true },
      { text: ' <img src=x>', isMatch: false },
    ]);
  });
});

describe('fragmentOf', () => {
  const section = { id: 'op-slot', title: 'Een knie - op slot', start: 0, lead: 'Zit je been vast? Bel dan …' };

  it('marks the heading where it names what was searched', () => {
    expect(fragmentOf(section, marker('knie'))).toBe('#op-slot:~:text=Een%20knie%20%2D%20op%20slot');
  });

  it('else the words around it', () => {
    expect(fragmentOf(section, marker('been'))).toBe('#op-slot:~:text=Zit%20je%20been%20vast%3F%20Bel');
  });
});

describe('the copy of a page for the index', () => {
  const html = (text: string) => `<html><body><main data-pagefind-body>${text}</main></body></html>`;
  const copy = (text: string, keywords: string[] = []) => {
    const [page] = readPages([{ html: html(text), keywords }]);
    const list = { parts: ['hardloop'], whole: [], reviewed: [] };
    return copyForIndex(page!, compoundFinder(new Set(['schoenen', ...indexedWords(page!)]), list).split);
  };

  it('marks compounds, hides small words, and reads the same', () => {
    const text = '<h2 id="a">Kies hardloopschoenen</h2><p>De Hardloopschoenen &amp; de schoenen.</p>';
    expect(copy(text)).toContain('hardloop|schoenen');
    const main = parse(copy(text)).querySelector('main')!;
    expect(main.text).not.toMatch(/\bDe\b/);
    expect(showHidden(main.innerHTML)).toBe(text);
  });

  it('leaves alone what is not indexed', () => {
    expect(copy('<p data-pagefind-ignore>De hardloopschoenen</p>')).toContain('>De hardloopschoenen<');
  });

  it('carries the keywords of the page', () => {
    const main = parse(copy('<p>Tekst</p>', ['slecht voor knieën'])).querySelector('main')!;
    expect(main.getAttribute('data-pagefind-meta')).toBe('keywords:slecht knieën');
  });

  it('hides a sentence that stands on three pages', () => {
    const texts = ['Bel bij koorts. Een knie.', 'Bel bij koorts. Een kuit.', 'Bel bij koorts. Een voet.'];
    const pages = readPages(texts.map((text) => ({ html: html(`<p>${text}</p>`), keywords: [] })));
    expect(pages.map((page) => [...indexedWords(page)])).toEqual([['knie'], ['kuit'], ['voet']]);
  });
});

describe('the finder of compounds', () => {
  const own = new Set(['schoenen', 'kraak', 'been']);

  it('names new splits, follows reviewed ones, and leaves whole what is none', () => {
    const list = { parts: ['hardloop', 'loop'], whole: ['kraakbeen'], reviewed: ['loop|schoenen'] };
    const finder = compoundFinder(own, list);
    expect(finder.split('hardloopschoenen')).toEqual(['hardloop', 'schoenen']);
    expect(finder.split('loopschoenen')).toEqual(['loop', 'schoenen']);
    expect(finder.split('kraakbeen')).toEqual(['kraakbeen']);
    expect(finder.unreviewed()).toEqual(['hardloop|schoenen']);
  });
});

describe('the dictionary', () => {
  const terms = [{ forms: ['artrose', 'knieartrose'], searchedAs: ['slijtage', 'artroze'] }];
  const lexicon = {
    ...{ words: new Map([['artrose', { pages: 1, parts: ['artrose'] }]]), parts: [], alarms: [], pages: [], doors: [] },
    shards: [...shardsOf(terms).keys()],
  };

  it('comes in parts, each with the forms of its terms', () => {
    const part = shardsOf(terms).get(shardOf('slijtage'))!;
    expect(readShard(JSON.parse(writeShard(part)))).toEqual([{ forms: terms[0]!.forms, searchedAs: ['slijtage'] }]);
  });

  it('fetches the parts that a query needs, each once', async () => {
    const asked: string[] = [];
    const reader = dictionaryReader(lexicon, async (name) => {
      asked.push(name);
      return shardsOf(terms).get(name)!;
    });
    expect((await reader('de slijtage')).bySearched.size).toBe(1);
    await reader('slijtage ');
    expect(asked).toEqual([shardOf('slijtage')]);
  });

  it('does without a part that fails, and asks again', async () => {
    let isDown = true;
    const reader = dictionaryReader(lexicon, async (name) => {
      if (isDown) throw new Error('down');
      return shardsOf(terms).get(name)!;
    });
    expect((await reader('slijtage')).bySearched.size).toBe(0);
    isDown = false;
    expect((await reader('slijtage')).bySearched.size).toBe(1);
  });
});
