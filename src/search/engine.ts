import { href } from '../site.ts';
import { alarmIn } from './alarms.ts';
import { answer } from './answer.ts';
import { dictionaryReader, readShard } from './dictionary.ts';
import type { Knowledge } from './knowledge.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { pagefindOptions, type Pagefind, type PagefindPage } from './pagefind.ts';
import { plainResults, resultsOf, type Results } from './results.ts';
import { foldedWords } from './fold.ts';
import { understand } from './understand.ts';
import { stopWords } from './stop-words.ts';

const plainPages = 6;

let pagefind: Promise<Pagefind> | undefined;
let lexicon: Promise<Library> | undefined;

interface Library {
  readonly lexicon: Lexicon;
  readonly knowledgeFor: (query: string) => Promise<Knowledge>;
}

/**
 * Fetches the index and the lexicon, once; called when a box opens, so that the first query finds them there. What
 * could not be fetched, as in `npm run dev`, where there is no index, is tried again at the next call.
 */
export function loadSearch(): void {
  pagefind ??= loadPagefind();
  pagefind.catch(() => (pagefind = undefined));
  lexicon ??= loadLexicon();
  lexicon.catch(() => (lexicon = undefined));
}

async function loadPagefind(): Promise<Pagefind> {
  const loaded: Pagefind = await import(/* @vite-ignore */ href('/pagefind/pagefind.js'));
  await loaded.options({ ...pagefindOptions, baseUrl: href('/'), metaCacheTag: import.meta.env.BUILD_ID });
  await loaded.init();
  return loaded;
}

async function loadLexicon(): Promise<Library> {
  const lexicon = readLexicon(await fetchJson(''));
  return { lexicon, knowledgeFor: dictionaryReader(lexicon, async (name) => readShard(await fetchJson(`.${name}`))) };
}

async function fetchJson(part: string): Promise<unknown> {
  const response = await fetch(href(`/pagefind/lexicon/${import.meta.env.BUILD_ID}${part}.json`));
  if (!response.ok) throw new Error(`${response.status} for the lexicon`);
  return response.json();
}

function library(): Promise<Library | undefined> {
  loadSearch();
  return lexicon!.catch(() => undefined);
}

/** What the site holds, for when nothing can be searched; undefined where that could not be fetched either. */
export async function knownPages(): Promise<Lexicon['pages'] | undefined> {
  return (await library())?.lexicon.pages;
}

const withoutLexicon = [
  { path: '/waarschuwingssignalen/', title: 'Ik heb nu klachten' },
  { path: '/zoeken/', title: 'Alle pagina’s' },
];

/** The ways into the site; without the lexicon the call first and the list of all pages. */
export async function doors(): Promise<Lexicon['doors']> {
  return (await library())?.lexicon.doors ?? withoutLexicon;
}

/**
 * Answers a query. This is the seam between the search box and Pagefind: what a query means is decided behind it, and
 * the box knows nothing of it. Without the lexicon Pagefind answers by itself; without the index an alarm still shows.
 * @param query as typed
 * @throws when the index, or the part of it that this query needs, cannot be fetched
 */
export async function search(query: string): Promise<Results> {
  loadSearch();
  const index = pagefind!;
  const known = await (await library())?.knowledgeFor(query);
  if (known) {
    const find = async (words: string) => {
      const { results } = await (await index).search(words);
      // Pagefind says nothing of a part of its index that did not come: an indexed word is always found.
      if (results.length === 0 && known.words.has(words)) throw new Error(`the index has no ${words}`);
      return results;
    };
    try {
      return resultsOf(await answer(query, known, find), known);
    } catch (error) {
      const alarm = alarmIn(query, understand(query, known), known);
      if (alarm) return { alarm, groups: [], notes: [], nearest: [] };
      throw error;
    }
  }
  const content = foldedWords(query).filter((word) => !stopWords.has(word));
  const { results } = await (await index).search(content.join(' '));
  const pages: PagefindPage[] = [];
  // In turn: without its worker, Pagefind mixes up two pages that are asked for at once.
  for (const result of results.slice(0, plainPages)) pages.push({ ...(await result.data()) });
  return plainResults(pages);
}
