import { href } from '../site.ts';

/** A page that answers a query. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** Words around the match, the match itself in `<mark>`; HTML-escaped. */
  readonly excerpt: string;
  /** Sections of the page that answer it too, at most three. */
  readonly sections: readonly { readonly title: string; readonly url: string }[];
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title: string };
  sub_results: { title: string; url: string }[];
}

let pagefind: Promise<Pagefind> | undefined;

/**
 * Fetches the index, once; called when a box opens, so that the first query finds it there.
 * @throws when it cannot be fetched, as in `npm run dev`, where there is no index; the next call tries again
 */
export function loadIndex(): Promise<Pagefind> {
  pagefind ??= (async () => {
    const loaded: Pagefind = await import(/* @vite-ignore */ href('/pagefind/pagefind.js'));
    await loaded.options({ noWorker: true, baseUrl: href('/') });
    await loaded.init();
    return loaded;
  })();
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/**
 * The pages that answer a query, best first. This is the seam between the search box and Pagefind:
 * what a query means is decided here, and the box knows nothing of it.
 * @param query as typed
 * @param limit at most this many pages
 */
export async function search(query: string, limit: number): Promise<SearchResult[]> {
  const { results } = await (await loadIndex()).search(query);
  const pages: SearchResult[] = [];
  // In turn: without its worker, Pagefind mixes up two pages that are asked for at once.
  for (const result of results.slice(0, limit)) {
    const { url, excerpt, meta, sub_results } = await result.data();
    const sections = sub_results.filter((section) => section.url.includes('#')).slice(0, 3);
    pages.push({ url, excerpt, title: meta.title, sections: sections.map(({ title, url }) => ({ title, url })) });
  }
  return pages;
}
