import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Page } from '@playwright/test';
import { accessibilityFaults, build, expect, paths, test } from './site.ts';

const menuLink = (page: Page) =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Zoeken' });
const box = (page: Page) => page.getByRole('searchbox', { name: /Zoek op klacht/ });
const status = (page: Page) => page.locator('[data-search-state]');
const results = (page: Page) => page.locator('[data-search-result]');

async function searchFor(page: Page, query: string) {
  await box(page).fill(query);
  await expect(status(page)).toHaveAttribute('data-search-query', query);
  await expect(status(page)).toHaveAttribute('data-search-state', 'done');
}

test('a click opens the box; nothing of search is fetched before', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/artrose/');
  await page.waitForLoadState('networkidle');
  expect(requests.join()).not.toMatch(/pagefind|dialog/);
  await menuLink(page).click();
  await expect(box(page)).toBeFocused();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/artrose/');
});

test('Ctrl+K and Cmd+K open the box; a letter by itself does not', async ({ page }) => {
  await page.goto('/artrose/');
  for (const letter of ['k', 's', '/']) await page.keyboard.press(letter);
  await expect(box(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await page.keyboard.press('Meta+k');
  await expect(box(page)).toBeFocused();
});

test('on the search page itself the menu and Ctrl+K lead to its box', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.getByRole('link', { name: 'Begin', exact: true }).focus();
  await menuLink(page).click();
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a search shows pages with their sections, and says how many', async ({ page }) => {
  await page.goto('/');
  await menuLink(page).click();
  await searchFor(page, 'achillespees');
  await expect(status(page)).toHaveText(/^\d+ pagina’?s? voor ‘achillespees’$/);
  await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', '/klachtenwijzer/');
  await expect(results(page).first().locator('ul a').first()).toHaveAttribute(
    'href',
    /^\/klachtenwijzer\/#klacht-kuit-en-achillespees:~:text=/,
  );
  await expect(results(page).first().locator('mark').first()).toHaveText(/achillespees/i);
});

test('the open box with results has no accessibility fault', async ({ page }) => {
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'knie');
  await expect.poll(() => results(page).count()).toBeGreaterThan(1);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('arrow keys walk through the results, Enter follows, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await searchFor(page, 'artrose');
  const links = page.locator('.found a');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();

  await menuLink(page).press('Enter');
  await expect(box(page)).toHaveValue('artrose');
  await page.keyboard.press('ArrowDown');
  const target = await links.nth(0).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${target}`);
});

test('a result in the page you are on closes the box and arrives', async ({ page }) => {
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'afvallen');
  await page.locator('.results a[href^="/artrose/#"]').first().click();
  await expect(box(page)).toBeHidden();
  expect(page.url()).toContain('/artrose/#');
});

test('a search without results says so, and offers near words, the klachtenwijzer and the doors', async ({ page }) => {
  await page.goto('/zoeken/');
  await searchFor(page, 'qqqqzzzz');
  await expect(status(page)).toHaveText('Niets gevonden voor ‘qqqqzzzz’. Probeer een ander woord.');
  await expect(results(page)).toHaveCount(0);
  const ways = page.locator('.no-results').getByRole('link');
  await expect(ways).toHaveCount(5);
  await expect(ways.first()).toHaveAttribute('href', '/klachtenwijzer/');

  await searchFor(page, 'krakbeenxx');
  await expect(results(page)).toHaveCount(0);
  await page.locator('.nearest button').first().click();
  await expect(results(page).first()).toBeVisible();
  await expect(box(page)).toBeFocused();
});

test('the term stands in the fragment only, and a link with it searches again', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData()}`));
  await page.goto('/zoeken/');
  await searchFor(page, 'knobbelzwaan');
  expect(page.url()).toMatch(/\/zoeken\/#\?zoek=knobbelzwaan$/);
  expect(requests.join()).not.toContain('knobbelzwaan');

  await page.goto('/artrose/');
  await page.goto('/zoeken/#?zoek=schoenen');
  await expect(box(page)).toHaveValue('schoenen');
  await expect(results(page).first()).toBeVisible();
});

