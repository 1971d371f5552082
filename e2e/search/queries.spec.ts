import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { categories, faultsIn, publishedTargets, readQueries, type Query } from './queries.ts';

const queries = readdirSync(import.meta.dirname)
  .filter((file) => /^queries.*\.yaml$/.test(file))
  .flatMap((file) => readQueries(join(import.meta.dirname, file)));

test.describe('the judged queries', () => {
  test('lead to pages and sections that exist, and stand there once', () => {
    expect(faultsIn(queries, publishedTargets())).toEqual([]);
  });

  test('are at least thirty in every category', () => {
    for (const category of categories) {
      expect(queries.filter((query) => query.category === category).length, category).toBeGreaterThanOrEqual(30);
    }
  });
});

test.describe('a mistake in a list of queries is named', () => {
  const targets = new Map([
    ['', new Set(['onderwerpen'])],
    ['kracht', new Set(['plank'])],
  ]);
  const query: Query = { q: 'plank', category: 'exact', pages: ['kracht'], sections: ['plank'] };
  const wrong: [name: string, list: Query[], fault: string][] = [
    ['a query that stands twice', [query, query], '‘plank’ stands twice'],
    ['a page that does not exist', [{ ...query, pages: ['kracht', 'krcht'] }], '‘plank’: there is no page krcht'],
    [
      'a section of another page',
      [{ ...query, sections: ['plank', 'onderwerpen'] }],
      '‘plank’: section onderwerpen is on none of its pages',
    ],
  ];
  for (const [name, list, fault] of wrong) {
    test(name, () => {
      expect(faultsIn(list, targets)).toEqual([fault]);
    });
  }

  for (const [name, text, fault] of [
    ['an unknown category', "[{ q: bal, category: exat, pages: [''] }]", /\[0\]\.category: Expected one of: exact, /],
    ['an unknown key', "[{ q: bal, category: exact, pages: [''], section: [a] }]", /Unknown key: section/],
    ['a page at a no-answer', "[{ q: bal, category: no-answer, pages: [''] }]", /\[0\]: Expected: no pages at a no-/],
    ['no page at another query', '[{ q: bal, category: exact, pages: [] }]', /\[0\]: Expected: no pages at a no-/],
    ['a page twice', "[{ q: bal, category: exact, pages: ['', ''] }]", /\[0\]\.pages: Expected: each of them once/],
    ['spaces around a query', "[{ q: ' bal', category: exact, pages: [''] }]", /\[0\]\.q: Expected: what a reader/],
    ['aside: false', "[{ q: bal, category: exact, pages: [''], aside: false }]", /\[0\]\.aside: Expected: true/],
  ] as const) {
    test(name, () => {
      const folder = mkdtempSync(join(tmpdir(), 'queries-'));
      try {
        writeFileSync(join(folder, 'queries.yaml'), text);
        expect(() => readQueries(join(folder, 'queries.yaml'))).toThrow(fault);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
