import { render } from 'astro:content';
import { subjects } from '../articles/subjects.ts';
import { checksInOrder } from '../checks/in-order.ts';

/** What can stand on a reading list: a section of an article, or a check. */
interface Part {
  /** Id of its heading, unique in the site. It stands in links that people keep. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** What a check asks; a section has none of its own. */
  readonly description?: string;
}

/** The parts of one article, or all checks. */
export interface PartGroup {
  readonly title: string;
  readonly description?: string;
  /** The day of the last change that a reader would notice. */
  readonly updated?: Date;
  readonly parts: readonly Part[];
}

/** All that can stand on a reading list, in the order of reading, the checks at the end. */
export async function partGroups(): Promise<PartGroup[]> {
  const articles = (await subjects()).flatMap((group) => group.articles);
  const checks = await checksInOrder();
  return [
    ...(await Promise.all(
      articles.map(async (entry) => {
        const { title, description, updated } = entry.data;
        const { headings } = await render(entry);
        const parts = headings.map(({ slug, text }) => ({ id: slug, path: `/${entry.id}/#${slug}`, title: text }));
        return { title, description, updated, parts };
      }),
    )),
    {
      title: 'Checks om zelf in te vullen',
      parts: checks.map(({ id, data: { title, description } }) => ({
        id: `check-${id}`,
        path: `/checks/${id}/`,
        title,
        description,
      })),
    },
  ];
}