test('markup in the term stays text', async ({ page }) => {
  await page.goto('/zoeken/#?zoek=' + encodeURIComponent('<img src=x onerror=alert(1)>'));
  await expect(status(page)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('without the index the box says so and shows the way to the list', async ({ page, errors }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'knie');
  await expect(status(page)).toContainText('Zoeken lukt nu niet.');
  await status(page).getByRole('link', { name: 'Bekijk de lijst met alle pagina’s' }).click();
  await page.waitForURL('**/zoeken/');
  expect(errors.splice(0).every((error) => error.includes('net::ERR_FAILED'))).toBe(true);
});

test('without the box itself, the link leads to the search page', async ({ page, errors }) => {
  await page.route('**/_astro/dialog*', (route) => route.abort());
  await page.goto('/artrose/');
  await menuLink(page).click();
  await page.waitForURL('**/zoeken/');
  expect(errors.splice(0).every((error) => error.includes('net::ERR_FAILED'))).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to a list of all pages and their sections', async ({ page }) => {
    await page.goto('/');
    await menuLink(page).click();
    await expect(box(page)).toHaveCount(0);
    const listed = await page
      .locator('.index a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const sections = paths
      .filter((path) => path !== '/' && path !== '/zoeken/')
      .flatMap((path) => [
        path,
        ...parse(readFileSync(join(build, path, 'index.html'), 'utf8'))
          .querySelectorAll('h2, h3')
          .filter(({ id }) => !/^(bronnen|check|wijziging)-/.test(id))
          .map(({ id }) => `${path}#${id}`),
      ]);
    expect(sections.filter((address) => !listed.includes(address))).toEqual([]);
  });
});

test.describe('what was done with a query is said', () => {
  for (const [query, note] of [
    ['artroze', 'Resultaten voor ‘artrose’, je zocht ‘artroze’.'],
    ['cadans', /^Ook gezocht op ‘\S+’\.$/],
  ] as const) {
    test(query, async ({ page }) => {
      await page.goto('/zoeken/');
      await searchFor(page, query);
      await expect(status(page).locator('p').first()).toHaveText(note);
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    });
  }
});

test('a query of which the site has only a part says which, and searches that at a click', async ({ page }) => {
  await page.goto('/zoeken/');
  await searchFor(page, 'xylofoon kraakbeen');
  await expect(results(page)).toHaveCount(0);
  await expect(status(page).locator('p')).toHaveText('Niets gevonden voor ‘xylofoon’; wel voor ‘kraakbeen’.');
  await page.getByRole('button', { name: 'kraakbeen', exact: true }).click();
  await expect(results(page).first()).toContainText(/kraakbeen/i);
});

test.describe('a phrase of alarm puts the advice of the check first, with its urgency in words', () => {
  for (const [query, label, section] of [
    ['pijn op de borst', 'Nu', '112'],
    ['dikke kuit', 'Vandaag', 'vandaag'],
    ['mijn knie zit op slot', 'Vandaag', 'vandaag'],
    ['ik heb koorts en mijn knie is dik', 'Vandaag', 'vandaag'],
  ] as const) {
    test(query, async ({ page }) => {
      await page.goto('/artrose/');
      await menuLink(page).click();
      await searchFor(page, query);
      await expect(page.locator('.result-kind').first()).toHaveText('Nu doen');
      await expect(results(page).first().locator('.alarm-label')).toHaveText(label);
      const advice = results(page).first().getByRole('link').first();
      await expect(advice).toHaveAttribute('href', `/waarschuwingssignalen/#${section}`);
      await expect(status(page)).toContainText(`${label}: ${await advice.textContent()}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test('one word does not', async ({ page }) => {
    await page.goto('/zoeken/');
    for (const word of ['kuit', 'borst', 'knie', 'koorts']) {
      await searchFor(page, word);
      await expect(page.locator('.alarm-label')).toHaveCount(0);
    }
  });
});

test('checks and texts stand in groups of their own', async ({ page }) => {
  await page.goto('/zoeken/');
  await searchFor(page, 'schoenen');
  expect((await page.locator('.result-kind').allTextContents()).sort()).toEqual(['Check', 'Lezen']);
  const group = page.getByRole('list', { name: 'Lezen' });
  await expect(group.getByRole('listitem').first()).toContainText('schoenen');
  await expect(group.locator('.result-path').first()).toHaveText('Begin');
});

test('a section link arrives at its section, and the browser marks the words', async ({ page }) => {
  await page.goto('/zoeken/');
  await searchFor(page, 'achillespees');
  await page.locator('.results ul a').first().click();
  await page.waitForURL('**/klachtenwijzer/**');
  expect(await page.evaluate(() => location.hash)).toBe('#klacht-kuit-en-achillespees');
  await expect(page.locator('#klacht-kuit-en-achillespees')).toBeInViewport();
});

test('a screen reader hears the count once typing rests, and finds lists with names', async ({ page }) => {
  await page.goto('/artrose/');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-search-state]')!;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true });
  });
  // Letter by letter without a rest, which a busy machine does not promise of its keyboard.
  await box(page).evaluate((input: HTMLInputElement) => {
    for (const letter of 'schoenen') {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await expect(status(page)).toHaveAttribute('data-search-query', 'schoenen');
  await expect(status(page)).toHaveAttribute('data-search-state', 'done');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeLessThanOrEqual(2);
  expect(said.at(-1)).toMatch(/^\d+ pagina’s voor ‘schoenen’/);
  await expect(page.getByRole('dialog', { name: 'Zoeken' })).toMatchAriaSnapshot(`
    - searchbox "Zoek op klacht, lichaamsdeel of onderwerp"
    - status
    - list "Lezen":
      - listitem
  `);
});

test('without the lexicon Pagefind answers by itself', async ({ page, errors }) => {
  await page.route('**/pagefind/lexicon/**', (route) => route.abort());
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'het kraakbeen');
  await expect(results(page).first()).toContainText(/kraakbeen/i);
  await expect(results(page).first().locator('mark').first()).toHaveText(/kraakbeen/i);
  expect(await page.locator('.found').textContent()).not.toMatch(/[|\ue000-\uefff]/);
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Kijk eerst wanneer je moet bellen.' }),
  ).toBeVisible();
  expect(errors.splice(0).every((error) => error.includes('net::ERR_FAILED'))).toBe(true);
});

test('a part of the index that does not come is no empty result', async ({ page, errors }) => {
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'knie');
  await expect(status(page)).toContainText('Zoeken lukt nu niet.');
  await box(page).fill('');
  await expect(status(page)).toHaveText('');
  await expect(page.locator('.found')).toBeEmpty();
  // Pagefind says it in the console, and nowhere else.
  errors.length = 0;
});

for (const [missing, where] of [
  ['the index', '**/pagefind/index/**'],
  ['Pagefind', '**/pagefind/pagefind.js'],
] as const) {
  test(`without ${missing} a phrase of alarm still leads to its advice`, async ({ page, errors }) => {
    await page.route(where, (route) => route.abort());
    await page.goto('/artrose/');
    await menuLink(page).click();
    await searchFor(page, 'pijn op de borst');
    await expect(page.locator('.alarm-label')).toHaveText('Nu');
    await expect(status(page)).toHaveText('Nu: Bel nu 112.');
    errors.length = 0;
  });
}

test('the box closes by a click beside it, and by none within', async ({ page }) => {
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'knie');
  const { x, y } = (await page.getByRole('dialog').boundingBox())!;
  await page.mouse.click(x + 8, y + 8);
  await expect(box(page)).toBeVisible();
  const input = (await box(page).boundingBox())!;
  await page.mouse.move(input.x + 60, input.y + input.height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 20, input.y + input.height / 2);
  await page.mouse.up();
  await expect(box(page)).toBeVisible();
  await page.mouse.click(x - 20, y + 8);
  await expect(box(page)).toBeHidden();
});

test('without Pagefind the dialog lists all pages with their sections', async ({ page, errors }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('/artrose/');
  await menuLink(page).click();
  await searchFor(page, 'knie');
  await expect(status(page)).toContainText('Zoeken lukt nu niet.');
  await expect(page.locator('.found a[href="/knieen/"]')).toBeVisible();
  await expect(page.locator('.found a[href="/waarschuwingssignalen/#knie-op-slot"]')).toHaveCount(1);
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Kijk eerst wanneer je moet bellen.' }),
  ).toBeVisible();
  expect(errors.splice(0).every((error) => error.includes('net::ERR_FAILED'))).toBe(true);
});

test.describe('bytes', () => {
  const sentFor = (address: string) => {
    const file = join(build, new URL(address).pathname);
    return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  };

  const isPart = (file: string) => /\w+\.[a-z-]+\.json$/.test(file);
  const folder = join(build, 'pagefind/lexicon');
  const largestPart = Math.max(
    ...readdirSync(folder)
      .filter(isPart)
      .map((file) => statSync(join(folder, `${file}.br`)).size),
  );

  for (const query of ['schoenen', 'artroze', 'mijn knie slaat op slot']) {
    test(`the first query fetches at most 115 kB in 9 requests, a later one at most 5 kB: ${query}`, async ({
      page,
    }) => {
      await page.goto('/artrose/');
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      // Those of the page itself come when they come.
      page.on('request', (request) => /pagefind|dialog/.test(request.url()) && requests.push(request.url()));
      await menuLink(page).click();
      await searchFor(page, query);
      const first = requests.splice(0);
      const bytes = first.reduce((sum, address) => sum + sentFor(address), 0);
      console.log(`${query}: ${bytes} B in ${first.length} requests`);
      expect(bytes).toBeLessThanOrEqual(115_000);
      expect(first.length).toBeLessThanOrEqual(9);
      // Whatever the first letters are: they bring one part of the dictionary.
      const without = first.filter((address) => !isPart(address)).reduce((sum, address) => sum + sentFor(address), 0);
      expect(without + largestPart).toBeLessThanOrEqual(115_000);
      for (const later of ['kraakbeen', 'pijn in mijn heup', 'hardloopblessures voorkomen']) {
        await searchFor(page, later);
        expect(requests.splice(0).reduce((sum, address) => sum + sentFor(address), 0)).toBeLessThanOrEqual(5_000);
      }
    });
  }
});
