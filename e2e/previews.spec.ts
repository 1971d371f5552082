import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { devices } from '@playwright/test';
import { parse, type HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { accessibilityFaults, build, expect, paths, stubSharing, seen, test } from './site.ts';

const site = 'http://localhost:4321';
const pages = new Map<string, HTMLElement>();
const read = (path: string) => {
  const page = pages.get(path) ?? parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
  pages.set(path, page);
  return page;
};
const tag = (path: string, name: string) =>
  read(path).querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const isArticle = (path: string) => tag(path, 'og:type') === 'article';

const sections = paths.flatMap((path) =>
  read(path)
    .querySelectorAll('main :is(h2, h3)')
    .map(({ id, text }) => ({ path, id, title: text.replaceAll('\u00ad', '').trim(), stub: `/deel${path}${id}/` })),
);

test('every section has a page of its own that tells a preview what it is and leads on to it', () => {
  expect(sections.length).toBeGreaterThan(200);
  for (const { path, id, title, stub } of sections) {
    const page = read(stub);
    const named = `${title} | ${read(path).querySelector('h1')!.text.replaceAll('\u00ad', '').trim()}`;
    expect(page.querySelector('title')!.text, stub).toBe(named);
    expect(tag(stub, 'og:title')).toBe(named);
    expect(page.querySelector('meta[http-equiv=refresh]')!.getAttribute('content')).toBe(`0; url=${path}#${id}`);
    expect(page.querySelector('main a')!.getAttribute('href')).toBe(`${path}#${id}`);
    expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(site + path);
    expect(tag(stub, 'og:url')).toBe(site + stub);
    expect(tag(stub, 'og:description')).toBe(tag(stub, 'description'));
    expect(tag(stub, 'og:image:alt')).toContain(title);
    expect(page.querySelector('script'), stub).toBeNull();
    expect(page.toString(), stub).toContain('content-security-policy');
  }
});

test('every section has one sentence of its own to say what it is about', () => {
  const summaries = sections.map(({ stub }) => tag(stub, 'og:description')!);
  for (const summary of summaries) expect(summary).toMatch(/^.{24,159}[.!][’)]?$/);
  expect(summaries.filter((summary, index) => summaries.indexOf(summary) < index)).toEqual([]);
});

test('what is meant for previews alone is not in the page', () => {
  for (const path of paths) expect(read(path).querySelector('[data-summary]'), path).toBeNull();
});

test('every page and every section has a picture of 1200 by 630 under 60 kB', async () => {
  for (const path of [...paths, ...sections.map(({ stub }) => stub)]) {
    const { origin, pathname } = new URL(tag(path, 'og:image')!);
    expect(origin, path).toBe(site);
    const file = join(build, pathname);
    expect(await sharp(file).metadata(), path).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(statSync(file).size, path).toBeLessThan(60_000);
    expect(existsSync(`${file}.br`), 'a picture is compressed already').toBe(false);
  }
});

test('no two pages or sections have the same picture', () => {
  const pictures = [...paths, ...sections.map(({ stub }) => stub)].map((path) =>
    readFileSync(join(build, new URL(tag(path, 'og:image')!).pathname)).toString('base64'),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('the pages for previews are in no list: not in the sitemap, and not in the search index', () => {
  expect(paths.filter((path) => path.startsWith('/deel/'))).toEqual([]);
  for (const { stub } of sections) expect(read(stub).querySelector('[data-pagefind-body]'), stub).toBeNull();
});

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  for (const path of paths.filter(isArticle)) {
    test(`a section of ${path} that is shared arrives with somebody who has no JavaScript`, async ({
      page,
      browser,
      baseURL,
    }) => {
      await stubSharing(page, { sheet: 'works' });
      await page.goto(path);
      const third = page.locator('.section-heading').nth(2);
      const title = (await third.locator('h2, h3').innerText()).replaceAll('\u00ad', '');
      const id = await third.locator('h2, h3').getAttribute('id');
      await third.getByRole('button', { name: /^Deel/ }).tap();
      const [shared] = (await seen(page)) as { title: string; url: string }[];
      expect(shared!.title).toContain(title);

      const address = shared!.url.replace(site, baseURL!);
      const preview = parse(await (await page.request.get(address)).text());
      const content = (name: string) =>
        preview.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
      expect(content('og:title')).toMatch(new RegExp(`^${RegExp.escape(title)} \\| .+`));
      expect(content('og:description').length).toBeGreaterThan(24);
      const picture = await page.request.get(content('og:image').replace(site, baseURL!));
      expect(picture.headers()['content-type']).toBe('image/png');

      const other = await browser.newContext({ viewport, userAgent, hasTouch, isMobile, javaScriptEnabled: false });
      const receiver = await other.newPage();
      await receiver.goto(address);
      await receiver.waitForURL(`${baseURL}${path}#${id}`);
      await expect(receiver.locator(`#${id}`)).toBeInViewport({ ratio: 1 });
      await other.close();
    });
  }
});

test('whoever opens a shared address sees where it leads, and can follow the link', async ({ page }) => {
  const stub = '/deel/artrose/blijf-bewegen/';
  // Without the refresh, the page of a moment stays.
  await page.route(`**${stub}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(stub);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blijf bewegen');
    await expect(page.getByText('Hardlopen met artrose')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page.getByRole('link', { name: 'Lees dit stuk' }).click();
  await expect(page).toHaveURL(/\/artrose\/#blijf-bewegen$/);
});

test('Back from a section that was shared passes over the page of a moment', async ({ page }) => {
  await page.goto('/over/');
  await page.goto('/deel/artrose/blijf-bewegen/');
  await page.waitForURL(/\/artrose\/#blijf-bewegen$/);
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/\/over\/$/);
});

test('home leads to every page of the sitemap, by links that all arrive', async () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of read(path).querySelectorAll('a[href]')) {
      const { host, pathname, hash } = new URL(link.getAttribute('href')!, `http://here${path}`);
      if (host !== 'here' || /\.\w+$/.test(pathname)) continue;
      expect(existsSync(join(build, pathname, 'index.html')), `${path}: ${pathname}`).toBe(true);
      if (hash) expect(read(pathname).getElementById(hash.slice(1)), `${path}: ${pathname}${hash}`).not.toBeNull();
      reached.add(pathname);
    }
  }
  expect(paths.filter((path) => !reached.has(path))).toEqual([]);
});
