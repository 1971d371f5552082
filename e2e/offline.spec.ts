import { answer, openCheck, result } from './checks.ts';
import { copyOf, kept, keptPaths, panel, press, ready, slowly, takeAlong, test, version, visit } from './offline.ts';
import { expect, hydrated, paths } from './site.ts';

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
    await expect.poll(() => images.count()).toBeGreaterThan(2);
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
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
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

  test('the address of a shared section leads to it without a network', async ({ page, host, errors }) => {
    await takeAlong(page);
    await host.stop();
    for (const [address, section] of [
      ['/deel/kracht/waarom-kracht/', '/kracht/#waarom-kracht'],
      ['/deel/wat-we-beloven/', '/#wat-we-beloven'],
    ] as const) {
      await page.goto(address);
      await expect(page).toHaveURL(section);
      await expect(page.locator(`[id="${section.split('#')[1]}"]`)).toBeInViewport();
    }
    await page.goto('/deel/bestaat/niet/');
    await expect(page.locator('[data-not-kept]')).toBeVisible();
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
