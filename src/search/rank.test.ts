import { describe, expect, it } from 'vitest';
import { knowledgeOf } from './knowledge.ts';
import type { LexiconPage } from './lexicon.ts';
import { rank, type Hit } from './rank.ts';
import { understand } from './understand.ts';

const page = (path: string, ...headings: readonly string[]): LexiconPage => ({
  ...{ path, title: path, above: [], lead: '', key: path },
  sections: headings.map((title, at) => ({ id: `deel-${at}`, title, start: at * 10, lead: '' })),
});
const pages = [page('/a/', 'Lopen', 'Rust'), page('/b/', 'Lopen', 'Je enkel'), page('/c/', 'Schoenen'), page('/pijn/')];
const words = new Map(['enkel', 'pijn', 'zwelling'].map((word) => [word, { pages: 2, parts: [word] }]));
const knowledge = knowledgeOf({ words, parts: [], shards: [], doors: [], alarms: [], pages }, []);

/** Ranks what Pagefind finds for each word: the page and the places of the word in it. */
async function ranked(query: string, found: Record<string, readonly (readonly [string, readonly number[]])[]>) {
  const hits = (list: (typeof found)[string] = []): Hit[] => list.map(([id, words]) => ({ id, words, score: 1 }));
  const list = await rank(understand(query, knowledge), knowledge, async (word) => hits(found[word]));
  return list.map(({ page, sections }) => [page.path, ...sections.map(({ id }) => id)]);
}

describe('rank', () => {
  it('puts a page first of which a heading names what is asked for', async () => {
    const found = {
      enkel: [
        ['/a/', [5, 15]],
        ['/b/', [5, 11]],
      ],
    } as const;
    expect(await ranked('enkel ', { enkel: [...found.enkel] })).toEqual([
      ['/b/', 'deel-1', 'deel-0'],
      ['/a/', 'deel-0', 'deel-1'],
    ]);
  });

  it('counts the title of a page as a heading', async () => {
    const found = [
      ['/a/', [5]],
      ['/pijn/', [0]],
    ] as const;
    expect((await ranked('pijn ', { pijn: [...found] })).map(([path]) => path)).toEqual(['/pijn/', '/a/']);
  });

  it('puts a page first that has more of what is asked for', async () => {
    const [a, c] = [['/a/', [5]] as const, ['/c/', [5]] as const];
    expect(await ranked('enkel pijn zwelling ', { enkel: [a, c], pijn: [a, c], zwelling: [c] })).toEqual([
      ['/c/', 'deel-0'],
      ['/a/', 'deel-0'],
    ]);
  });

  it('shows the sections that have the rarest word of a phrase', async () => {
    const words = new Map([
      ['klik', { pages: 1, parts: ['klik'] }],
      ['pijn', { pages: 9, parts: ['pijn'] }],
    ]);
    const terms = [{ forms: ['klik pijn'], searchedAs: ['kraken'] }];
    const known = knowledgeOf({ words, parts: [], shards: [], doors: [], alarms: [], pages }, terms);
    const places: Record<string, readonly number[]> = { 'klik pijn': [5, 6, 7, 15], klik: [15] };
    const find = async (searched: string) => [{ id: '/a/', score: 1, words: places[searched] ?? [] }];
    const [page] = await rank(understand('kraken ', known), known, find);
    expect(page!.sections.map(({ title }) => title)).toEqual(['Rust']);
  });

  it('puts an article before the page that says it in short', async () => {
    const short = {
      words,
      parts: [],
      shards: [],
      doors: [],
      alarms: [],
      pages: [page('/feit-of-fabel/'), page('/c/')],
    };
    const known = knowledgeOf(short, []);
    const hits: Hit[] = short.pages.map(({ key }) => ({ id: key, score: 1, words: [5] }));
    const list = await rank(understand('enkel ', known), known, async () => hits);
    expect(list.map(({ page }) => page.path)).toEqual(['/c/', '/feit-of-fabel/']);
  });

  it('finds nothing where the site has less than half of what is asked for', async () => {
    const found = { enkel: [['/b/', [11]] as const] };
    expect(await ranked('enkel ', found)).toHaveLength(1);
    expect(await ranked('enkel verzekeren ', found)).toEqual([]);
  });
});
