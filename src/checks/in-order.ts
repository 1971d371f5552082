import { getCollection, type CollectionEntry } from 'astro:content';
import { subjects } from '../articles/subjects.ts';

/** All checks in the order in which their articles are read: the warning signs first. */
export async function checksInOrder(): Promise<CollectionEntry<'checks'>[]> {
  const order = (await subjects()).flatMap(({ articles }) => articles.map(({ id }) => `/${id}/`));
  return (await getCollection('checks')).sort(
    (one, other) => order.indexOf(one.data.article) - order.indexOf(other.data.article),
  );
}
