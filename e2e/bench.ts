import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import { serve } from '../src/build/serve.ts';
import { browserFlags, findChromium } from './browser.ts';

const pages = { Home: '/', Article: '/artrose/', Check: '/checks/waarschuwingssignalen/' };
const runsPerPage = 5;
const highestLcpRatio = 1.1;

const bareTags = new Set('h1 h2 h3 h4 p ul ol li a details summary sup strong em cite time'.split(' '));
const tagsWithoutText = new Set('script style svg noscript template'.split(' '));
/** What stands in for the parts of a form, so that its text is still a list. */
const bareTagFor = new Map(Object.entries({ fieldset: 'ul', legend: 'li', label: 'li' }));
const bareStyle = `
body {
  max-width: 38rem;
  margin: 0 auto;
  padding: 1rem;
  font: 1.0625rem/1.6 system-ui, sans-serif;
}
h1, h2, h3 {
  line-height: 1.2;
}
`;

/** The text of a node in elements alone: no wrapper, no class, nothing that runs or waits. */
function bareHtml(node: Node): string {
  if (node instanceof TextNode) return node.rawText;
  if (!(node instanceof HTMLElement)) return '';
  if (tagsWithoutText.has(node.rawTagName) || node.hasAttribute('hidden') || !node.text.trim()) return '';
  const content = node.childNodes.map(bareHtml).join('');
  const tag = bareTagFor.get(node.rawTagName) ?? node.rawTagName;
  if (!bareTags.has(tag)) return content;
  const attributes = Object.entries(node.rawAttributes)
    .filter(([key]) => key === 'id' || key === 'href')
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${tag}${attributes.join('')}>${content}</${tag}>`;
}

/** The bare twin of a built page: the same text and icon and nothing else, the yardstick for its times. */
function bareTwin(html: string): string {
  const page = parse(html);
  const head = page.querySelectorAll('title, meta[name=viewport], meta[name=description], link[rel=icon]');
  const text = page.querySelector('main')?.childNodes.map(bareHtml) ?? [];
  return `<!doctype html>
<html lang="${page.querySelector('html')?.getAttribute('lang')}">
<head><meta charset="utf-8">${head.join('')}<style>${bareStyle}</style></head>
<body><main>${text.join('')}</main></body>
</html>`;
}

/** Serves the bare twin of each page at the path of that page, compressed as the build is. */
function serveBareTwins(folder: string): Promise<Server> {
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const files = new Map(
    Object.values(pages).map((path) => [path, brotliCompressSync(bareTwin(read(path, 'index.html')))]),
  );
  files.set('/favicon.svg', brotliCompressSync(read('favicon.svg')));
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = url.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
    response
      .writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': file.length })
      .end(file);
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** One run; up to three attempts, because a busy machine now and then loses the start of a trace. */
async function runLighthouse(address: string, debuggingPort: number, attempts = 3): Promise<Result> {
  const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
  const outcome = await lighthouse(address, { port: debuggingPort, onlyCategories });
  if (outcome && !outcome.lhr.runtimeError) return outcome.lhr;
  if (attempts > 1) return runLighthouse(address, debuggingPort, attempts - 1);
  throw new Error(`Lighthouse could not measure ${address}: ${outcome?.lhr.runtimeError?.message}`);
}

/** Runs addresses in turns, so that a slow spell of the machine falls on all of them. */
async function runInTurns(addresses: readonly string[], debuggingPort: number): Promise<Result[][]> {
  const rounds: Result[][] = [];
  for (let round = 0; round < runsPerPage; round++) {
    const results: Result[] = [];
    for (const address of addresses) results.push(await runLighthouse(address, debuggingPort));
    rounds.push(results);
  }
  return addresses.map((_, index) => rounds.map((results) => results[index]!));
}

function metricsOf({ audits, categories }: Result) {
  const score = (category: string) => Math.round(100 * (categories[category]?.score ?? 0));
  const value = (audit: string, digits = 0) => Number((audits[audit]?.numericValue ?? NaN).toFixed(digits));
  const requests = audits['network-requests']?.details;
  return {
    P: score('performance'),
    A: score('accessibility'),
    BP: score('best-practices'),
    SEO: score('seo'),
    LCP: value('largest-contentful-paint'),
    CLS: value('cumulative-layout-shift', 3),
    TBT: value('total-blocking-time'),
    bytes: value('total-byte-weight'),
    requests: requests?.type === 'table' ? requests.items.length : NaN,
    nodes: value('dom-size-insight'),
  };
}
type Metrics = ReturnType<typeof metricsOf>;

function medians(runs: readonly Metrics[]): Metrics {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const names = Object.keys(runs[0]!) as (keyof Metrics)[];
  return Object.fromEntries(names.map((name) => [name, middle(runs.map((run) => run[name]))])) as Metrics;
}

/** Audits that failed, those with a weight only where they cost points; and what moved where the layout shifted. */
function findings({ audits, categories }: Result): string[] {
  const shifted = (audits['cumulative-layout-shift']?.numericValue ?? 0) > 0;
  const references = Object.values(categories).flatMap(({ score, auditRefs }) =>
    auditRefs.filter(({ weight, group }) => (weight > 0 ? score !== 1 : group !== 'hidden')),
  );
  return references
    .map(({ id }) => audits[id]!)
    .filter(({ id, score, scoreDisplayMode }) =>
      id === 'cls-culprits-insight' ? shifted : scoreDisplayMode === 'error' || (score ?? 1) < 1,
    )
    .map(({ id, title, details }) => [`${id}: ${title}`, ...snippetsIn(details)].join('\n      '));
}

/** The elements that the details of an audit name, at any depth: each audit nests them in its own way. */
function snippetsIn(details: unknown): string[] {
  const snippets = new Set<string>();
  JSON.stringify(details, (key, value) => {
    if (key === 'snippet') snippets.add(value);
    return value;
  });
  return [...snippets];
}

function print(name: string, page: Metrics, bare: Metrics, found: readonly string[]): void {
  const row = ({ P, A, BP, SEO, LCP, ...others }: Metrics) => {
    return { P, A, BP, SEO, LCP, 'LCP / bare': Number((LCP / bare.LCP).toFixed(2)), ...others };
  };
  console.log(`\n${name}: median of ${runsPerPage} runs, times in ms`);
  console.table({ page: row(page), bare: row(bare) });
  const runsByFinding = Map.groupBy(found, (finding) => finding);
  for (const [finding, { length }] of runsByFinding) console.log(`  ${length} of ${runsPerPage} runs  ${finding}`);
}

const promises: Readonly<Record<string, (page: Metrics, bare: Metrics) => boolean>> = {
  'All four scores are 100': ({ P, A, BP, SEO }) => [P, A, BP, SEO].every((score) => score === 100),
  [`LCP is at most ${highestLcpRatio} x bare HTML`]: (page, bare) => page.LCP <= highestLcpRatio * bare.LCP,
  'CLS is 0': ({ CLS }) => CLS === 0,
};

const folder = process.argv[2] ?? 'dist';
if (!existsSync(join(folder, '_headers'))) throw new Error(`Nothing is built in ${folder}. Run: npm run build`);
const chromePath = findChromium();
if (!chromePath) throw new Error('No Chromium to measure with. Run: node e2e/browser.ts');

await using site = await serve({ folder, base: '/', port: 0 });
await using bareSite = await serveBareTwins(folder);
const origins = [site, bareSite].map((server) => `http://localhost:${(server.address() as AddressInfo).port}`);
const chrome = await launch({ chromePath, chromeFlags: [...browserFlags, '--headless=new'] });
try {
  const broken = new Map(Object.keys(promises).map((promise) => [promise, [] as string[]]));
  for (const [name, path] of Object.entries(pages)) {
    const addresses = origins.map((origin) => origin + path);
    const [pageResults = [], bareResults = []] = await runInTurns(addresses, chrome.port);
    const page = medians(pageResults.map(metricsOf));
    const bare = medians(bareResults.map(metricsOf));
    print(name, page, bare, pageResults.flatMap(findings));
    for (const [promise, holds] of Object.entries(promises)) if (!holds(page, bare)) broken.get(promise)?.push(name);
  }
  console.log();
  for (const [promise, names] of broken) {
    console.log(names.length ? `NOT MET  ${promise}: ${names.join(', ')}` : `ok       ${promise}`);
  }
} finally {
  chrome.kill();
}
