import { getEntry } from 'astro:content';
import type { Check } from './schema.ts';

/** The checks that an article holds: `<Check id="waarschuwingssignalen" />` in its MDX. */
export async function checksIn(mdx = ''): Promise<Check[]> {
  const ids = [...mdx.matchAll(/<Check\s+id="([^"]*)"/g)].map(([, id]) => id!);
  const entries = await Promise.all(ids.map((id) => getEntry('checks', id)));
  return entries.flatMap((entry) => (entry ? [entry.data] : []));
}
