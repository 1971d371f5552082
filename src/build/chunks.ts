import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';

/**
 * Writes down which chunks the islands of a page are made of, where the page has room for it
 * (`<… data-chunks="">`): so that all of them can be asked for at once, in one round trip instead of three.
 * @param html a built page
 * @param folder the build's folder
 * @param base the path the site is built for, with a slash at both ends
 * @returns the page, unchanged where it has no room for them
 */
export async function nameChunks(html: string, folder: string, base: string): Promise<string> {
  const islands = parse(html).querySelectorAll('astro-island');
  const entries = islands.flatMap((island) => [
    island.getAttribute('component-url')!,
    island.getAttribute('renderer-url')!,
  ]);
  const chunks = new Set<string>();
  const follow = async (url: string): Promise<void> => {
    if (chunks.has(url)) return;
    chunks.add(url);
    const code = await readFile(join(folder, url.slice(base.length)), 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)];
    await Promise.all(imports.map(([, path]) => follow(posix.join(posix.dirname(url), path!))));
  };
  await Promise.all(entries.map(follow));
  return html.replace('data-chunks=""', `data-chunks="${[...chunks].join(' ')}"`);
}
