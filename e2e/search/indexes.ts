import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { pagefindOptions, type Pagefind } from '../../src/search/pagefind.ts';
import { dictionaryReader, readShard } from '../../src/search/dictionary.ts';
import type { Knowledge } from '../../src/search/knowledge.ts';
import { readLexicon } from '../../src/search/lexicon.ts';
import type { Find } from '../../src/search/rank.ts';

const build = join(import.meta.dirname, '../../dist');

/** An index, opened in Node as the browser opens it. */
export interface OpenIndex {
  readonly search: Pagefind['search'];
  readonly find: Find;
  /** What a query needs to know; undefined for the plain index. */
  readonly knowledgeFor: ((query: string) => Promise<Knowledge>) | undefined;
}

/** Opens the index of the build. */
export async function openIndex(): Promise<OpenIndex> {
  const folder = join(build, 'pagefind');
  const lexicon = join(folder, 'lexicon');
  const file = readdirSync(lexicon).find((name) => /^[^.]+\.json$/.test(name))!;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(lexicon, name), 'utf8'));
  const shard = async (name: string) => readShard(read(file.replace('.json', `.${name}.json`)));
  return openFolder(folder, dictionaryReader(readLexicon(read(file)), shard));
}

/** Indexes the pages of the build as Pagefind does by itself, and opens that. */
export async function openPlainIndex(): Promise<OpenIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-index-'));
  const { index } = await createIndex({ forceLanguage: 'nl' });
  for (const file of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('index.html')) continue;
    const content = readFileSync(join(build, file), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    await index!.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content });
  }
  await index!.writeFiles({ outputPath: folder });
  await close();
  return openFolder(folder, undefined);
}

/**
 * Opens an index.
 * @param onFetch hears of each file that Pagefind asks for
 */
export async function openFolder(
  folder: string,
  knowledgeFor: OpenIndex['knowledgeFor'],
  onFetch?: (file: string) => void,
): Promise<OpenIndex> {
  const pagefind: Pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  // Pagefind fetches its files: here they lie on the disk.
  const fetched = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const { protocol, pathname } = new URL(String(address));
    if (protocol !== 'file:') return fetched(address);
    onFetch?.(pathname);
    return new Response(readFileSync(pathname));
  };
  await pagefind.options({
    basePath: pathToFileURL(`${folder}/`).href,
    ...(knowledgeFor ? pagefindOptions : { noWorker: true }),
  });
  await pagefind.init();
  const find: Find = async (words) => (await pagefind.search(words)).results;
  return { search: pagefind.search, find, knowledgeFor };
}
