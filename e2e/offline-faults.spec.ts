import { answer, openCheck, result } from './checks.ts';
import { kept, keptPaths, panel, press, slowly, takeAlong, test, version, visit } from './offline.ts';
import { expect } from './site.ts';

test.describe('taking along goes wrong', () => {
  test('an interrupted one says so, keeps nothing half in use, and goes on where it was', async ({
    page,
    context,
    host,
    errors,
  }) => {
    await visit(page, '/offline/');
    // The network goes in the middle.
    host.faults.set('/voordelen/', (request) => request.destroy());
    await press(page, 'Neem de hele site mee');
    await expect(panel(page)).toContainText('Ophalen lukt nu niet verder. Kijk of je internet hebt.');
    await expect(panel(page)).toContainText('Een deel van de site is al opgehaald.');
    await expect(panel(page).locator('progress')).toBeHidden();
    host.faults.clear();

    await page.close();
    const later = await context.newPage();
    await later.goto('/artrose/');
    await later.goto('/offline/');
    await expect(panel(later)).toContainText('Een deel van de site is al opgehaald.');
    await expect(later.locator('[data-kept-pages] a')).toHaveCount(3);
    host.requests.length = 0;
    await press(later, 'Ga verder met ophalen');
    await expect(panel(later)).toContainText('Gelukt.', slowly);
    expect(host.requests).toContain('/voordelen/');
    expect(host.requests.length).toBeLessThan(version.files.length / 2);
    errors.length = 0;
  });

  test('"Stop" stops, and the part can be thrown away', async ({ page, host }) => {
    await visit(page, '/offline/');
    // Never answered.
    host.faults.set('/boekje/', () => undefined);
    await press(page, 'Neem de hele site mee');
    await expect(panel(page).locator('progress')).toBeVisible();
    await press(page, 'Stop');
    await expect(panel(page)).toContainText('Je bent gestopt met ophalen. Een deel van de site is al opgehaald.');
    await expect(panel(page).getByRole('button', { name: 'Ga verder met ophalen' })).toBeFocused();
    await press(page, 'Gooi het deel weg');
    await expect(panel(page)).toContainText('Het deel is weg.');
    expect(Object.keys(await kept(page)).join()).not.toContain(' mee ');
  });

  test('without room it says so, and takes away what it fetched', async ({ page }) => {
    await page.addInitScript(() => {
      const put = Cache.prototype.put;
      let left = 40;
      Cache.prototype.put = function (...parts) {
        if (left-- > 0) return put.apply(this, parts);
        return Promise.reject(new DOMException('', 'QuotaExceededError'));
      };
    });
    await visit(page, '/offline/');
    await press(page, 'Neem de hele site mee');
    await expect(panel(page)).toContainText('Er is niet genoeg ruimte op dit apparaat.');
    await expect(panel(page).getByRole('button', { name: 'Neem de hele site mee' })).toBeVisible();
    expect(Object.keys(await kept(page)).join()).not.toContain(' mee ');
  });

  test('a site that changes meanwhile is not mixed', async ({ page, host }) => {
    await visit(page, '/offline/');
    host.faults.set('/boekje/', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Van een andere versie</title>');
    });
    await press(page, 'Neem de hele site mee');
    await expect(panel(page)).toContainText('De site is net vernieuwd. Haal hem nog een keer op.');
    expect(await keptPaths(page)).not.toContain('/boekje/');
  });

  test('two tabs do not fetch at once', async ({ page, context, host }) => {
    await visit(page, '/offline/');
    host.faults.set('/boekje/', () => undefined);
    await press(page, 'Neem de hele site mee');
    const other = await context.newPage();
    await other.goto('/offline/');
    await press(other, 'Ga verder met ophalen');
    await expect(panel(other)).toContainText('De site wordt al opgehaald, in een ander tabblad');
    await press(page, 'Stop');
    await expect(panel(page)).toContainText('Je bent gestopt met ophalen.');
    host.faults.clear();
    await press(other, 'Ga verder met ophalen');
    await expect(panel(other)).toContainText('Gelukt.', slowly);
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(panel(page)).toContainText('De hele site staat op dit apparaat');
  });
});

