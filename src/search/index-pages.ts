import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { copyForIndex, indexedWords, isSectionHeading, readPages } from './copies.ts';
import { shardsOf, writeShard } from './dictionary.ts';
import { compoundFinder } from './find-compounds.ts';
import type { CompoundList } from './compound-list.ts';
import { termOfNoAnswers } from './no-answers.ts';
import { writeLexicon, type Lexicon, type LexiconPage, type LexiconTerm, type LexiconWord } from './lexicon.ts';

/** A built page that is to be found. */
export interface PageToIndex {
  /** From the site's root. */
  readonly path: string;
  readonly html: string;
  /** What readers type for it. */
  readonly keywords: readonly string[];
}

interface Options {
  readonly compounds: CompoundList;
  readonly terms: readonly LexiconTerm[];
  /** Words that the site has nothing on. */
  readonly noAnswers: readonly string[];
  readonly alarms: Lexicon['alarms'];
  /** Names the lexicon, so that it can be kept for ever. */
  readonly buildId: string;
  /** The build's folder. */
  readonly folder: string;
  /** The path the site is built for, with a slash at both ends. */
  readonly base: string;
}

/**
 * Makes the search index of the built pages, and the lexicon beside it, in `pagefind/` of the build's folder.
 * @returns the splits of compounds that nobody looked at yet
 * @throws when Pagefind reports an error (it does not throw by itself), or on a word without an answer that has one
 */
export async function indexPages(pages: readonly PageToIndex[], options: Options): Promise<string[]> {
  const copies = readPages(pages).map((page, at) => ({ ...pages[at]!, page, words: indexedWords(page) }));
  const own = new Set(copies.flatMap(({ words }) => [...words]));
  const finder = compoundFinder(own, options.compounds);

  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  expectNone(errors);
  for (const { path, page } of copies) {
    expectNone((await index!.addHTMLFile({ url: path, content: copyForIndex(page, finder.split) })).errors);
  }
  const folder = join(options.folder, 'pagefind');
  expectNone((await index!.writeFiles({ outputPath: folder })).errors);
  await close();

  const words = new Map<string, LexiconWord>();
  for (const { words: ownWords } of copies) {
    const found = new Set([...ownWords].flatMap((word) => [word, ...finder.split(word).map(finder.bare)]));
    for (const word of found) {
      words.set(word, { pages: (words.get(word)?.pages ?? 0) + 1, parts: finder.split(word) });
    }
  }
  const shards = shardsOf([...options.terms, termOfNoAnswers(options.noAnswers, words.keys(), options.terms)]);
  const { parts } = options.compounds;
  const places = await placesOf(folder);
  const lexicon = writeLexicon({
    words,
    parts: parts.filter((part) => !words.has(part)),
    shards: [...shards.keys()].sort(),
    alarms: options.alarms,
    doors: doorsOf(pages, options.base),
    pages: copies.map(({ path, html }) => describe(path, html, places.get(path)!)),
  });
  await mkdir(join(folder, 'lexicon'));
  await writeFile(join(folder, 'lexicon', `${options.buildId}.json`), lexicon);
  for (const [name, terms] of shards) {
    await writeFile(join(folder, 'lexicon', `${options.buildId}.${name}.json`), writeShard(terms));
  }
  await trim(folder);
  return finder.unreviewed();
}

/** Where the sections of a page start in its index, and what Pagefind calls the page. */
interface Places {
  readonly key: string;
  readonly starts: ReadonlyMap<string, number>;
}

async function placesOf(folder: string): Promise<Map<string, Places>> {
  const places = new Map<string, Places>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString();
    const { url, anchors } = JSON.parse(text.slice('pagefind_dcd'.length)) as {
      url: string;
      anchors: { id: string; location: number }[];
    };
    const starts = new Map(anchors.map(({ id, location }) => [id, location]));
    places.set(url, { key: file.replace('.pf_fragment', ''), starts });
  }
  return places;
}

function describe(path: string, html: string, { key, starts }: Places): LexiconPage {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const body = root.querySelector('[data-pagefind-body]')!;
  const above = body.querySelectorAll('.breadcrumb a').map(textOf);
  for (const ignored of body.querySelectorAll('[data-pagefind-ignore], script, style')) ignored.remove();
  // In the order of the page: a block belongs to the last heading before it.
  const leads = new Map<string, string>();
  const headings: HTMLElement[] = [];
  for (const element of body.querySelectorAll('h2, h3, dt, p, li, dd')) {
    if (isSectionHeading(element)) headings.push(element);
    const place = headings.at(-1)?.id ?? '';
    if (/^(p|li|dd)$/i.test(element.rawTagName) && !leads.has(place)) {
      const lead = leadOf(textOf(element));
      if (lead) leads.set(place, lead);
    }
  }
  return {
    path,
    title: textOf(body.querySelector('h1')!),
    above,
    lead: leads.get('') ?? '',
    key,
    sections: headings
      .filter(({ id }) => starts.has(id))
      .map((heading) => ({
        id: heading.id,
        title: textOf(heading),
        start: starts.get(heading.id)!,
        lead: leads.get(heading.id) ?? '',
      })),
  };
}

/** The page that leads from a complaint to what the site says of it, and the doors of the home page. */
function doorsOf(pages: readonly PageToIndex[], base: string): Lexicon['doors'] {
  const rootOf = (path: string) => parse(pages.find((page) => page.path === path)?.html ?? '');
  const finder = rootOf('/klachtenwijzer/').querySelector('h1');
  const doors = rootOf('/').querySelectorAll('.door-title a');
  return [
    ...(finder ? [{ path: '/klachtenwijzer/', title: textOf(finder) }] : []),
    ...doors.map((door) => ({ path: door.getAttribute('href')!.slice(base.length - 1), title: textOf(door) })),
  ];
}

const leadLetters = 32;

/** The first words of a text, to the end of a sentence where one is near; nothing of what is too short to read. */
function leadOf(text: string): string {
  if (text.split(' ').length < 5) return '';
  if (text.length <= leadLetters) return text;
  const sentence = /^.{20,}?[.?!](?= )/.exec(text.slice(0, leadLetters))?.[0];
  return sentence ?? `${text.slice(0, text.lastIndexOf(' ', leadLetters))} …`;
}

function textOf(element: HTMLElement): string {
  return element.text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Makes what is fetched smaller: Pagefind's own interfaces are left out, its script is minified, and its files are
 * unpacked, which it takes too: the brotli of a host packs them a sixth smaller than its own gzip does.
 */
async function trim(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    const path = join(folder, file);
    if (/^pagefind-(.*ui|highlight|worker)\b|^wasm\.unknown\b/.test(file)) await rm(path);
    else if (/\.(pf_index|pagefind)$/.test(file)) await writeFile(path, gunzipSync(await readFile(path)));
    else if (file === 'pagefind.js') {
      const { code } = await minify(file, await readFile(path, 'utf8'), { module: true });
      await writeFile(path, code);
    }
  }
}

function expectNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
}
