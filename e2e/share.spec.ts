import { devices } from '@playwright/test';
import { expect, paths, seen, stubSharing, test } from './site.ts';

const site = 'http://localhost:4321';
const named = 'Blijf bewegen | Hardlopen met artrose | Soepel lopen';

for (const path of paths) {
  test(`${path} has a post with a name beside every section, and a button once the script is there`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const heading of await page.locator('h2, h3').all()) {
      const [id, text] = [await heading.getAttribute('id'), (await heading.innerText()).replaceAll('­', '')];
      const post = page.getByRole('link', { name: `Link naar ‘${text}’` });
      await expect(post).toHaveAttribute('href', `#${id}`);
      await expect(page.getByRole('button', { name: `Deel ‘${text}’` })).toBeVisible();
    }
  });
}

test('with a mouse, "Deel" copies the title and the address of the section, and says so', async ({ page }) => {
  await stubSharing(page, { sheet: 'works' });
  await page.goto('/artrose/');
  await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).click();
  await expect(page.getByText('Link gekopieerd')).toBeVisible();
  await expect.poll(() => seen(page)).toEqual([`${named}\n${site}/deel/artrose/blijf-bewegen/`]);
});

test('where copying is refused, the address is shown', async ({ page }) => {
  await stubSharing(page, { clipboard: 'refuses' });
  await page.goto('/artrose/');
  await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).click();
  await expect(page.getByText(`Kopieer dit adres: ${site}/deel/artrose/blijf-bewegen/`)).toBeVisible();
});

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test('"Deel" opens the share sheet with the title and address of the section', async ({ page }) => {
    await stubSharing(page, { sheet: 'works' });
    await page.goto('/artrose/');
    await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).tap();
    await expect.poll(() => seen(page)).toEqual([{ title: named, url: `${site}/deel/artrose/blijf-bewegen/` }]);
    await expect(page.getByText('Link gekopieerd')).toHaveCount(0);
  });

  test('cancelling the share sheet says nothing', async ({ page }) => {
    await stubSharing(page, { sheet: 'AbortError' });
    await page.goto('/artrose/');
    await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).tap();
    await page.waitForTimeout(200);
    await expect.poll(() => seen(page)).toHaveLength(1);
    await expect(page.locator('.section-heading [role="status"]').filter({ hasText: /./ })).toHaveCount(0);
  });

  test('where the sheet fails or is missing, "Deel" copies', async ({ page }) => {
    await stubSharing(page, { sheet: 'NotAllowedError' });
    await page.goto('/artrose/');
    await page.getByRole('button', { name: 'Deel ‘Blijf bewegen’' }).tap();
    await expect(page.getByText('Link gekopieerd')).toBeVisible();

    await stubSharing(page);
    await page.goto('/schoenen/');
    await page.getByRole('button', { name: 'Deel ‘Zand’' }).tap();
    await expect(page.getByText('Link gekopieerd')).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a shared address arrives at the section, marked and in clear view', async ({ page }) => {
      await page.goto('/artrose/#artrose-door-hardlopen');
      const arrived = page.locator('#artrose-door-hardlopen');
      await expect(arrived).toBeInViewport({ ratio: 1 });
      const { background, top, other } = await arrived.evaluate((heading) => ({
        background: getComputedStyle(heading).backgroundColor,
        other: getComputedStyle(document.querySelector('#blijf-bewegen')!).backgroundColor,
        top: heading.getBoundingClientRect().top,
      }));
      expect(top).toBeGreaterThanOrEqual(16);
      expect(background).not.toBe(other);
    });

    test('the post is a link to its section', async ({ page }) => {
      await page.goto('/artrose/');
      await page.getByRole('link', { name: 'Link naar ‘Blijf bewegen’' }).click();
      await expect.poll(() => new URL(page.url()).hash).toBe('#blijf-bewegen');
      const sections = await page.locator('.section-heading').count();
      expect(sections).toBeGreaterThan(9);
      await expect(page.getByRole('button', { name: /^Deel/ })).toHaveCount(javaScriptEnabled ? sections : 0);
    });
  });
}
