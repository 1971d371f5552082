import type { Page } from '@playwright/test';
import { answer, result } from './checks.ts';
import { expect, hydrated, test } from './site.ts';

/** Slow 3G as Chromium's developer tools have it: bytes per second, milliseconds. */
const slow3G = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 2_000 };

async function throttle(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow3G);
}

test.beforeEach(({ page }) => throttle(page));

test('on slow 3G an article is read from its one file', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.resourceType()));
  await page.goto('/knieen/', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  // Drawings come when they come; nothing else does.
  expect(asked.filter((type) => type !== 'image' && type !== 'other')).toEqual(['document']);
});

test('on slow 3G the advice stands there at once, and what is ticked before the script comes counts', async ({
  page,
}) => {
  await page.goto('/checks/waarschuwingssignalen/', { waitUntil: 'domcontentloaded' });
  await expect(page.getByText('Bel 112').first()).toBeVisible();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(1);
  await answer(page, 'gewricht', 'vast').check();
  await hydrated(page);
  await expect(answer(page, 'gewricht', 'vast')).toBeChecked();
  await expect(result(page).locator('.sign')).toContainText('Bel vandaag je huisarts.');
});

test('on slow 3G search says that it is busy, and then finds', async ({ page }) => {
  await page.goto('/knieen/');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Zoeken' }).click();
  await page.getByRole('searchbox').fill('schoenen');
  await expect(page.getByText('Bezig met zoeken')).toBeVisible();
  await expect(page.locator('[data-search-state]')).toContainText('pagina’s voor ‘schoenen’', { timeout: 60_000 });
  await expect(page.getByText('Bezig met zoeken')).toHaveCount(0);
});

test('on slow 3G every button of an article does what it says', async ({ page }) => {
  await page.goto('/knieen/');
  await page.getByRole('button', { name: 'Weergave' }).click();
  await expect(page.getByRole('dialog', { name: 'Weergave' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('button.term').first().click();
  await expect(page.locator('.meaning').first()).toBeVisible();
});
