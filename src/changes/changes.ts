import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import type { changeSchema } from './schema.ts';

/** What changed on the site, the newest first; changes of one day in the order of the file. */
export async function changes(): Promise<z.output<typeof changeSchema>[]> {
  return (await getCollection('changes')).map(({ data }) => data).sort((a, b) => b.date.getTime() - a.date.getTime());
}
