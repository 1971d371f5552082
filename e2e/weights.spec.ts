import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { Page } from '@playwright/test';
import { build, expect, hydrated, paths, test } from './site.ts';

interface Weight {
  /** Bytes of everything the page asks for, as sent: brotli. The favicon and the figures, which come later, apart. */
  total: number;
  /** Bytes of script, inline and fetched. */
  script: number;
  /** Bytes of the page without its inline scripts, and of its stylesheets. */
  page: number;
  requests: string[];
}

async function weigh(page: Page, path: string): Promise<Weight> {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== '/favicon.svg' && !pathname.startsWith('/figuren/')) requests.push(pathname);
  });
  await page.goto(path);
  await hydrated(page);
  await page.waitForLoadState('networkidle');

  const html = readFileSync(join(build, path, 'index.html'), 'utf8');
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const scripts = root.querySelectorAll('script:not([type="application/ld+json"])');
  const inline = scripts.map((script) => script.rawText);
  const sizes = requests.map((address) => ({ address, size: sizeOf(address) }));
  const sum = (list: typeof sizes) => list.reduce((total, { size }) => total + size, 0);
  const isScript = ({ address }: { address: string }) => address.endsWith('.js');
  return {
    total: sum(sizes),
    script: sum(sizes.filter(isScript)) + (inline.length > 0 ? brotli(inline.join('')) : 0),
    page:
      brotli(scripts.reduce((text, script) => text.replace(script.toString(), ''), html)) +
      sum(sizes.filter(({ address }) => address.endsWith('.css'))),
    requests,
  };
}

function sizeOf(address: string): number {
  const file = join(build, address, address.endsWith('/') ? 'index.html' : '');
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

const brotli = (text: string) => brotliCompressSync(text).length;
const holdsCheck = (path: string) => readFileSync(join(build, path, 'index.html'), 'utf8').includes('<astro-island');

for (const path of paths) {
  test(`${path} stays within its budget`, async ({ page }) => {
    const weight = await weigh(page, path);
    console.log(
      `${path}: ${weight.total} B, page ${weight.page}, script ${weight.script}, ${weight.requests.length} requests`,
    );
    if (holdsCheck(path)) {
      expect(weight.page).toBeLessThanOrEqual(18_000);
      expect(weight.script).toBeLessThanOrEqual(12_000);
    } else if (path === '/offline/') {
      // A page to do something on: what takes the site along comes with it.
      expect(weight.total).toBeLessThanOrEqual(14_000);
      expect(weight.script).toBeLessThanOrEqual(4_500);
    } else if (path !== '/bronnen/' && path !== '/zoeken/') {
      expect(weight.total).toBeLessThanOrEqual(path === '/' ? 10_000 : 14_000);
      expect(weight.script).toBeLessThanOrEqual(1_000);
      expect(weight.requests.length).toBeLessThanOrEqual(3);
    }
    if (path !== '/zoeken/') expect(weight.requests.join()).not.toMatch(/pagefind|dialog/);
  });
}

test('a check preloads every chunk of its island, and no other', async ({ page }) => {
  for (const path of paths.filter(holdsCheck)) {
    const { requests } = await weigh(page, path);
    const preloaded = await page
      .locator('link[rel="modulepreload"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    // Bringing the form into view is a first scroll, which fetches the mark in the contents and the notes for paper.
    const chunks = requests.filter((address) => address.endsWith('.js') && !/mark-place|link-notes/.test(address));
    expect(preloaded.sort()).toEqual([...new Set(chunks)].sort());
    page.removeAllListeners('request');
  }
});

test('every figure is a lazy file, and an article with all its figures weighs under 45 kB', () => {
  const figures = new Map(
    paths.map((path) => {
      const root = parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
      return [path, root.querySelectorAll('img').map(({ attributes }) => attributes)] as const;
    }),
  );
  expect([...figures.values()].flat().length).toBeGreaterThan(5);
  for (const [path, images] of figures) {
    for (const { loading, width, height, alt } of images) {
      expect({ loading, hasSize: Number(width) > 0 && Number(height) > 0 }).toEqual({ loading: 'lazy', hasSize: true });
      expect(alt!.length, path).toBeGreaterThan(40);
    }
    const total = images.reduce((sum, { src }) => sum + sizeOf(src!), sizeOf(path));
    expect(total, path).toBeLessThanOrEqual(45_000);
  }
});
