import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';

/**
 * Tells the browser of the chunks of a page's islands while it still reads the page, so that they come in one
 * round trip instead of three.
 * @param html a built page
 * @param folder the build's folder
 * @param base the path the site is built for, with a slash at both ends
 * @returns the page with a `modulepreload` for each chunk, unchanged where it has no island
 */
export async function preloadIslands(html: string, folder: string, base: string): Promise<string> {
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
  const links = [...chunks].map((url) => `<link rel="modulepreload" href="${url}">`).join('');
  return links ? html.replace('</head>', `${links}</head>`) : html;
}
