import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from './site.ts';

const groups = load(readFileSync(join(import.meta.dirname, '../content/onderwerpen.yaml'), 'utf8')) as {
  articles: string[];
}[];
const articles = groups.flatMap((group) => group.articles);
const contents = (page: Page) => page.getByRole('navigation', { name: 'Op deze pagina' });
const marked = (page: Page) => contents(page).locator('[aria-current]');
/** Scrolls as a reader does, until a heading stands at a height of the window. */
const bringTo = (page: Page, id: string, height = 100) =>
  page.evaluate(
    ([id, height]) => scrollBy(0, document.getElementById(id as string)!.getBoundingClientRect().top - Number(height)),
    [id, height] as const,
  );
const sectionsOf = (page: Page) =>
  contents(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));

for (const id of articles) {
  test(`/${id}/ marks in its contents each section that a reader comes to, and none above the first`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/${id}/`);
    await expect(marked(page)).toHaveCount(0);
    const sections = await sectionsOf(page);
    expect(sections.length).toBeGreaterThan(3);
    for (const section of [...sections, ...sections.toReversed()]) {
      await bringTo(page, section);
      await expect(marked(page)).toHaveAttribute('href', `#${section}`);
      await expect(marked(page)).toHaveAttribute('aria-current', 'location');
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(marked(page)).toHaveCount(0);
  });
}

test('on a wide screen the contents stay in view beside the text; on a phone they take no room of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/kracht/');
  const sections = await sectionsOf(page);
  await bringTo(page, sections.at(-2)!);
  await expect(marked(page)).toBeInViewport({ ratio: 1 });
  const [text, list] = await Promise.all([page.locator('.route').boundingBox(), contents(page).boundingBox()]);
  expect(text!.x + text!.width).toBeLessThan(list!.x);
  await page.setViewportSize({ width: 390, height: 720 });
  await bringTo(page, sections.at(-2)!);
  await expect(contents(page)).not.toBeInViewport();
});

test('the mark does not move the words of its link, and is there in forced colours', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/kracht/');
  const sections = await sectionsOf(page);
  const link = contents(page).getByRole('link').nth(1);
  const placeOf = () =>
    link.evaluate((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return [range.getBoundingClientRect().x, range.getBoundingClientRect().width];
    });
  await bringTo(page, sections[0]!);
  await expect(contents(page).getByRole('link').first()).toHaveAttribute('aria-current', 'location');
  const before = await placeOf();
  await bringTo(page, sections[1]!);
  await expect(link).toHaveAttribute('aria-current', 'location');
  expect(await placeOf()).toEqual(before);
  await expect(link).toHaveCSS('border-inline-start-style', 'solid');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('by keyboard: a link of the contents leads to its section, which is then marked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/kracht/');
  const link = contents(page).getByRole('link').nth(2);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'location');
  await expect(marked(page)).toHaveCount(1);
  await page.keyboard.press('Tab');
  const section = (await link.getAttribute('href'))!.slice(1);
  const isInside = await page.evaluate(
    (id) =>
      Boolean(
        document.getElementById(id)!.compareDocumentPosition(document.activeElement!) &
        Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    section,
  );
  expect(isInside).toBe(true);
});

test('a page without contents asks for no mark, and an article only once its reader scrolls', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/', '/begrippen/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 900);
    await page.waitForLoadState('networkidle');
  }
  await page.goto('/kracht/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('mark-place'))).toEqual([]);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => asked.filter((url) => url.includes('mark-place')).length).toBe(1);
});

test('each article leads to the one before and the one after it, in the order of reading, with two ends', async ({
  page,
}) => {
  await page.goto(`/${articles[0]}/`);
  const around = page.getByRole('navigation', { name: 'Verder lezen' });
  for (const [index, id] of articles.entries()) {
    await page.waitForURL(`**/${id}/`);
    const title = await page.locator('h1').innerText();
    const links = await around
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]));
    expect(links, title).toEqual([
      ...(index > 0 ? [['prev', `/${articles[index - 1]}/`]] : []),
      ...(index < articles.length - 1 ? [['next', `/${articles[index + 1]}/`]] : []),
    ]);
    if (index > 0) await expect(around).toContainText('Vorige');
    if (index < articles.length - 1) await around.locator('[rel="next"]').click();
  }
  expect(articles.length).toBeGreaterThan(10);
});

test('the links to other articles say their titles, and stay off paper', async ({ page }) => {
  await page.goto('/knieen/');
  const next = page.getByRole('navigation', { name: 'Verder lezen' }).locator('[rel="next"]');
  const title = (await next.innerText()).trim();
  await page.emulateMedia({ media: 'print' });
  await expect(next).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('text of 150% and more has the width for itself: the contents leave its side, and do not stick', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const size of ['125', '150', '200']) {
    await page.goto('/kracht/');
    await page.evaluate((size) => (sessionStorage['soepel-lopen:weergave'] = size), size);
    await page.reload();
    const isBeside = size === '125';
    await expect(contents(page)).toHaveCSS('position', isBeside ? 'sticky' : 'static');
    const [text, list] = await Promise.all([page.locator('.route').boundingBox(), contents(page).boundingBox()]);
    expect(list!.x > text!.x + text!.width, size).toBe(isBeside);
  }
});
