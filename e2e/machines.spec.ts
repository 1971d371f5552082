import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { build, expect, paths, test } from './site.ts';

interface Thing {
  '@type': string;
  [key: string]: unknown;
}

const read = (path: string) => {
  const root = parse(readFileSync(join(build, path, 'index.html'), 'utf8'), { blockTextElements: { script: true } });
  const things = root
    .querySelectorAll('script[type="application/ld+json"]')
    .map(({ rawText }) => JSON.parse(rawText) as Thing);
  return { root, things, thing: (type: string) => things.find((thing) => thing['@type'] === type) };
};
const canonical = (path: string) => read(path).root.querySelector('link[rel="canonical"]')?.getAttribute('href');
const articles = paths.filter((path) => read(path).root.querySelector('meta[content="article"]'));

test('every article says what it is, when it changed and which sources it cites', () => {
  expect(articles.length).toBeGreaterThanOrEqual(11);
  for (const path of articles) {
    const { root, thing } = read(path);
    const article = thing('Article')!;
    const cited = root.querySelectorAll('.sources li > p:first-child a').map((link) => link.getAttribute('href'));
    expect(article['citation'], path).toEqual(cited);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      headline: root.querySelector('h1')!.text,
      inLanguage: 'nl',
      url: canonical(path),
      dateModified: root.querySelector('.article-foot time')!.getAttribute('datetime'),
    });
  }
});

test('no page claims a review, an author, a rating or a medical page', () => {
  for (const path of paths) {
    const { things } = read(path);
    expect(
      things.map((thing) => thing['@type']).filter((type) => !['Article', 'BreadcrumbList'].includes(type)),
    ).toEqual([]);
    expect(JSON.stringify(things), path).not.toMatch(/review|author|rating|medical/i);
  }
});

test('the trail of every page but home is the one that readers see', () => {
  for (const path of paths.filter((path) => path !== '/')) {
    const { root, thing } = read(path);
    const items = thing('BreadcrumbList')!['itemListElement'] as { name: string; position: number; item?: string }[];
    expect(items.map(({ name }) => name)).toEqual(
      root.querySelectorAll('.breadcrumb li').map(({ text }) => text.trim()),
    );
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)!.item).toBeUndefined();
    expect(items.slice(0, -1).every(({ item }) => item?.startsWith('http'))).toBe(true);
  }
});

test('every page of the sitemap has a day and its own canonical address', () => {
  const sitemap = readFileSync(join(build, 'sitemap.xml'), 'utf8');
  const entries = [...sitemap.matchAll(/<url><loc>(.*?)<\/loc><lastmod>(\d{4}-\d\d-\d\d)<\/lastmod><\/url>/g)];
  expect(entries).toHaveLength(paths.length);
  for (const [, address] of entries) expect(canonical(new URL(address!).pathname)).toBe(address);
});

test('the feed tells every change, with its reason and an address that arrives', () => {
  const feed = readFileSync(join(build, 'wijzigingen.atom'), 'utf8');
  const { root } = read('/wijzigingen/');
  const sections = root.querySelectorAll('h2').map(({ id }) => id);
  const links = [...feed.matchAll(/<entry>[^]*?<id>(.*?)<\/id>[^]*?<\/entry>/g)].map(([, id]) =>
    new URL(id!).hash.slice(1),
  );
  expect(links).toEqual(sections);
  expect(feed.match(/Waarom: /g)).toHaveLength(sections.length);
});

test('the list of sources names every place of the text that cites one, and no other', () => {
  const places = paths.flatMap((path) => {
    let section = '';
    return read(path)
      .root.querySelectorAll('main :is(h2, h3, sup a)')
      .flatMap((element) => {
        if (element.tagName !== 'A') section = `#${element.id}`;
        return element.tagName === 'A' ? [`${element.getAttribute('href')} at ${path}${section}`] : [];
      });
  });
  const listed = read('/bronnen/')
    .root.querySelectorAll('.sources > li')
    .flatMap(({ id, lastElementChild }) =>
      lastElementChild!.querySelectorAll('a').map((link) => `#${id} at ${link.getAttribute('href')}`),
    )
    .filter((place) => !place.includes(' at /checks/'));
  expect([...new Set(places)].sort()).toEqual(listed.sort());
});

test('the list of sources says of each where it stands, how strong its kind is, and what was not seen', () => {
  const { root } = read('/bronnen/');
  const kinds = root.querySelectorAll('.kinds dt').map(({ text }) => text);
  expect(kinds.length).toBeGreaterThan(5);
  for (const source of root.querySelectorAll('.sources > li')) {
    expect(source.text, source.id).toMatch(/Staat bij: \S/);
    for (const link of source.querySelectorAll('p:last-child a')) {
      const { pathname, hash } = new URL(link.getAttribute('href')!, 'http://site');
      const there = read(pathname).root;
      expect(there.toString().includes(`#${source.id}"`), `${source.id} at ${pathname}${hash}`).toBe(true);
      if (hash) expect(there.querySelector(hash)).not.toBeNull();
    }
  }
});

test('the line that points to the warning signs is the same everywhere, and comes from the check', async ({ page }) => {
  const { callLine } = JSON.parse(
    JSON.stringify(
      (await import('js-yaml')).load(
        readFileSync(join(import.meta.dirname, '../content/checks/waarschuwingssignalen.yaml'), 'utf8'),
      ),
    ),
  ) as { callLine: { question: string; link: string } };
  for (const path of [...articles, '/checks/risicofactoren/', '/zoeken/'].filter(
    (path) => path !== '/waarschuwingssignalen/',
  )) {
    await page.goto(path);
    await expect(page.locator('.call-line')).toHaveText(`${callLine.question} ${callLine.link}`);
    await expect(page.locator('.call-line a')).toHaveAttribute('href', '/waarschuwingssignalen/');
  }
});
