import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

const inlineTags = 'script:not([src], [type="application/ld+json"]), style';
const read = (page: string) => parse(page, { blockTextElements: { script: true, style: true } });
const sha256 = (text: string | Buffer, form: 'base64' | 'hex') => createHash('sha256').update(text).digest(form);

/** The hash of every inline script and style of these pages, as a content policy names it. */
export function inlineHashes(pages: readonly string[]) {
  const hashes = { SCRIPT: new Set<string>(), STYLE: new Set<string>() };
  for (const page of pages) {
    for (const { tagName, rawText } of read(page).querySelectorAll(inlineTags)) {
      hashes[tagName as keyof typeof hashes].add(`'sha256-${sha256(rawText, 'base64')}'`);
    }
  }
  return { scripts: [...hashes.SCRIPT].sort(), styles: [...hashes.STYLE].sort() };
}

/** Where a module or a style may as well be a file; what runs at once, where it stands, may not. */
const isMovable = ({ tagName, rawAttrs }: HTMLElement) => rawAttrs === (tagName === 'STYLE' ? '' : 'type="module"');

/**
 * Makes files of inline scripts and styles where there are more than a content policy has room for: those of the fewest
 * pages first, and of these the longest.
 * @param pages the HTML of every page
 * @param room how many different ones may stay inline
 * @param base the path the site is built for, with a slash at both ends
 * @returns the pages, and each new file by its path from the build's folder
 */
export function moveOut(pages: readonly string[], room: number, base: string) {
  const uses = new Map<string, { movable: boolean; pages: Set<string>; size: number }>();
  for (const page of pages) {
    for (const element of read(page).querySelectorAll(inlineTags)) {
      const { tagName, rawText } = element;
      const use = uses.get(tagName + rawText) ?? { movable: true, pages: new Set(), size: rawText.length };
      use.movable &&= isMovable(element);
      use.pages.add(page);
      uses.set(tagName + rawText, use);
    }
  }
  const rarestFirst = [...uses]
    .filter(([, { movable }]) => movable)
    .sort(([, one], [, other]) => one.pages.size - other.pages.size || other.size - one.size);
  const moved = new Set(rarestFirst.slice(0, Math.max(0, uses.size - room)).map(([key]) => key));

  const files = new Map<string, string>();
  const rewritten = pages.map((page) => {
    let html = page;
    // From the last to the first, so that the places of the others hold.
    for (const { tagName, rawText, range } of read(page).querySelectorAll(inlineTags).reverse()) {
      if (!moved.has(tagName + rawText)) continue;
      const file = `_astro/inline.${sha256(rawText, 'hex').slice(0, 8)}.${tagName === 'STYLE' ? 'css' : 'js'}`;
      files.set(file, rawText);
      const tag =
        tagName === 'STYLE'
          ? `<link rel="stylesheet" href="${base}${file}">`
          : `<script type="module" src="${base}${file}"></script>`;
      html = html.slice(0, range[0]) + tag + html.slice(range[1]);
    }
    return html;
  });
  return { pages: rewritten, files };
}

/**
 * Writes the hash of each script and style of its own into the tags of a page that load one: a browser then refuses
 * what was cut off or changed on its way.
 * @param folder the build's folder
 * @param base the path the site is built for, with a slash at both ends
 */
export async function addIntegrity(html: string, folder: string, base: string): Promise<string> {
  let page = html;
  for (const [tag, , url] of html.matchAll(/<(script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g)) {
    const hash = sha256(await readFile(join(folder, url!.slice(base.length))), 'base64');
    page = page.replace(tag, `${tag} integrity="sha256-${hash}"`);
  }
  return page;
}
