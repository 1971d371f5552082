import { parse } from 'node-html-parser';

/** A built page: its path from the site's root, without the base path, and its HTML. */
export interface BuiltPage {
  readonly path: string;
  /** The file of `content/` that its words stand in. */
  readonly file: string;
  readonly html: string;
}

/**
 * Holds the finished site against what no single file can know: every h2 and h3 has an id, no id of a heading
 * stands twice in the whole site, and every link inside the site arrives.
 * @param base the path the site is built for, with a slash at both ends
 * @param files the other files of the site, by path
 * @returns a line for each fault, with the file, the key and what was expected
 */
export function faultsOf(pages: readonly BuiltPage[], base: string, files: ReadonlySet<string> = new Set()): string[] {
  const faults: string[] = [];
  const headings = new Map<string, string>();
  const parsed = pages.map(({ path, file, html }) => ({ path, file, root: parse(html) }));
  const ids = new Map(
    parsed.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]),
  );

  for (const { path, file, root } of parsed) {
    // A page that is not to be found, such as a sheet of paper, shares no sections.
    const isListed = !root.querySelector('meta[content="noindex"]');
    for (const heading of isListed ? root.querySelectorAll('h2, h3') : []) {
      const first = headings.get(heading.id);
      if (!heading.id) faults.push(`${file}: heading "${heading.text}": no id. Expected: a written id`);
      else if (first)
        faults.push(`${file}: the heading id ${heading.id} stands on ${first} too. Expected: once in the site`);
      headings.set(heading.id, file);
    }
    for (const link of root.querySelectorAll('a[href]')) {
      const address = new URL(link.getAttribute('href')!, `http://site${base}${path.slice(1)}`);
      if (address.host !== 'site') continue;
      const arrival = address.pathname.replace(base, '/');
      if (files.has(arrival)) continue;
      const target = ids.get(arrival);
      if (!address.pathname.startsWith(base) || !target) {
        faults.push(`${file}: link ${link.getAttribute('href')}: no such page. Expected: a page of the site`);
      } else if (address.hash && !target.has(decodeURIComponent(address.hash.slice(1)))) {
        faults.push(`${file}: link ${link.getAttribute('href')}: no such section. Expected: an id of that page`);
      }
    }
  }
  return faults;
}

/**
 * Holds the sources and claims against the finished site: none is kept that no page carries.
 * @param carried the numbers of the claims that sections carry
 */
export function unusedIn(
  pages: readonly BuiltPage[],
  sources: Iterable<string>,
  claims: Iterable<number>,
  carried: ReadonlySet<number>,
): string[] {
  const articles = pages.filter(({ path }) => path !== '/bronnen/');
  const cited = (id: string) => articles.some(({ html }) => html.includes(`#bron-${id}"`));
  return [
    ...[...sources]
      .filter((id) => !cited(id))
      .map((id) => `content/bronnen.yaml: [${id}]: cited nowhere. Expected: a page that cites it`),
    ...[...claims]
      .filter((number) => !carried.has(number))
      .map(
        (number) =>
          `content/claims.yaml: [${number}]: carried by no section. Expected: claims="${number}" on a heading`,
      ),
  ];
}
