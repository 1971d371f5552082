import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { explainedAmong, type Term } from '../src/glossary/schema.ts';
import { accessibilityFaults, expect, paths, test } from './site.ts';

const entries = load(readFileSync(join(import.meta.dirname, '../content/begrippen.yaml'), 'utf8')) as Term[];
const terms = explainedAmong(entries);
const kraakbeen = terms.find(({ id }) => id === 'kraakbeen')!;

for (const state of ['with JavaScript', 'without JavaScript'] as const) {
  test.describe(state, () => {
    test.use({ javaScriptEnabled: state === 'with JavaScript' });

    test('a term opens its meaning by tap and by keyboard, and closes again', async ({ page }) => {
      await page.goto('/gewrichten/');
      const term = page.locator('[popovertarget="uitleg-kraakbeen"]');
      const meaning = page.locator('#uitleg-kraakbeen');
      await expect(meaning).toBeHidden();
      await term.click();
      await expect(meaning).toBeVisible();
      await expect(meaning).toHaveText(kraakbeen.meaning);
      await page.keyboard.press('Escape');
      await expect(meaning).toBeHidden();
      await term.press('Enter');
      await expect(meaning).toBeVisible();
    });
  });
}

test('an open meaning stays within the window at 320 px with a font of 32 px, without an accessibility fault', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.goto('/gewrichten/');
  await page.locator('[popovertarget="uitleg-kraakbeen"]').click();
  const box = (await page.locator('#uitleg-kraakbeen').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(box.y + box.height).toBeLessThanOrEqual(640);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('on paper the meaning stands behind its term', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/gewrichten/');
  await expect(page.locator('#uitleg-kraakbeen')).toBeVisible();
});

test('a term is explained once in the open text of a page, at its first place', async ({ page }) => {
  for (const path of paths) {
    await page.goto(path);
    const places = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.term')].map((button) => ({
        target: button.getAttribute('popovertarget')!,
        explained: document.getElementById(button.getAttribute('popovertarget')!)?.className,
        isFolded: button.closest('details') !== null,
      })),
    );
    expect(places.filter(({ explained }) => explained !== 'meaning')).toEqual([]);
    const targets = places.map(({ target }) => target);
    expect(new Set(targets).size, path).toBe(targets.length);
  }
});

test('the glossary has every term with a meaning and no other, in the order of the alphabet', async ({ page }) => {
  await page.goto('/begrippen/');
  const shown = await page.locator('.glossary dt').allTextContents();
  expect(shown).toEqual(terms.map(({ term }) => term).sort((a, b) => a.localeCompare(b, 'nl')));
  await expect(page.locator('#begrip-kraakbeen + dd')).toContainText(kraakbeen.meaning);
});
