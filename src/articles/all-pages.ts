import { getCollection, render } from 'astro:content';
import { checksInOrder } from '../checks/in-order.ts';
import { checksIn } from '../checks/embedded.ts';
import type { Check } from '../checks/schema.ts';
import { subjects } from './subjects.ts';

/** A page that is to be found. */
export interface ListedPage {
  /** Name of its file in `content/`. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Short name. */
  readonly menu: string;
  readonly updated: Date;
  /** Its sections, in the order of the page. */
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
  /** Its words in MDX; none for a check. */
  readonly body: string;
}

/** Every page that is to be found: articles in the order of reading, checks, then the others. */
export async function allPages(): Promise<ListedPage[]> {
  const articles = (await subjects()).flatMap((group) => group.articles);
  const checks = await checksInOrder();
  const pages = (await getCollection('pages')).filter(
    ({ id }) => !['niet-gevonden', 'boekje', 'leeslijst'].includes(id),
  );
  return [
    ...(await Promise.all(
      articles.map(async (entry) => ({
        id: entry.id,
        path: `/${entry.id}/`,
        title: entry.data.title,
        menu: entry.data.menu,
        updated: entry.data.updated,
        headings: [
          ...(await checksIn(entry.body)).flatMap((check) => sectionsOfCheck(check)),
          ...(await render(entry)).headings,
        ],
        body: entry.body ?? '',
      })),
    )),
    ...checks.map(({ id, data }) => ({
      id,
      path: `/checks/${id}/`,
      title: `Check: ${data.title}`,
      menu: data.title,
      updated: data.updated,
      headings: sectionsOfCheck(data, 'check-'),
      body: '',
    })),
    ...(await Promise.all(
      pages.map(async (entry) => ({
        id: entry.id,
        path: entry.id === 'home' ? '/' : `/${entry.id}/`,
        title: entry.data.title,
        menu: entry.data.title,
        updated: entry.data.updated,
        headings: (await render(entry)).headings,
        body: entry.body ?? '',
      })),
    )),
  ];
}

/** The cards of a check are sections too, the most serious first. */
function sectionsOfCheck({ outcomes }: Check, prefix = '') {
  return outcomes.toReversed().map(({ id, heading }) => ({ slug: prefix + id, text: heading }));
}
