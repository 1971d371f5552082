import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Score } from './score.ts';

/** Lists of queries, with what the search reaches on them at least, a little below `npm run score:search`. */
const least = [
  {
    list: 'queries that the search was tuned on',
    options: ['--set', 'dev'],
    lowest: { mrr: 0.91, abovePlain: 0.34, anchor3: 0.91, typing3: 0.87, empty: 0.88 },
  },
  {
    list: 'queries set aside by chance',
    options: ['--file', 'e2e/search/queries-aside.yaml'],
    lowest: { mrr: 0.92, abovePlain: 0.27, anchor3: 0.93, typing3: 0.9, empty: 0.85 },
  },
  {
    list: 'queries set aside, with those written without sight of the search',
    options: ['--set', 'aside'],
    lowest: { mrr: 0.86, abovePlain: 0.33, anchor3: 0.87, typing3: 0.83, empty: 0.74 },
  },
];
const mostZero = 0.03;

for (const { list, options, lowest } of least) {
  test(`${list} find what they should`, () => {
    // In a process of its own: Playwright reads modules in another way, in which that of Pagefind does not load.
    const printed = execFileSync(process.execPath, ['e2e/search/score.ts', '--json', ...options], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    const { ours, plain }: Record<'ours' | 'plain', Score> = JSON.parse(printed);
    console.log(list, ours, 'plain Pagefind:', plain);
    expect(ours.queries).toBeGreaterThan(150);
    expect(ours.mrr).toBeGreaterThanOrEqual(lowest.mrr);
    expect(ours.mrr! - plain.mrr!).toBeGreaterThanOrEqual(lowest.abovePlain);
    expect(ours.zero).toBeLessThanOrEqual(mostZero);
    expect(ours.anchor3).toBeGreaterThanOrEqual(lowest.anchor3);
    expect(ours.typing3).toBeGreaterThanOrEqual(lowest.typing3);
    expect(ours.empty).toBeGreaterThanOrEqual(lowest.empty);
  });
}
