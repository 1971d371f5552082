import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SiteVersion } from '../src/offline/files.ts';
import { answer, openCheck, result } from './checks.ts';
import { Host, markOf, nextVersion } from './host.ts';
import { build, expect, hydrated, paths, test as base } from './site.ts';

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    await host.start(build);
    await use(host);
    await host.stop();
  },
  // Every address of a test is one of its own host.
  baseURL: async ({ host }, use) => use(host.origin),
});
test.use({ serviceWorkers: 'allow' });

const version: SiteVersion = JSON.parse(readFileSync(join(build, 'offline.json'), 'utf8'));
const ready = version.files.filter(({ ready }) => ready).map(({ path }) => `/${path}`);

/** What is kept, by the kind of cache: addresses from the host on. */
async function kept(page: Page) {
  return page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      all[name] = requests.map(({ url }) => url.slice(location.origin.length)).sort();
    }
    return all;
  });
}
const keptPaths = async (page: Page) => Object.values(await kept(page)).flat();

/** Visits a page, and waits until the worker keeps it. */
async function visit(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => keptPaths(page)).toContain(new URL(page.url()).pathname);
}

// A guard against what hangs: a whole site is a hundred files.
const slowly = { timeout: 60_000 };
const panel = (page: Page) => page.locator('[data-take-along]');
const press = (page: Page, name: string) => panel(page).getByRole('button', { name }).click();

/** Looks for a new worker now; a browser takes its time, some seconds after a page. */
const updateWorker = (page: Page) =>
  page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((found) => found!.update())
      .then(() => undefined),
  );

const copyOf = ({ id }: SiteVersion) => `soepel-lopen / mee ${id}`;

/** Takes the whole site along. */
async function takeAlong(page: Page) {
  await page.goto('/offline/');
  await press(page, 'Neem de hele site mee');
  await expect(panel(page)).toContainText('Gelukt. De hele site staat op dit apparaat', slowly);
}

