import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, expect, paths, test } from './site.ts';

for (const check of ['techniek', 'artrose-gesprekshulp']) {
  test(`the link to how the check ${check} works opens the fold that it points to`, async ({ page }) => {
    await page.goto(`/checks/${check}/#zo-werkt-${check}`);
    const fold = page.locator(`#zo-werkt-${check}`);
    await expect(fold).toHaveAttribute('open');
    await expect(fold.getByRole('table').first()).toBeVisible();
    await expect(fold.locator('summary')).toBeInViewport();
  });
}

test('a fold opens too when the address changes on the page', async ({ page }) => {
  await page.goto('/checks/techniek/');
  const fold = page.locator('#zo-werkt-techniek');
  await expect(fold).not.toHaveAttribute('open');
  await page.evaluate(() => (location.hash = '#zo-werkt-techniek'));
  await expect(fold).toHaveAttribute('open');
});

test('an address into a fold opens it', async ({ page }) => {
  await page.goto('/artrose/#uitleg-marge-gevouwen');
  await expect(page.locator('details', { has: page.locator('#uitleg-marge-gevouwen') })).toHaveAttribute('open');
});

test('an article leads to how its check works, and pays no script for it', async ({ page }) => {
  await page.goto('/artrose/');
  await page.getByRole('link', { name: /^Zo werkt deze check/ }).click();
  await expect(page).toHaveURL(/\/checks\/artrose-gesprekshulp\/#zo-werkt-artrose-gesprekshulp$/);
  await expect(page.locator('#zo-werkt-artrose-gesprekshulp')).toHaveAttribute('open');
  const withScript = paths.filter((path) =>
    readFileSync(join(build, path, 'index.html'), 'utf8').includes('hashchange'),
  );
  expect(withScript.filter((path) => !path.startsWith('/checks/'))).toEqual([]);
});
