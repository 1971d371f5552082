import { getCollection } from 'astro:content';
import { allPages } from './all-pages.ts';
import { citedIn, sectionsOf } from './sections.ts';

/** A place that rests on a source. */
export interface Citation {
  readonly page: string;
  readonly path: string;
  readonly text: string;
}

/** For each source, the sections and checks that point to it. */
export async function citations(): Promise<ReadonlyMap<string, readonly Citation[]>> {
  const found = new Map<string, Citation[]>();
  const add = (id: string, citation: Citation) => {
    const list = found.get(id) ?? [];
    if (!list.some(({ path }) => path === citation.path)) found.set(id, [...list, citation]);
  };
  for (const { path, menu, body } of await allPages()) {
    const [opening = ''] = body.split(/^## /m, 1);
    for (const id of citedIn(opening)) add(id, { page: menu, path, text: 'aan het begin' });
    for (const { id: section, title, cited } of sectionsOf(body)) {
      for (const id of cited) add(id, { page: menu, path: `${path}#${section}`, text: title });
    }
  }
  for (const { id: check, data } of await getCollection('checks')) {
    const own = data.questions.flatMap(({ sources, answers }) => [
      ...sources,
      ...answers.flatMap((answer) => answer.sources),
    ]);
    for (const id of own) {
      add(id, { page: 'Checks', path: `/checks/${check}/`, text: data.title });
    }
  }
  return found;
}

/** Sources under the page whose subject they belong to. */
export interface SourceGroup {
  readonly page: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** All sources by subject: articles in the order of reading, then other pages. */
export async function sourcesBySubject(): Promise<SourceGroup[]> {
  const sources = (await getCollection('sources')).map(({ data }) => data);
  return (await allPages())
    .filter(({ path }) => !path.startsWith('/checks/'))
    .map(({ id: page, menu }) => ({
      page,
      title: menu,
      ids: sources
        .filter(({ subject }) => subject === page)
        .map(({ id }) => id)
        .sort(),
    }))
    .filter(({ ids }) => ids.length > 0);
}
