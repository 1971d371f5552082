import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';

/** Astro's scripts that wake an island: the custom element, and one for each way of starting it. */
const runtime = /<script>(\(\(\)=>\{[^]*?)<\/script>/g;
/** Names of islands that nothing reads, one of them made of the folder that the site is built in. */
const unusedNames = / (uid|data-preact-island-id)="[^"]*"/g;
const isRuntime = (script: string) => /self\.Astro\b|customElements\.define\("astro-island"/.test(script);

/**
 * Writes down what the island of a page is made of, where the page has room for it (`<… data-chunks="">`): so that
 * all of it can be asked for at once, in one round trip instead of three. The first file is Astro's own script for
 * islands: it is taken out of the page, where it would come before the words, and put in a file that all pages share.
 * @param html a built page
 * @param folder the build's folder
 * @param base the path the site is built for, with a slash at both ends
 * @returns the page, unchanged where it has no room for them
 * @throws where Astro's script is not found in a page that has room
 */
export async function nameChunks(html: string, folder: string, base: string): Promise<string> {
  if (!html.includes('data-chunks=""')) return html;
  const chunks = new Set<string>();
  const scripts: string[] = [];
  const lighter = html
    .replaceAll(runtime, (element, script: string) => {
      if (!isRuntime(script)) return element;
      scripts.push(script);
      return '';
    })
    .replaceAll(/<astro-island[^>]*>/g, (tag) => tag.replaceAll(unusedNames, ''));
  if (scripts.length < 2) throw new Error('Expected: two scripts of Astro in a page with an island');
  chunks.add(base + (await writeScript(scripts.join('\n'), folder)));

  const follow = async (url: string): Promise<void> => {
    if (chunks.has(url)) return;
    chunks.add(url);
    const code = await readFile(join(folder, url.slice(base.length)), 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)];
    await Promise.all(imports.map(([, path]) => follow(posix.join(posix.dirname(url), path!))));
  };
  const islands = parse(lighter).querySelectorAll('astro-island');
  const entries = islands.flatMap((island) => [
    island.getAttribute('component-url')!,
    island.getAttribute('renderer-url')!,
  ]);
  await Promise.all(entries.map(follow));
  return lighter.replace('data-chunks=""', `data-chunks="${[...chunks].join(' ')}"`);
}

/** @returns its path in the build's folder, which holds the hash of the script */
async function writeScript(script: string, folder: string): Promise<string> {
  const hash = createHash('sha256').update(script).digest('base64url').slice(0, 8);
  const path = `_astro/astro-island.${hash}.js`;
  await writeFile(join(folder, path), script);
  return path;
}
