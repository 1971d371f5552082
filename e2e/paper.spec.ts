import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Locator } from '@playwright/test';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { accessibilityFaults, build, expect, paths, test } from './site.ts';

const html = (path: string) => parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
const articles = paths.filter((path) => html(path).querySelector('meta[content="article"]'));
/** What a telephone reads in a QR code. */
const scan = async (code: Locator) => {
  const { data, info } = await sharp(await code.screenshot())
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
};
/** How many pages a PDF of Chromium has: each is an object of its own. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;

for (const path of articles) {
  test(`${path} fits on one A4 of its own`, async ({ page }) => {
    await page.goto(`/a4${path}`);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    const article = html(path);
    for (const sentence of article.querySelectorAll('.summary li')) {
      await expect(page.locator('.sheet-summary')).toContainText(sentence.text);
    }
    for (const list of article.querySelectorAll('.advice')) {
      const label = list.querySelector('.advice-label')!.text;
      const section = page.locator('.sheet-advice section').filter({ has: page.getByRole('heading', { name: label }) });
      await expect(section.getByRole('listitem')).not.toHaveCount(0);
    }
    await expect(page.locator('.sheet-foot')).toContainText(
      article.querySelector('link[rel="canonical"]')!.getAttribute('href')!,
    );
    await expect
      .poll(() => scan(page.locator('.sheet-foot svg')))
      .toBe(article.querySelector('link[rel="canonical"]')!.getAttribute('href'));
    await expect(page.getByRole('heading', { name: 'Nu: Bel nu 112.' })).toBeVisible();
  });
}

test('a sheet says every sign of the check that is not to wait, and has no accessibility fault', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/a4/techniek/');
  const cards = html('/waarschuwingssignalen/').querySelectorAll(
    '[data-tone="now"] .signs li, [data-tone="today"] .reasons li, [data-tone="soon"] .reasons li',
  );
  const signs = cards.map(({ text }) => text.trim()).filter((text) => !text.startsWith('Weet ik niet'));
  expect(signs.length).toBeGreaterThan(20);
  const sheet = (await page.locator('.sheet-calls').innerText()).replaceAll(/\s+/g, ' ');
  // A choice says its question before the answer on the card, and the answer alone on paper.
  const onPaper = (sign: string) => sheet.includes(sign.replace(/^.*Bel nu 112\? /, '').replaceAll(/\s+/g, ' '));
  expect(signs.filter((sign) => !onPaper(sign))).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a long article takes more than one page, with the address of each link in a note and its own at the foot', async ({
  page,
}) => {
  await page.goto('/techniek/');
  const notes = page.waitForResponse('**/link-notes*');
  await page.mouse.move(99, 99);
  await (await notes).finished();
  await page.evaluate(() => {
    addEventListener('beforeprint', () =>
      document.body.setAttribute(
        'data-printed',
        [...document.querySelectorAll('.link-notes li')].map((note) => note.textContent).join(' '),
      ),
    );
  });
  expect(pagesOf(await page.pdf())).toBeGreaterThan(1);
  const printed = await page.locator('body').getAttribute('data-printed');
  expect(printed).toContain('/waarschuwingssignalen/#geen-alarm');
  await expect(page.locator('.link-notes')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.page-address')).toContainText('/techniek/');
});

test('the way to the sheet stands in the article, and its button prints', async ({ page }) => {
  await page.goto('/schoenen/');
  await page.getByRole('link', { name: 'Het belangrijkste op één A4, om te printen' }).click();
  await page.waitForURL('**/a4/schoenen/');
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-asked', '')));
  await page.getByRole('button', { name: 'Print dit A4' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked');
});

test('the booklet has every section of every article, a contents list that arrives, and no page with a heading alone', async ({
  page,
}) => {
  // The longest page by far: axe alone takes a minute on a busy machine.
  test.slow();
  const booklet = html('/boekje/');
  const ids = booklet.querySelectorAll('[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const path of articles) {
    const sections = html(path)
      .querySelectorAll('.section-heading :is(h2, h3)')
      .filter((heading) => !heading.id.startsWith('bronnen-') && !heading.closest('.outcome'));
    expect(sections.length).toBeGreaterThan(3);
    for (const { id, text } of sections) {
      const heading = booklet.querySelector(`.chapter [id="${id}"]`);
      expect(heading?.text.trim(), `${path}#${id}`).toBe(text.trim());
      expect(heading!.tagName).toMatch(/^H[34]$/);
    }
  }
  for (const link of booklet.querySelectorAll('.booklet-contents a')) {
    expect(ids).toContain(link.getAttribute('href')!.slice(1));
  }
  await page.goto('/boekje/');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(pagesOf(await page.pdf())).toBeGreaterThan(30);
  // As wide as the text of an A4 with the margins of the page.
  await page.setViewportSize({ width: 643, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const clipped = await page
    .locator('.chapter *')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 200)),
    );
  expect(clipped).toEqual([]);
  const loose = await page
    .locator('.chapter :is(h2, h3, h4)')
    .evaluateAll((headings) => headings.filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid').length);
  expect(loose).toBe(0);
});
