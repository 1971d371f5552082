import { expect, paths, test } from './site.ts';

for (const path of paths) {
  test(`${path} prints dark on white from dark mode, without menu and controls, with folded parts open`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await page.goto(path);
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
    for (const control of await page.locator('button:not(.term), input, .post').all())
      await expect(control).toBeHidden();
    for (const part of await page.locator('details:not(.check-form *) > :not(summary)').all())
      await expect(part).toBeVisible();
  });
}

test('one section prints alone, with its own sources under their numbers and its own address', async ({ page }) => {
  await page.goto('/techniek/');
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-asked', '')));
  await page.getByRole('button', { name: 'Print ‘Hoeveel passen per minuut’' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked');
  await page.emulateMedia({ media: 'print' });
  const headings = await page.locator('h1, h2, h3').filter({ visible: true }).allInnerTexts();
  expect(headings).toEqual(['Hardlooptechniek', 'Hoeveel passen per minuut', 'Zo tel je je passen', 'Bronnen']);

  const cited = await page.locator('sup a').filter({ visible: true }).evaluateAll(numbersByHash);
  const listed = await page
    .locator('.sources li')
    .filter({ visible: true })
    .evaluateAll((items) => Object.fromEntries(items.map((item) => [`#${item.id}`, (item as HTMLLIElement).value])));
  expect(Object.keys(listed).length).toBeGreaterThan(2);
  expect(listed).toEqual(cited);
  await expect(page.locator('.page-address')).toContainText('/techniek/#pasfrequentie');

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.page-address')).not.toContainText('#');
  await expect(page.locator('[data-left-out]')).toHaveCount(0);
});

test('a section whose printing does not load says so', async ({ page, errors }) => {
  await page.route('**/_astro/print-section*', (route) => route.abort());
  await page.goto('/techniek/');
  await page.getByRole('button', { name: 'Print ‘Je romp’' }).click();
  await expect(page.getByText('Printen lukt nu niet.')).toBeVisible();
  expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
});

/** The number that the text gives to each source. */
function numbersByHash(links: Element[]): Record<string, number> {
  return Object.fromEntries(links.map((link) => [(link as HTMLAnchorElement).hash, Number(link.textContent)]));
}
