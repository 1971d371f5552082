import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { indexPages } from '../../src/search/index-pages.ts';
import { openFolder } from './indexes.ts';

const build = join(import.meta.dirname, '../../dist');
const wordsPerPage = 380;
const sectionsPerPage = 4;

/** The same numbers at each run, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Words of the site in the order of their frequency, and compounds of them: a larger site has more words. */
function vocabularyFor(pages: number): string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('index.html')) continue;
    const text = parse(readFileSync(join(build, file), 'utf8')).querySelector('[data-pagefind-body]')?.text ?? '';
    for (const word of text.match(/\p{L}{2,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const random = numbers(7);
  const short = words.filter((word) => /^[a-z]{4,7}$/.test(word));
  const pick = () => short[Math.floor(random() * short.length)]!;
  const wanted = Math.round(700 * Math.sqrt(pages));
  while (words.length < wanted) words.push(pick() + pick());
  return words.slice(0, wanted);
}

/** Pages of words drawn as in a text: the nth word of the list stands 1/n times as often as the first. */
function pagesOf(count: number): { path: string; html: string; keywords: string[] }[] {
  const words = vocabularyFor(count);
  const random = numbers(count);
  const draw = () => words[Math.floor(words.length ** random()) - 1] ?? words[0]!;
  const text = (length: number) => Array.from({ length }, draw).join(' ');
  return Array.from({ length: count }, (_, page) => {
    const sections = Array.from(
      { length: sectionsPerPage },
      (_, at) =>
        `<h2 id="s-${page}-${at}">${text(4)}</h2><p>${text(wordsPerPage / sectionsPerPage / 2)}.</p><p>${text(wordsPerPage / sectionsPerPage / 2)}.</p>`,
    );
    return {
      path: `/pagina-${page}/`,
      html: `<!doctype html><html lang="nl"><body><main data-pagefind-body><h1>${text(4)}</h1>${sections.join('')}</main></body></html>`,
      keywords: Array.from({ length: 10 }, draw),
    };
  });
}

const packed = (file: string): number =>
  /\.(js|json|pagefind|pf_index)$/.test(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);

/** Prints, for sites of several sizes, how long indexing takes and what a reader fetches. */
async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const pages = pagesOf(count);
    const before = performance.now();
    const compounds = { parts: [], whole: [], reviewed: [] };
    await indexPages(pages, { compounds, terms: [], noAnswers: [], alarms: [], buildId: 'groei', folder, base: '/' });
    const seconds = (performance.now() - before) / 1000;
    const search = join(folder, 'pagefind');
    const index = readdirSync(join(search, 'index')).map((file) => packed(join(search, 'index', file)));
    const lexicon = packed(join(search, 'lexicon', 'groei.json'));
    const fetched = new Set<string>();
    const { find } = await openFolder(search, undefined, (file) => fetched.add(file));
    for (const word of ['knie', 'pijn']) await find(word);
    const first = [...fetched, join(search, 'pagefind.js')].reduce((sum, file) => sum + packed(file), lexicon);
    const total = index.reduce((sum, size) => sum + size, 0);
    console.log(
      `${String(count).padStart(6)} | ${seconds.toFixed(1).padStart(6)} s |${kilo(total)} (${index.length}) |${kilo(lexicon)} |${kilo(first)} (${fetched.size + 2})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { positionals } = parseArgs({ allowPositionals: true });
console.log(' pages | indexing | index (chunks)  |   lexicon  | first query (requests), without the box itself');
for (const count of positionals.length > 0 ? positionals.map(Number) : [20, 200, 2000, 10_000]) await measure(count);
