import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Locator } from '@playwright/test';
import { serve } from '../src/build/serve.ts';
import { copyProject, type ProjectCopy } from './copy.ts';
import { expect, hydrated, test } from './site.ts';

const base = '/proef/lopen/';
const notFound = `${base}404.html`;
const site = 'https://voorbeeld.test';

let copy: ProjectCopy;
let server: Server;
let origin: string;
let found: Crawl;

// All in one worker, in turn: the site is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  // A copy: the cache of the project is for its own base path.
  copy = await copyProject();
  await writeFile(
    join(copy.folder, 'content/verhuisd.yaml'),
    '- { from: /artrose/#oude-plek, to: /schoenen/#asfalt-en-beton }',
  );
  const { exitCode, errors } = await copy.build({ BASE_PATH: '/proef/lopen', SITE_URL: site });
  expect(exitCode, errors).toBe(0);

  server = await serve({ folder: join(copy.folder, 'dist'), base, port: 0 });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  found = await crawl([base, notFound]);
});

test.afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await copy?.remove();
});

/** A sheet of paper or the page for a wrong address is not to be found, and has no address of its own. */
const isListed = (page: HTMLElement) => !page.querySelector('meta[content="noindex"]');

test('the start leads to every page of the sitemap', async () => {
  const reached = [...found.pages].filter(([, page]) => isListed(page)).map(([path]) => path);
  expect(reached.sort()).toEqual((await listed()).map((address) => new URL(address).pathname).sort());
});

test('the crawl reads every kind of address that the site has', () => {
  expect([...new Set(found.addresses.map(({ kind }) => kind))]).toEqual(
    expect.arrayContaining([
      'a',
      'astro-island',
      'import',
      'link canonical',
      'chunk',
      'link icon',
      'link manifest',
      'meta',
    ]),
  );
});

test('every address inside the site stands under the base path', () => {
  const outside = found.addresses.filter(({ url }) => !url.pathname.startsWith(base));
  expect(outside.map(describeAddress)).toEqual([]);
});

test('every address inside the site answers', () => {
  const dead = found.addresses.filter(({ url }) => found.statuses.get(url.pathname) !== 200);
  expect(dead.map(describeAddress)).toEqual([]);
});

test('every fragment names an id of its page', () => {
  const fragments = found.addresses.filter(({ kind, url }) => kind === 'a' && url.hash);
  expect(fragments.length).toBeGreaterThan(0);
  const lost = fragments.filter(({ url }) => {
    const id = decodeURIComponent(url.hash.slice(1));
    return !found.pages.get(url.pathname)?.getElementById(id);
  });
  expect(lost.map(describeAddress)).toEqual([]);
});

test('an unknown address under the base path gets the 404 page, and so does one beside it', async () => {
  for (const path of [`${base}bestaat-niet/`, '/artrose/', '/']) {
    const response = await fetch(origin + path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).toContain(`href="${base}waarschuwingssignalen/"`);
  }
});

test('canonical addresses and previews name the site under the base path', () => {
  for (const [path, page] of found.pages) {
    const address = isListed(page) ? site + path : undefined;
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href'), path).toBe(address);
    expect(page.querySelector('meta[property="og:url"]')?.getAttribute('content'), path).toBe(address);
    expect(page.toString(), path).not.toContain('localhost');
  }
});

test('the sitemap and robots.txt name the site under the base path', async () => {
  const addresses = await listed();
  expect(addresses).toContain(`${site}${base}`);
  expect(addresses.filter((address) => !address.startsWith(`${site}${base}`))).toEqual([]);
  expect(await (await fetch(`${origin}${base}robots.txt`)).text()).toContain(`Sitemap: ${site}${base}sitemap.xml\n`);
});

test('the headers for lasting files hold for the base path', async () => {
  const rules = (await readFile(join(copy.folder, 'dist/_headers'), 'utf8')).match(/^\/.*$/gm);
  expect(rules).toContain(`${base}_astro/*`);
  expect(rules).toEqual(expect.arrayContaining([expect.stringMatching(`^${base}pagefind/`)]));
  expect(rules?.filter((rule) => rule !== '/*' && !rule.startsWith(base))).toEqual([]);

  const island = found.addresses.find(({ kind }) => kind === 'astro-island')!.url.pathname;
  const cacheOf = async (path: string) => (await fetch(origin + path)).headers.get('cache-control');
  expect(await cacheOf(island)).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf(base)).toBe('public, max-age=0, must-revalidate');
});

