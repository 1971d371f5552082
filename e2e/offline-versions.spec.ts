import { rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answer, openCheck } from './checks.ts';
import { markOf, nextVersion } from './host.ts';
import { go, kept, panel, slowly, takeAlong, test, updateWorker, version, visit } from './offline.ts';
import { build, expect, hydrated } from './site.ts';

test.describe('a new version', () => {
  let next: string;
  test.beforeAll(async () => {
    next = await nextVersion(build, 'B');
  });
  test.afterAll(() => rm(next, { recursive: true, force: true }));
  const mark = (page: Page) => page.getByText(markOf('B'));
  const panelChunk = version.files.find(({ path }) => path.startsWith('_astro/KeepPanel'))!.path;

  test('comes with the next page; one that is open keeps working, its later parts too', async ({
    page,
    context,
    host,
    errors,
  }) => {
    await visit(page, '/over/');
    await openCheck(page, '/checks/waarschuwingssignalen/');
    await answer(page, 'blijft', 'lies').check();
    await host.start(next);
    expect((await fetch(`${host.origin}/${panelChunk}`)).status).toBe(404);

    const other = await context.newPage();
    await visit(other, '/artrose/');
    await expect(mark(other)).toBeVisible();
    await expect.poll(async () => Object.keys(await kept(other)).length).toBe(2);
    await go(other);
    await hydrated(other);

    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    await expect(page.locator('input:checked')).toHaveCount(1);
    await go(page);
    await hydrated(page);
    await expect(mark(page)).toBeVisible();
    await expect(answer(page, 'blijft', 'lies')).toBeChecked();

    // What was read in the old version is there still, whole; what was read anew is new.
    await host.stop();
    await go(page, '/over/');
    await expect(page.getByText('Geen reclame, geen cookies, geen account.')).toBeVisible();
    await go(page, '/checks/waarschuwingssignalen/');
    await hydrated(page);
    await expect(mark(page)).toBeVisible();
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    errors.length = 0;
  });

  test('after two more, the oldest goes once its last page is closed', async ({ page, context, host }) => {
    const third = await nextVersion(next, 'C');
    await openCheck(page, '/checks/waarschuwingssignalen/');
    await visit(page, '/checks/waarschuwingssignalen/');
    await openCheck(page, '/checks/waarschuwingssignalen/');
    await answer(page, 'blijft', 'lies').check();
    const [oldest] = Object.keys(await kept(page));
    const other = await context.newPage();
    for (const [folder, versions] of [
      [next, 2],
      [third, 3],
    ] as const) {
      await host.start(folder);
      await go(other, '/over/');
      await updateWorker(other);
      // The list comes last: with it, the version is there.
      await expect
        .poll(async () => Object.values(await kept(other)).filter((paths) => paths.includes('/offline.json')).length)
        .toBe(versions);
      await go(other, '/schoenen/');
    }
    await expect.poll(async () => Object.keys(await kept(other)).length).toBe(3);
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    await page.close();
    await expect
      .poll(async () => {
        await go(other, '/kracht/');
        return Object.keys(await kept(other));
      }, slowly)
      .not.toContain(oldest);
    await rm(third, { recursive: true, force: true });
  });

  test('renews the whole copy, or leaves the old one whole', async ({ page, host, errors }) => {
    test.slow();
    await takeAlong(page);
    await host.start(next);
    host.faults.set('/boekje/', (_request, response) => response.writeHead(500).end());
    await page.goto('/over/');
    await expect(mark(page)).toBeVisible();
    await updateWorker(page);
    await expect
      .poll(async () => {
        await go(page, '/over/');
        return Object.keys(await kept(page)).filter((name) => name.includes(' mee ')).length;
      }, slowly)
      .toBe(2);
    await page.goto('/offline/');
    await expect(panel(page)).toContainText('Er is een nieuwere');
    // The index comes from where the page came from, and not from the copy of another version.
    host.requests.length = 0;
    await page.goto('/zoeken/#?zoek=knie');
    await expect(page.locator('[data-search-result]').first()).toBeVisible(slowly);
    expect(host.requests).toContain('/pagefind/pagefind.js');
    await host.stop();
    for (const path of ['/over/', '/boekje/', '/artrose/']) {
      await page.goto(path);
      await expect(mark(page), path).toHaveCount(0);
    }

    host.faults.clear();
    await host.start(next);
    await page.goto('/offline/');
    await expect(async () => {
      await page.reload();
      await expect(panel(page)).toContainText('De hele site staat op dit apparaat');
      await expect(panel(page)).not.toContainText('Er is een nieuwere');
    }).toPass(slowly);
    await host.stop();
    for (const path of ['/over/', '/boekje/', '/artrose/']) {
      await page.goto(path);
      await expect(path === '/boekje/' ? page.locator('h1') : mark(page), path).toHaveCount(1);
    }
    await page.goto('/zoeken/#?zoek=knie');
    await expect(page.locator('[data-search-result]').first()).toBeVisible(slowly);
    errors.length = 0;
  });

  test('is one file: no compressed copy of the worker stays behind when it is swapped', () => {
    for (const file of ['sw.js', 'sw-noodrem.js'])
      expect([`${file}.br`, `${file}.gz`].filter((copy) => existsSync(join(build, copy)))).toEqual([]);
  });

  test('of the emergency worker takes all away, and an open form keeps what is in it', async ({
    page,
    context,
    host,
  }) => {
    await visit(page, '/afspraakkaart/');
    await page.goto('/afspraakkaart/');
    await hydrated(page);
    await page.getByRole('textbox', { name: /in je eigen woorden/ }).fill('Mijn knie doet pijn.');
    const brake = readFileSync(join(build, 'sw-noodrem.js'), 'utf8');
    host.faults.set('/sw.js', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(brake);
    });
    const other = await context.newPage();
    await other.goto('/over/');
    await expect.poll(() => kept(other)).toEqual({});
    await expect
      .poll(() => other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    await expect(page.getByRole('textbox', { name: /in je eigen woorden/ })).toHaveValue('Mijn knie doet pijn.');
    await page.getByRole('textbox', { name: 'Sinds wanneer?' }).fill('maart');
    await expect(page.locator('.card')).toContainText('maart');
    host.requests.length = 0;
    await other.goto('/schoenen/');
    expect(host.requests[0]).toBe('/schoenen/');
    await expect.poll(() => kept(other)).toEqual({});
  });
});
