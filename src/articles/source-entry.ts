import { getEntry } from 'astro:content';
import { sourcesFile, type Source } from './sources.ts';

/**
 * The source with this id.
 * @throws when there is none
 */
export async function sourceEntry(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`Unknown source: ${id}. Expected: an id of ${sourcesFile}`);
  return entry.data;
}
