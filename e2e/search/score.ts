import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answer } from '../../src/search/answer.ts';
import { openIndex, openPlainIndex, type OpenIndex } from './indexes.ts';
import { readQueries, type Query } from './queries.ts';

/** What a search shows: paths of pages in their order, each with the ids of its shown sections. */
type Shown = readonly { readonly path: string; readonly sections: readonly string[] }[];

/** Figures over a list of queries; undefined where the list has none that they are about. */
export interface Score {
  readonly queries: number;
  readonly mrr: number | undefined;
  readonly hit3: number | undefined;
  readonly zero: number | undefined;
  readonly anchor3: number | undefined;
  readonly typing3: number | undefined;
  readonly empty: number | undefined;
}

/** The site's own lists of judged queries. */
function judgedLists(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => /^queries.*\.yaml$/.test(file));
  return files.map((file) => `e2e/search/${file}`);
}

/** Searches as the box does. */
function ourSearch({ knowledgeFor, find }: OpenIndex): (query: string) => Promise<Shown> {
  return async (query) => {
    const { groups, alarm } = await answer(query, await knowledgeFor!(query), find);
    const pages = groups.flatMap(({ pages }) => pages);
    const shown = pages.map(({ page, sections }) => ({
      path: bare(page.path),
      sections: sections.map(({ id }) => id),
    }));
    if (!alarm) return shown;
    const [path, id] = alarm.path.split('#');
    return [{ path: bare(path!), sections: [id!] }, ...shown];
  };
}

/** Searches as Pagefind does by itself. */
function plainSearch({ search }: OpenIndex): (query: string) => Promise<Shown> {
  return async (query) => {
    const { results } = await search(query);
    const shown = [];
    for (const result of results.slice(0, 10)) {
      const { url, sub_results } = await result.data();
      const sections = sub_results.map((section) => section.url.split('#')[1]).filter((id) => id !== undefined);
      shown.push({ path: bare(url), sections: sections.slice(0, 3) });
    }
    return shown;
  };
}

/** Scores a search on judged queries. */
async function score(queries: readonly Query[], search: (query: string) => Promise<Shown>): Promise<Score> {
  const answered = queries.filter(({ pages }) => pages.length > 0);
  const unanswerable = queries.filter(({ pages }) => pages.length === 0);
  const rows = await inTurn(answered, async (query) => {
    const shown = await search(query.q);
    const rank = shown.findIndex(({ path }) => query.pages.includes(path)) + 1;
    const typed = query.q.slice(0, Math.ceil(query.q.length * 0.7));
    const whileTyping = (await search(typed)).findIndex(({ path }) => query.pages.includes(path)) + 1;
    const isRight = ({ sections }: Shown[number]) => sections.some((id) => query.sections!.includes(id));
    return {
      reciprocal: rank > 0 && rank <= 10 ? 1 / rank : 0,
      hit: within3(rank),
      zero: shown.length === 0 ? 1 : 0,
      anchor: query.sections ? (shown.slice(0, 3).some(isRight) ? 1 : 0) : undefined,
      typing: within3(whileTyping),
    };
  });
  const left = await inTurn(unanswerable, async ({ q }) => ((await search(q)).length === 0 ? 1 : 0));
  return {
    queries: queries.length,
    mrr: mean(rows.map(({ reciprocal }) => reciprocal)),
    hit3: mean(rows.map(({ hit }) => hit)),
    zero: mean(rows.map(({ zero }) => zero)),
    anchor3: mean(rows.flatMap(({ anchor }) => anchor ?? [])),
    typing3: mean(rows.map(({ typing }) => typing)),
    empty: mean(left),
  };
}

const within3 = (rank: number): number => (rank > 0 && rank <= 3 ? 1 : 0);
const bare = (path: string): string => path.replaceAll(/^\/|\/$/g, '');

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : undefined;
}

async function inTurn<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}

const figures = ['mrr', 'hit3', 'zero', 'anchor3', 'typing3', 'empty'] as const;

async function printTable(queries: readonly Query[], ours: OpenIndex, plain: OpenIndex): Promise<void> {
  const categories = [...new Set(queries.map(({ category }) => category))];
  const cell = (number: number | undefined) => (number === undefined ? '   -' : number.toFixed(2)).padStart(5);
  const row = (name: string, { queries, ...values }: Score, other: Score) =>
    `${name.padEnd(12)} ${String(queries).padStart(4)} |${figures.map((one) => cell(values[one])).join('  ')} |${figures.map((one) => cell(other[one])).join('  ')}`;
  const heads = ' MRR10  hit3  zero anch3 type3 empty'.padEnd(42);
  console.log(`${' '.repeat(17)} | this search${' '.repeat(30)}| plain Pagefind`);
  console.log(`${'category'.padEnd(12)}    n |${heads}|${heads}`);
  for (const name of [...categories, 'all']) {
    const list = queries.filter(({ category }) => name === 'all' || category === name);
    console.log(row(name, await score(list, ourSearch(ours)), await score(list, plainSearch(plain))));
  }
}

async function printMisses(queries: readonly Query[], ours: OpenIndex): Promise<void> {
  const search = ourSearch(ours);
  for (const { q, category, pages, sections } of queries) {
    const shown = await search(q);
    const rank = shown.findIndex(({ path }) => pages.includes(path)) + 1;
    const isAnchored = !sections || shown.slice(0, 3).some((page) => page.sections.some((id) => sections.includes(id)));
    if (pages.length === 0 ? shown.length === 0 : rank === 1 && isAnchored) continue;
    const list = shown.slice(0, 4).map(({ path, sections }) => `${path || 'home'}[${sections.join(' ')}]`);
    console.log(`${category}: ${q} -> rank ${rank || '-'}${isAnchored ? '' : ', no section'}`);
    console.log(`    wanted ${pages.join(', ') || 'nothing'}${sections ? ` # ${sections.join(', ')}` : ''}`);
    console.log(`    shown  ${list.join(', ') || 'nothing'}`);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'all' },
      file: { type: 'string', multiple: true },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const sets: Record<string, (query: Query) => boolean> = {
    all: () => true,
    dev: ({ aside }) => !aside,
    aside: ({ aside }) => aside === true,
  };
  const isIn = sets[values.set];
  if (!isIn) throw new Error(`--set ${values.set}: expected one of: ${Object.keys(sets).join(', ')}`);
  const queries = (values.file ?? judgedLists()).flatMap(readQueries).filter(isIn);
  const [ours, plain] = [await openIndex(), await openPlainIndex()];
  if (values.json) {
    const scores = { ours: await score(queries, ourSearch(ours)), plain: await score(queries, plainSearch(plain)) };
    console.log(JSON.stringify(scores));
  } else {
    if (values.misses) await printMisses(queries, ours);
    await printTable(queries, ours, plain);
  }
}
