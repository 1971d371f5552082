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
    for (const part of await page.locator('details > :not(summary)').all()) await expect(part).toBeVisible();
  });
}
