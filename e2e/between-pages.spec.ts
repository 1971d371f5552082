import type { Page } from '@playwright/test';
import { answer, openCheck, result } from './checks.ts';
import { expect, test } from './site.ts';

/** Notes in the page itself, which only a page that was kept alive still has, and how it came back. */
const mark = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { alive: true });
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
const cameBack = (page: Page) =>
  page.evaluate(() => {
    const { alive, persisted } = window as unknown as { alive?: boolean; persisted?: boolean };
    return { alive, persisted };
  });
const back = async (page: Page, path: string) => {
  await page.evaluate(() => history.back());
  await page.waitForURL(`**${path}`, { waitUntil: 'commit' });
};
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const path of ['/checks/waarschuwingssignalen/', '/waarschuwingssignalen/']) {
  test(`${path} comes back alive from the back/forward cache, with its check half filled in`, async ({ page }) => {
    await openCheck(page, path);
    await answer(page, 'gewricht', 'vast').check();
    await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
    await mark(page);
    await page.getByRole('link', { name: 'Begrippen' }).click();
    await page.waitForURL('**/begrippen/');
    await back(page, path);
    await expect.poll(() => cameBack(page)).toEqual({ alive: true, persisted: true });
    await expect(answer(page, 'gewricht', 'vast')).toBeChecked();
    await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
    await answer(page, 'nu', 'nee').check();
    await expect(answer(page, 'nu', 'nee')).toBeChecked();
  });
}

test('a page that comes back has the settings that were chosen meanwhile, its panel too', async ({ page }) => {
  // Chromium tells a page that comes back what it missed; that other browsers do is said nowhere.
  await page.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation()));
  await page.goto('/artrose/');
  await page.getByRole('button', { name: 'Weergave' }).click();
  const panel = page.getByRole('dialog', { name: 'Weergave' });
  await panel.getByRole('radio', { name: '125%' }).check();
  await page.keyboard.press('Escape');
  await mark(page);
  await page.getByRole('link', { name: 'Begrippen' }).click();
  await page.waitForURL('**/begrippen/');
  await page.getByRole('button', { name: 'Weergave' }).click();
  await panel.getByRole('radio', { name: 'Donker' }).check();
  await page.keyboard.press('Escape');
  await back(page, '/artrose/');
  await expect.poll(() => cameBack(page)).toEqual({ alive: true, persisted: true });
  await expect.poll(() => paper(page)).toBe('rgb(16, 25, 27)');
  await page.getByRole('button', { name: 'Weergave' }).click();
  await expect(panel.getByRole('radio', { name: 'Donker' })).toBeChecked();
  await expect(panel.getByRole('radio', { name: '125%' })).toBeChecked();
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`between pages there is a transition where motion is welcome (${reducedMotion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) =>
        Object.assign(window, { crossed: Boolean((event as unknown as { viewTransition: unknown }).viewTransition) }),
      ),
    );
    await page.goto('/artrose/');
    await page.getByRole('link', { name: 'Begrippen' }).click();
    await page.waitForURL('**/begrippen/');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { crossed?: boolean }).crossed))
      .toBe(reducedMotion === 'no-preference');
  });
}
