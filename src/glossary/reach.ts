import { parse } from 'node-html-parser';
import { glossaryFile, type Term } from './schema.ts';

/**
 * Holds the terms against the finished site: where neither a term nor one of its forms stands on a page, a search for
 * it leads nowhere.
 * @param pages the HTML of the pages that search finds
 * @returns a line for each fault, with the file, the key and what was expected
 */
export function unreachedTerms(terms: readonly Term[], pages: readonly string[]): string[] {
  const text = pages.map((html) => searchedText(html)).join(' | ');
  return terms
    .filter(({ term, forms }) => ![term, ...forms].some((form) => standsIn(text, form)))
    .map(
      ({ id, term }) =>
        `${glossaryFile}: [${id}].term: "${term}" stands on no page that search finds, and no form of it does. Expected: words of the site`,
    );
}

function searchedText(html: string): string {
  const root = parse(html);
  root.querySelectorAll('[data-pagefind-ignore], script, style').forEach((element) => element.remove());
  const bodies = root.querySelectorAll('[data-pagefind-body]').map(({ structuredText }) => structuredText);
  return bodies.join(' | ').toLowerCase().replaceAll(/\s+/g, ' ');
}

function standsIn(text: string, form: string): boolean {
  const escaped = form.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'u').test(text);
}
