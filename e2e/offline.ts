import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteVersion } from '../src/offline/files.ts';
import { Host } from './host.ts';
import { build, expect, test as base } from './site.ts';

/** A test with a host of its own, which it can stop and break; workers run. */
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start(build);
    await use(host);
    await host.stop();
  },
  serviceWorkers: 'allow',
  // Every address of a test is one of its own host.
  baseURL: async ({ host }, use) => use(host.origin),
});

/** The build: its files, and which of them stand ready after one visit. */
export const version: SiteVersion = JSON.parse(readFileSync(join(build, 'offline.json'), 'utf8'));
export const ready = version.files.filter(({ ready }) => ready).map(({ path }) => `/${path}`);

/** What is kept, by the kind of cache: addresses from the host on. */
export async function kept(page: Page) {
  return page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      all[name] = requests.map(({ url }) => url.slice(location.origin.length)).sort();
    }
    return all;
  });
}
/** The addresses that are kept, whatever the cache. */
export const keptPaths = async (page: Page) => Object.values(await kept(page)).flat();

/** Visits a page, and waits until the worker keeps it. */
export async function visit(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => keptPaths(page)).toContain(new URL(page.url()).pathname);
}

// A guard against what hangs: a whole site is a hundred files.
export const slowly = { timeout: 60_000 };
/** The panel that takes the site along. */
export const panel = (page: Page) => page.locator('[data-take-along]');
export const press = (page: Page, name: string) => panel(page).getByRole('button', { name }).click();

/** Looks for a new worker now; a browser takes its time, some seconds after a page. */
export const updateWorker = (page: Page) =>
  page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((found) => found!.update())
      .then(() => undefined),
  );

/**
 * Goes to a page while one worker takes the place of another. With developer tools at a worker, as at each in a test,
 * Chromium may end the worker between the request of a page and its answer: the next try arrives.
 * @param path where to; without it, the page is loaded again
 */
export async function go(page: Page, path?: string): Promise<void> {
  const timeout = 10_000;
  await expect(() => (path ? page.goto(path, { timeout }) : page.reload({ timeout }))).toPass();
}

/** The cache of a whole site. */
export const copyOf = ({ id }: SiteVersion) => `soepel-lopen / mee ${id}`;

/** Takes the whole site along. */
export async function takeAlong(page: Page) {
  await page.goto('/offline/');
  await press(page, 'Neem de hele site mee');
  await expect(panel(page)).toContainText('Gelukt. De hele site staat op dit apparaat', slowly);
}
