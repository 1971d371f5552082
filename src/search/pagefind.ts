import type { Hit } from './rank.ts';

/** What is used of Pagefind's own script. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: (Hit & { data(): Promise<PagefindPage> })[] }>;
}

export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string };
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** Without its worker Pagefind is 11 kB less to fetch; words of the title and the keywords count more than others. */
export const pagefindOptions = { noWorker: true, ranking: { metaWeights: { title: 6, keywords: 4 } } };
