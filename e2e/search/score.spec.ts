import { expect, test } from '@playwright/test';
import { openIndex, openPlainIndex } from './indexes.ts';
import { readQueries, type Query } from './queries.ts';
import { judgedLists, ourSearch, plainSearch, score } from './score.ts';

/** What the search reaches at least, a little below what was measured (`npm run score:search`). */
const least = {
  dev: { mrr: 0.88, abovePlain: 0.22, anchor3: 0.85, typing3: 0.76, empty: 0.85 },
  aside: { mrr: 0.8, abovePlain: 0.2, anchor3: 0.8, typing3: 0.75, empty: 0.85 },
};
const mostZero = 0.03;

const sets: Record<keyof typeof least, (query: Query) => boolean> = {
  dev: ({ aside }) => !aside,
  aside: ({ aside }) => aside === true,
};

for (const [name, isIn] of Object.entries(sets) as [keyof typeof least, (query: Query) => boolean][]) {
  test(`the ${name} queries find what they should`, async () => {
    test.setTimeout(300_000);
    const queries = judgedLists().flatMap(readQueries).filter(isIn);
    test.skip(queries.length === 0, 'there are none');
    const ours = await score(queries, ourSearch(await openIndex()));
    const plain = await score(queries, plainSearch(await openPlainIndex()));
    console.log(name, ours, 'plain Pagefind:', plain);
    expect(ours.mrr).toBeGreaterThanOrEqual(least[name].mrr);
    expect(ours.mrr! - plain.mrr!).toBeGreaterThanOrEqual(least[name].abovePlain);
    expect(ours.zero).toBeLessThanOrEqual(mostZero);
    expect(ours.anchor3).toBeGreaterThanOrEqual(least[name].anchor3);
    expect(ours.typing3).toBeGreaterThanOrEqual(least[name].typing3);
    expect(ours.empty).toBeGreaterThanOrEqual(least[name].empty);
  });
}
