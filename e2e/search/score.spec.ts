import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Score } from './score.ts';

/** What the search reaches at least, a little below what was measured (`npm run score:search`). */
const least = {
  dev: { mrr: 0.91, abovePlain: 0.25, anchor3: 0.9, typing3: 0.8, empty: 0.9 },
  aside: { mrr: 0.87, abovePlain: 0.23, anchor3: 0.89, typing3: 0.81, empty: 0.85 },
};
const mostZero = 0.03;

for (const [name, lowest] of Object.entries(least)) {
  test(`the ${name} queries find what they should`, () => {
    // In a process of its own: Playwright reads modules in another way, in which that of Pagefind does not load.
    const printed = execFileSync(process.execPath, ['e2e/search/score.ts', '--json', '--set', name], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    const { ours, plain }: Record<'ours' | 'plain', Score> = JSON.parse(printed);
    console.log(name, ours, 'plain Pagefind:', plain);
    expect(ours.queries).toBeGreaterThan(150);
    expect(ours.mrr).toBeGreaterThanOrEqual(lowest.mrr);
    expect(ours.mrr! - plain.mrr!).toBeGreaterThanOrEqual(lowest.abovePlain);
    expect(ours.zero).toBeLessThanOrEqual(mostZero);
    expect(ours.anchor3).toBeGreaterThanOrEqual(lowest.anchor3);
    expect(ours.typing3).toBeGreaterThanOrEqual(lowest.typing3);
    expect(ours.empty).toBeGreaterThanOrEqual(lowest.empty);
  });
}
