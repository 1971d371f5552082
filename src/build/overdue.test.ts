import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstReviewIn, overdueIn } from './overdue.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'overdue-'));
  writeFileSync(join(folder, 'a.mdx'), '---\ntitle: A\nreview: 2026-11-22\n---\nreview: 1999-01-01\n');
  writeFileSync(join(folder, 'b.mdx'), '---\ntitle: B\nreview: 2027-11-22\n---\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('names the articles whose review date is past, and no others', () => {
  expect(overdueIn(folder, new Date('2026-11-21T23:59:00Z'))).toEqual([]);
  expect(overdueIn(folder, new Date('2026-11-23T00:00:01Z'))).toEqual([
    `${join(folder, 'a.mdx')}: review: 2026-11-22 is past. Expected: the text held against the research again, and a later day`,
  ]);
  expect(overdueIn(folder, new Date('2027-11-23T00:00:01Z'))).toHaveLength(2);
});

it('names the first day of a review', () => {
  expect(firstReviewIn(folder)).toBe('2026-11-22');
});