test('the search box opens and finds pages under the base path', async ({ page }) => {
  await page.goto(origin + base);
  await page.getByRole('link', { name: 'Zoeken' }).click();
  const box = page.getByRole('dialog', { name: 'Zoeken' });
  await box.getByRole('searchbox').fill('artrose');
  await expect(box.getByRole('status')).toHaveText(/pagina.* voor ‘artrose’/);
  await expectLinksUnderBase(page.locator('.results a'));
  await page.locator(`.results a[href="${base}artrose/"]`).click();
  await expect(page).toHaveURL(`${origin}${base}artrose/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hardlopen met artrose');
});

test('the search page finds pages under the base path', async ({ page }) => {
  await page.goto(`${origin}${base}zoeken/#?zoek=artrose`);
  await expect(page.locator('[data-search-state]')).toHaveText(/pagina.* voor ‘artrose’/);
  await expectLinksUnderBase(page.locator('.results a'));
});

test('the check works, and its outcome links to a page under the base path', async ({ page }) => {
  await page.goto(`${origin}${base}checks/waarschuwingssignalen/`);
  await hydrated(page);
  await page.getByRole('radio', { name: 'Nee', exact: true }).check();
  for (const answer of await page.getByRole('checkbox', { name: 'Geen van deze' }).all()) await answer.check();
  const outcome = page.getByRole('region', { name: 'Je uitkomst' });
  await expect(outcome).toBeVisible();
  const link = outcome.getByRole('link');
  await expect(link).toHaveAttribute('href', new RegExp(`^${base}`));
  await link.click();
  await expect(page).toHaveURL(`${origin}${base}waarschuwingssignalen/#geen-alarm`);
  await expect(page.locator('#geen-alarm')).toBeInViewport();
});

test('"Deel" copies the address of the section on the site', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset['copied'] = text;
    };
  });
  await page.goto(`${origin}${base}artrose/`);
  await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-copied', /\n.*/);
  const [, copied] = (await page.locator('html').getAttribute('data-copied'))!.split('\n');
  expect(copied).toBe(`${site}${base}deel/artrose/blijf-bewegen/`);
});

test('a reading list is made, opened and read under the base path', async ({ page }) => {
  await page.goto(`${origin}${base}leeslijst-maken/`);
  await page
    .locator('details', { has: page.locator('[value="blijf-bewegen"]') })
    .locator('summary')
    .click();
  await page.getByRole('checkbox', { name: 'Blijf bewegen' }).check();
  await page.getByRole('link', { name: 'Bekijk de lijst' }).click();
  await expect(page).toHaveURL(`${origin}${base}leeslijst/#?deel=blijf-bewegen&aantal=1`);
  await expect(page.getByRole('img', { name: 'QR-code van deze lijst' })).toBeVisible();
  await expectLinksUnderBase(page.locator('main a'));
  await page.getByRole('link', { name: 'Blijf bewegen' }).click();
  await expect(page).toHaveURL(`${origin}${base}artrose/#blijf-bewegen`);
});

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the site is read and searched without a network under the base path, and keeps nothing beside it', async ({
    page,
    context,
    errors,
  }) => {
    await page.goto(`${origin}${base}offline/`);
    await page.locator('[data-take-along]').getByRole('button', { name: 'Neem de hele site mee' }).click();
    await expect(page.locator('[data-take-along]')).toContainText('Gelukt.', { timeout: 60_000 });
    const { scope, kept } = await page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const { scope } = (await navigator.serviceWorker.getRegistration())!;
      return { scope, kept: requests.flat().map(({ url }) => url) };
    });
    expect(scope).toBe(origin + base);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((url) => !url.startsWith(origin + base))).toEqual([]);

    await context.setOffline(true);
    await page.goto(`${origin}${base}zoeken/#?zoek=artrose`);
    await page.locator(`.results a[href="${base}artrose/"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hardlopen met artrose');
    await page.goto(`${origin}${base}bestaat-niet/`);
    await expect(page.getByText('De pagina die je vroeg, staat niet op dit apparaat.')).toBeVisible();
    await expectLinksUnderBase(page.locator('[data-kept-pages] a'));
    await context.setOffline(false);
    errors.length = 0;
  });

  test('a phone finds what it needs to put the site among its apps under the base path', async ({ request }) => {
    const page = found.pages.get(`${base}offline/`)!;
    const address = page.querySelector('link[rel=manifest]')!.getAttribute('href')!;
    expect(address).toBe(`${base}manifest.webmanifest`);
    const response = await request.get(origin + address);
    expect(response.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await response.json();
    expect(manifest).toMatchObject({ id: base, start_url: base, scope: base, name: 'Soepel lopen', lang: 'nl' });
    expect(manifest.icons.map((icon: { purpose: string }) => icon.purpose)).toContain('maskable');
    for (const { src, sizes } of manifest.icons) {
      expect(src).toMatch(new RegExp(`^${base}`));
      const { width, height } = await sharp(await (await request.get(origin + src)).body()).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
  });
});

test('the address that "Deel" shares leads on to the section, and shows its picture, under the base path', async ({
  page,
}) => {
  const shared = `${base}deel/artrose/blijf-bewegen/`;
  const preview = parse(await (await fetch(origin + shared)).text());
  const content = (name: string) => preview.querySelector(`meta[property="${name}"]`)!.getAttribute('content')!;
  expect(content('og:url')).toBe(site + shared);
  expect(preview.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(`${site}${base}artrose/`);
  expect(content('og:image')).toBe(`${site}${shared}beeld.png`);
  expect((await fetch(content('og:image').replace(site, origin))).headers.get('content-type')).toBe('image/png');
  await page.goto(origin + shared);
  await expect(page).toHaveURL(`${origin}${base}artrose/#blijf-bewegen`);
});

