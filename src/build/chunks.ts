import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';

/** Astro's scripts that wake an island: the custom element, and one for each way of starting it. */
const runtime = /<script>\(\(\)=>\{[^]*?<\/script>/g;
const isRuntime = (script: string) => /self\.Astro\b|customElements\.define\("astro-island"/.test(script);
/** What our own script does not read; one of these names is made of the folder that the site is built in. */
const unread = / (uid|data-preact-island-id|client|opts|await-children)(="[^"]*")?(?=[ >])/g;

/**
 * Writes down what the island of a page is made of, where the page has room for it (`<… data-chunks="">`): so that
 * all of it can be asked for at once, in one round trip instead of three. First comes the script that wakes islands
 * (`island.ts`). Astro's own is left out: it is four times the size, and would stand before the words.
 * @param html a built page
 * @param folder the build's folder
 * @param base the path the site is built for, with a slash at both ends
 * @returns the page, unchanged where it has no room for them
 * @throws where Astro's script is not found, or the island takes more than plain data
 */
export async function nameChunks(html: string, folder: string, base: string): Promise<string> {
  if (!html.includes('data-chunks=""')) return html;
  let left = 0;
  const lighter = html
    .replaceAll(runtime, (script) => (isRuntime(script) ? (left++, '') : script))
    .replaceAll(/<astro-island[^>]*>/g, (tag) => tag.replaceAll(unread, ''));
  if (left < 2) throw new Error('Expected: two scripts of Astro in a page with an island');

  const island = parse(lighter).querySelector('astro-island')!;
  expectPlain(Object.values(JSON.parse(island.getAttribute('props')!)));
  const chunks = new Set<string>();
  const follow = async (url: string): Promise<void> => {
    if (chunks.has(url)) return;
    chunks.add(url);
    const code = await readFile(join(folder, url.slice(base.length)), 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)];
    await Promise.all(imports.map(([, path]) => follow(posix.join(posix.dirname(url), path!))));
  };
  for (const name of ['renderer-url', 'component-url']) await follow(island.getAttribute(name)!);
  return lighter
    .replace('data-chunks=""', `data-chunks="${[...chunks].join(' ')}"`)
    .replace(/(<astro-island[^>]*) renderer-url="[^"]*"/, '$1');
}

/** @throws at props that `readProps` of `island.ts` does not know, such as a Date */
function expectPlain(written: readonly unknown[]): void {
  for (const [kind, value] of written as [number, unknown][]) {
    if (kind > 1) throw new Error(`An island takes props of kind ${kind}. Expected: text, numbers, lists and objects`);
    if (typeof value === 'object' && value !== null) expectPlain(Object.values(value));
  }
}
