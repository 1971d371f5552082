import { accessibilityFaults, contrast, contrastFaults, expect, hydrated, paths, sizeFaults, test } from './site.ts';

const pages = [...paths, '/404.html'];

function textOutsideForcedColours(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none' && element.innerText?.trim())
    .map((element) => element.outerHTML.slice(0, 80));
}

for (const path of pages) {
  for (const width of [320, 1280]) {
    // The page is built once, and its colours change under it; on a wide one that is all that can change.
    const isNarrow = width === 320;
    test(`${path} has no accessibility fault, in light, dark or forced colours, at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await hydrated(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await (isNarrow ? accessibilityFaults(page) : contrastFaults(page))).toEqual([]);
      // axe reads the colours of text as they were before they are forced. The browser's are right unless we refuse them.
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      expect(await page.evaluate(textOutsideForcedColours)).toEqual([]);
      if (isNarrow) expect(await accessibilityFaults(page, contrast)).toEqual([]);
    });
  }

  for (const { width, font } of [
    { width: 320, font: 16 },
    { width: 320, font: 32 },
    { width: 1280, font: 32 },
  ]) {
    test(`${path} does not scroll sideways, and its targets stay large enough, at ${width} px with a font of ${font} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const client = await page.context().newCDPSession(page);
      await client.send('Page.setFontSizes', { fontSizes: { standard: font } });
      await page.goto(path);
      await hydrated(page);
      const overflow = await page.evaluate(() => ({
        font: getComputedStyle(document.documentElement).fontSize,
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: [...document.querySelectorAll('main *, header *, footer *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      expect(overflow).toEqual({ font: `${font}px`, page: 0, outside: [] });
      expect(await (font > 16 ? accessibilityFaults(page) : sizeFaults(page))).toEqual([]);
    });
  }

  test(`${path} asks nothing of others, and leaves nothing behind`, async ({ page, context, baseURL }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!)) elsewhere.push(request.url());
    });
    await page.goto(path);
    await hydrated(page);
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    // What the worker keeps is held in offline.spec.ts: here it is blocked, and the page itself keeps nothing.
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test(`${path} says what it is to machines and to people`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(page.locator('h1')).toHaveCount(1);
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(description!.length).toBeGreaterThan(49);
    if (path !== '/404.html') {
      const address = `http://localhost:4321${path}`;
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
      await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', address);
      await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /.+/);
    }
  });
}

test('every page has a title of its own', async ({ page }) => {
  const titles: string[] = [];
  for (const path of pages) {
    await page.goto(path);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(titles.length);
});

test('an unknown address gets a page that leads on, with the status 404', async ({ page, errors }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  expect(errors.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('the skip link leads past the menu', async ({ page }) => {
  await page.goto('/artrose/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Begin', exact: true })).toBeFocused();
});
