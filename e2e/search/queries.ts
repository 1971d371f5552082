import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'astro/zod';
import { idSchema, strict } from '../../src/strict.ts';
import { readYaml } from '../../src/yaml.ts';

/** The kinds of queries that are scored apart, in the order of the list. */
export const categories = [
  'exact',
  'inflected',
  'compound',
  'synonym',
  'typo',
  'question',
  'diacritics',
  'foreign',
  'two-words',
  'no-answer',
] as const;

const unique = (list: string[]) => new Set(list).size === list.length;
const once = 'Expected: each of them once';

const querySchema = strict({
  q: z.string().regex(/^\S(.*\S)?$/, 'Expected: what a reader types, without spaces around it'),
  category: z.enum(categories, { error: `Expected one of: ${categories.join(', ')}` }),
  pages: z.array(z.string()).refine(unique, once),
  sections: z.array(idSchema).min(1, 'Expected: at least one section, or no such key').refine(unique, once).optional(),
  aside: z.literal(true, { error: 'Expected: true, or no such key' }).optional(),
}).refine(
  ({ category, pages }) => (category === 'no-answer') === (pages.length === 0),
  'Expected: no pages at a no-answer, and at least one at any other query',
);

/** A judged query: what a reader types, and the pages and sections of which any one is a right answer. */
export type Query = z.output<typeof querySchema>;

/**
 * Reads a list of judged queries.
 * @param file path from the project's root
 * @throws with the file, the key and what was expected
 */
export function readQueries(file: string): Query[] {
  return readYaml(file, z.array(querySchema));
}

/** What queries can lead to: pages as paths without outer slashes (the start page is ''), each with its section ids. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** The pages that `content/` makes, with their sections as `e2e/anchors.txt` publishes them. */
export function publishedTargets(): Targets {
  const content = join(import.meta.dirname, '../../content');
  const namesIn = (folder: string) => readdirSync(join(content, folder)).map((file) => parse(file).name);
  const targets = new Map<string, Set<string>>();
  for (const name of namesIn('artikelen')) targets.set(name, new Set());
  for (const name of namesIn('paginas')) targets.set(name === 'home' ? '' : name, new Set());
  for (const name of namesIn('checks')) targets.set(`checks/${name}`, new Set());
  targets.delete('niet-gevonden');
  for (const address of readFileSync(join(import.meta.dirname, '../anchors.txt'), 'utf8')
    .trim()
    .split('\n')) {
    const [path, section] = address.split('#') as [string, string];
    targets.get(path.slice(1, -1))?.add(section);
  }
  return targets;
}

/** @returns a sentence for each page that does not exist, section of none of its pages, and query that stands twice */
export function faultsIn(queries: readonly Query[], targets: Targets): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { q, pages, sections = [] } of queries) {
    if (seen.has(q)) faults.push(`‘${q}’ stands twice`);
    seen.add(q);
    for (const page of pages) if (!targets.has(page)) faults.push(`‘${q}’: there is no page ${page}`);
    for (const section of sections) {
      if (!pages.some((page) => targets.get(page)?.has(section))) {
        faults.push(`‘${q}’: section ${section} is on none of its pages`);
      }
    }
  }
  return faults;
}