test('a section that moved leads from its shared address to its new place', async ({ page }) => {
  await page.goto(`${origin}${base}deel/artrose/oude-plek/`);
  await expect(page).toHaveURL(`${origin}${base}schoenen/#asfalt-en-beton`);
  const preview = parse(await (await fetch(`${origin}${base}deel/artrose/oude-plek/`)).text());
  expect(preview.querySelector('meta[property="og:url"]')!.getAttribute('content')).toBe(
    `${site}${base}deel/artrose/oude-plek/`,
  );
  expect(preview.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(`${site}${base}schoenen/`);
  expect(preview.querySelector('h1')!.text).toBe('Asfalt en beton');
});

/** An address as a page or a script names it. */
interface Address {
  readonly from: string;
  /** The element that names it, with its `rel`. */
  readonly kind: string;
  readonly written: string;
  readonly url: URL;
}

interface Crawl {
  readonly pages: ReadonlyMap<string, HTMLElement>;
  readonly addresses: readonly Address[];
  readonly statuses: ReadonlyMap<string, number>;
}

/** Follows every address inside the site. One on the site's own host, such as a canonical, is asked for here. */
async function crawl(starts: readonly string[]): Promise<Crawl> {
  const pages = new Map<string, HTMLElement>();
  const addresses: Address[] = [];
  const statuses = new Map<string, number>();
  const paths = [...starts];
  for (const path of paths) {
    if (statuses.has(path)) continue;
    const response = await fetch(origin + path);
    statuses.set(path, response.status);
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    let named: Named[] = [];
    if (response.ok && type.includes('html')) {
      const page = parse(text, { blockTextElements: { script: true, style: true } });
      pages.set(path, page);
      named = namedByPage(page);
    } else if (response.ok && type.includes('javascript')) {
      named = namedByScript(text);
    }
    for (const { kind, written } of named) {
      const url = new URL(written, origin + path);
      if (url.origin !== origin && url.origin !== site) continue;
      addresses.push({ from: path, kind, written, url });
      paths.push(url.pathname);
    }
  }
  return { pages, addresses, statuses };
}

type Named = Pick<Address, 'kind' | 'written'>;

function namedByPage(page: HTMLElement): Named[] {
  const attributes = ['href', 'src', 'content', 'component-url', 'renderer-url', 'before-hydration-url'];
  const elements = page.querySelectorAll(`a, link, script, img, source, astro-island, meta[content^="${site}"]`);
  return [
    ...elements.flatMap((element) =>
      attributes.flatMap((attribute) => {
        const written = element.getAttribute(attribute);
        const kind = [element.tagName.toLowerCase(), element.getAttribute('rel')].filter(Boolean).join(' ');
        return written === undefined ? [] : [{ kind, written }];
      }),
    ),
    ...page.querySelectorAll('[data-chunks]').flatMap((element) =>
      element
        .getAttribute('data-chunks')!
        .split(' ')
        .map((written) => ({ kind: 'chunk', written })),
    ),
    ...page.querySelectorAll('script').flatMap((script) => namedByScript(script.text)),
    ...page.querySelectorAll('style').flatMap((style) => namedByStyle(style.text)),
  ];
}

function namedByScript(code: string): Named[] {
  const imports = code.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{0,2}\/[^"'`$]+)["'`]/g);
  return [...imports].map(([, written]) => ({ kind: 'import', written: written! }));
}

function namedByStyle(code: string): Named[] {
  const files = code.matchAll(/\burl\(["']?(?!data:)([^"')]+)/g);
  return [...files].map(([, written]) => ({ kind: 'style', written: written! }));
}

function describeAddress({ from, kind, written }: Address): string {
  return `${from}: ${kind} ${written}`;
}

/** The addresses that the sitemap lists. */
async function listed(): Promise<string[]> {
  const xml = await (await fetch(`${origin}${base}sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
}

async function expectLinksUnderBase(links: Locator): Promise<void> {
  const paths = await links.evaluateAll((elements) => elements.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !path.startsWith(base))).toEqual([]);
}