test.describe('after one visit', () => {
  test('the page is there without a network, with its drawings; the warning signs are, and their check works', async ({
    page,
    host,
    errors,
  }) => {
    await visit(page, '/kracht/');
    await host.stop();
    await page.goto('/kracht/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const images = page.locator('main img');
    expect(await images.count()).toBeGreaterThan(2);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
    }
    await page.getByRole('link', { name: 'Wanneer bellen?' }).click();
    await expect(page).toHaveURL(/waarschuwingssignalen/);
    await hydrated(page);
    await answer(page, 'gewricht', 'vast').check();
    await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    errors.length = 0;
  });

  test('a page that was not read gives way to one that says so and leads to those that were', async ({
    page,
    host,
    errors,
  }) => {
    await visit(page, '/schoenen/');
    await host.stop();
    await page.goto('/artrose/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zonder internet');
    await expect(page.getByText('De pagina die je vroeg, staat niet op dit apparaat.')).toBeVisible();
    const list = page.locator('[data-kept-pages] a');
    await expect(list).toHaveCount(3);
    await expect(page.locator('.call-line a')).toHaveAttribute('href', '/waarschuwingssignalen/');
    await page.locator('[data-kept-pages] a[href="/schoenen/"]').click();
    await expect(page).toHaveURL(/schoenen/);
    await page.goto('/offline/');
    await expect(page.getByText('De pagina die je vroeg, staat niet op dit apparaat.')).toBeHidden();
    await expect(panel(page)).toContainText('Meenemen kan zodra je weer internet hebt.');
    await expect(panel(page).getByRole('button')).toHaveCount(0);
    errors.length = 0;
  });

  test('nothing is kept but what was read and what stands ready: no answer, no fragment, no query', async ({
    page,
    context,
  }) => {
    await visit(page, '/over/?van=een-nieuwsbrief#over-bedoeling');
    await visit(page, '/checks/waarschuwingssignalen/#?nu=ja&aantal=1');
    await hydrated(page);
    await expect(result(page).locator('.sign')).toHaveText('Bel nu 112.');
    await visit(page, '/zoeken/#?zoek=knobbelzwaan');
    await page.goto('/zoeken/');
    await page.getByRole('searchbox').fill('knie');
    await expect(page.locator('[data-search-result]').first()).toBeVisible(slowly);
    const all = await keptPaths(page);
    expect(all.filter((path) => !ready.includes(path)).sort()).toEqual([
      '/checks/waarschuwingssignalen/',
      '/offline.json',
      '/over/',
      '/zoeken/',
    ]);
    expect(all.join()).not.toMatch(/[?#]|nieuwsbrief|knobbelzwaan|pagefind/);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

test.describe('with the whole site taken along', () => {
  test('every page opens without a network, with its drawings', async ({ page, host, errors }) => {
    test.slow();
    await takeAlong(page);
    await host.stop();
    const sheets = version.files.map(({ path }) => `/${path}`).filter((path) => /^\/(a4|boekje)\/.*$/.test(path));
    expect(sheets.length).toBeGreaterThan(paths.length / 4);
    for (const path of [...paths, ...sheets]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(path);
      await expect(page.locator('[data-not-kept]:visible'), path).toHaveCount(0);
      const broken = await page.locator('img').evaluateAll((images) =>
        Promise.all(
          (images as HTMLImageElement[]).map(async (image) => {
            image.loading = 'eager';
            return image.decode().then(
              () => '',
              () => image.src,
            );
          }),
        ),
      );
      expect(broken.filter(Boolean), path).toEqual([]);
    }
    errors.length = 0;
  });

  test('a check comes to its outcome, the card gets it, and search finds, without a network', async ({
    page,
    host,
    errors,
  }) => {
    await takeAlong(page);
    await host.stop();
    await openCheck(page, '/checks/na-de-loop/');
    await answer(page, 'laatste-ronde', 'mank').check();
    await answer(page, 'twee-weken', 'goed').check();
    await expect(result(page).locator('.sign')).toHaveText(/Doe rustiger aan/);
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /herinnering/ }).click();
    expect((await download).suggestedFilename()).toBe('herinnering.ics');
    await page.goto('/afspraakkaart/');
    await expect(page.locator('.card')).toContainText('mank');

    await page.goto('/artrose/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('achillespees');
    await expect(page.locator('[data-search-result] a').first()).toHaveAttribute('href', '/klachtenwijzer/', slowly);
    await page.locator('[data-search-result] a').first().click();
    await expect(page).toHaveURL(/klachtenwijzer/);
    errors.length = 0;
  });

  test('its size and its day stand there first; which pages were read is forgotten; it goes on request', async ({
    page,
    host,
    errors,
  }) => {
    await visit(page, '/artrose/');
    await page.goto('/offline/');
    const size = version.files.reduce((total, { bytes }) => total + bytes, 0);
    const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(version.day));
    const what = `${Math.ceil(size / 1000)} kB, versie van ${day}.`;
    await expect(panel(page)).toContainText(`De hele site is ${what}`);
    await press(page, 'Neem de hele site mee');
    await expect(panel(page)).toContainText(`De hele site staat op dit apparaat: ${what}`, slowly);
    const { [copyOf(version)]: copy, ...others } = await kept(page);
    expect(copy!.sort()).toEqual([...version.files.map(({ path }) => `/${path}`), '/offline.json'].sort());
    expect(Object.values(others).flat()).not.toContain('/artrose/');
    await page.goto('/schoenen/');
    await page.goto('/offline/');
    expect(
      Object.values(await kept(page))
        .flat()
        .filter((path) => path === '/schoenen/'),
    ).toHaveLength(1);

    await press(page, 'Verwijder wat ik meenam');
    await expect(panel(page)).toContainText('De meegenomen site is weg. De hele site is');
    expect((await keptPaths(page)).sort()).toEqual([...ready, '/offline.json'].sort());
    await host.stop();
    await page.goto('/schoenen/');
    await expect(page.getByText('De pagina die je vroeg, staat niet op dit apparaat.')).toBeVisible();
    errors.length = 0;
  });

  test('what is fetched weighs what the panel says', async ({ page, host }) => {
    await visit(page, '/offline/');
    host.requests.length = 0;
    await press(page, 'Neem de hele site mee');
    await expect(panel(page)).toContainText('Gelukt.', slowly);
    const fetched = host.requests.filter((path) => path !== '/offline.json');
    expect(fetched.sort()).toEqual(
      version.files
        .map(({ path }) => `/${path}`)
        .filter((path) => !ready.includes(path))
        .sort(),
    );
  });
});

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
    expect(await later.locator('[data-kept-pages] a').count()).toBe(3);
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
    return host.requests.toSorted();
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
  expect(await kept(page)).toEqual({});
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
    await other.reload();
    await hydrated(other);

    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    expect(await page.locator('input:checked').count()).toBe(1);
    await page.reload();
    await hydrated(page);
    await expect(mark(page)).toBeVisible();
    await expect(answer(page, 'blijft', 'lies')).toBeChecked();

    // What was read in the old version is there still, whole; what was read anew is new.
    await host.stop();
    await page.goto('/over/');
    await expect(page.getByText('Geen reclame, geen cookies, geen account.')).toBeVisible();
    await openCheck(page, '/checks/waarschuwingssignalen/');
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
    for (const folder of [next, third]) {
      await host.start(folder);
      await visit(other, '/over/');
      await updateWorker(other);
      await expect
        .poll(async () => Object.values(await kept(other)).filter((paths) => paths.includes('/over/')))
        .not.toHaveLength(0);
      await other.goto('/schoenen/');
    }
    await expect.poll(async () => Object.keys(await kept(other)).length).toBe(3);
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    await page.close();
    await expect
      .poll(async () => {
        await other.goto('/kracht/');
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
        await page.goto('/over/');
        return Object.keys(await kept(page)).filter((name) => name.includes(' mee ')).length;
      }, slowly)
      .toBe(2);
    await page.goto('/offline/');
    await expect(panel(page)).toContainText('Er is een nieuwere');
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