test('no error and no detour enters a cache, and a page that was read stands in for a host that is broken', async ({
  page,
  host,
  errors,
}) => {
  await visit(page, '/over/');
  host.faults.set('/kracht/', (_request, response) => response.writeHead(500).end('kapot'));
  host.faults.set('/schoenen/', (_request, response) => response.writeHead(302, { Location: '/techniek/' }).end());
  host.faults.set('/over/', (_request, response) => response.writeHead(503).end('kapot'));
  await page.goto('/bestaat-niet/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  await page.goto('/kracht/');
  await expect(page.getByText('kapot')).toBeVisible();
  await page.goto('/schoenen/');
  await expect(page).toHaveURL(/techniek/);
  await page.goto('/over/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Over deze site');
  await visit(page, '/privacy/');
  const all = await keptPaths(page);
  expect(all).toEqual(expect.arrayContaining(['/over/', '/techniek/']));
  for (const path of ['/bestaat-niet/', '/kracht/', '/schoenen/']) expect(all).not.toContain(path);
  errors.length = 0;
});

test('with the worker, no answer stands in any request, whatever is ticked', async ({ page, context, host }) => {
  const seen: string[] = [];
  context.on('request', (request) => seen.push(`${request.url()} ${request.postData() ?? ''}`));
  const requestsOf = async (value: string) => {
    host.requests.length = 0;
    await openCheck(page, '/checks/waarschuwingssignalen/');
    await answer(page, 'gewricht', value).check();
    await expect(result(page)).toContainText(/./);
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
    // The browser looks for a new worker when it likes.
    return host.requests.filter((path) => path !== '/sw.js').toSorted();
  };
  await visit(page, '/checks/waarschuwingssignalen/');
  await requestsOf('vast');
  expect(await requestsOf('koorts')).toEqual(await requestsOf('vast'));
  expect(seen.some((request) => request.includes('/sw.js'))).toBe(true);
  expect(seen.filter((request) => /gewricht=|koorts|vast/.test(request))).toEqual([]);
  expect(seen.filter((request) => !request.startsWith(host.origin))).toEqual([]);
});

test('"Wis alles" takes the pages and the worker away; the next page begins anew', async ({
  page,
  context,
  host,
  errors,
}) => {
  await takeAlong(page);
  const other = await context.newPage();
  await other.goto('/kracht/');
  await page.goto('/privacy/#privacy-wissen');
  await expect(page.locator('[data-wipe]')).toContainText('Om zonder internet te lezen: de hele site.');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await expect(page.locator('[data-wipe]')).toContainText('Alles is gewist. De site bewaart nu niets op dit apparaat.');
  await other.locator('main img').last().scrollIntoViewIfNeeded();
  await other.waitForLoadState('networkidle');
  await expect.poll(() => kept(page)).toEqual({});
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

  // With a tab open from before, a browser may take the old worker up again, which begins with the second page.
  await page.goto('/kracht/');
  await visit(page, '/over/');
  await expect.poll(() => keptPaths(page)).toContain('/offline/');
  await page.goto('/privacy/#privacy-wissen');
  await expect(page.locator('[data-wipe]')).toContainText(/Om zonder internet te lezen: .*Over deze site/);
  await host.stop();
  await page.goto('/over/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Over deze site');
  errors.length = 0;
});

for (const refusal of ['not there', 'refused', 'refused with the caches'] as const) {
  test(`where a worker is ${refusal}, the site works, and no button is dead`, async ({ page }) => {
    await page.addInitScript((refusal) => {
      const refuse = () => {
        throw new DOMException('', 'SecurityError');
      };
      if (refusal === 'not there')
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
      else ServiceWorkerContainer.prototype.register = refuse;
      if (refusal.endsWith('caches')) Object.defineProperty(window, 'caches', { get: refuse });
    }, refusal);
    await openCheck(page, '/checks/waarschuwingssignalen/');
    await answer(page, 'nu', 'ja').check();
    await expect(result(page).locator('.sign')).toHaveText('Bel nu 112.');
    await page.goto('/offline/');
    await page.waitForLoadState('networkidle');
    await expect(panel(page)).toContainText('Staat hier geen knop? Dan kan je browser dit nu niet.');
    await expect(panel(page).getByRole('button')).toHaveCount(0);
    await page.goto('/privacy/#privacy-wissen');
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await expect(page.locator('[data-wipe]')).toContainText('Alles is gewist.');
  });
}
