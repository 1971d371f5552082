import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { encodeList, mostParts } from '../src/reading-list/list.ts';
import { accessibilityFaults, build, contrastFaults, expect, paths, stored, test } from './site.ts';

const making = '/leeslijst-maken/';
const reading = '/leeslijst/';
const chosen = ['blijf-bewegen', 'pasfrequentie', 'ondergrond', 'check-na-de-loop'];
const line = 'Begin bij ‘Zand’ & neem <b>tijd</b>: 100% rustig. Zie www.voorbeeld.test of bel 0612345678';
const list = encodeList({ parts: chosen, line });

/** Every part that can be chosen, with its title and where it leads. */
const parts = parse(readFileSync(join(build, reading, 'index.html'), 'utf8'))
  .querySelectorAll('[data-part]')
  .map((item) => ({
    id: item.getAttribute('data-part')!,
    title: item.querySelector('a')!.text,
    path: item.querySelector('a')!.getAttribute('href')!,
  }));
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
const seenLinks = (page: Page) => page.locator('[data-part] a').filter({ visible: true });
const seenTitles = (page: Page) => seenLinks(page).allInnerTexts();
const notice = (page: Page) => page.locator('[data-notice]');
const titlesOf = (ids: readonly string[]) => parts.filter(({ id }) => ids.includes(id)).map(({ title }) => title);

/** Ticks parts on the page that makes a list, with the fold of each opened as a reader does. */
async function tick(page: Page, ids: readonly string[]) {
  for (const id of ids) {
    const box = page.locator(`[name="deel"][value="${id}"]`);
    if (!(await box.isVisible())) await page.locator('details', { has: box }).locator('summary').click();
    await box.check();
  }
}

/** The share sheet and the clipboard as a list that a test can read. */
async function stubSharing(context: BrowserContext, { sheet = false, clipboard = true } = {}) {
  await context.addInitScript(
    ([sheet, clipboard]) => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      const keep = async (data: unknown) => {
        if (!clipboard) throw new DOMException('', 'NotAllowedError');
        shared.push(data);
      };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: keep } });
      Object.defineProperty(navigator, 'share', { configurable: true, value: sheet ? keep : undefined });
    },
    [sheet, clipboard],
  );
}
const shared = (page: Page) => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);

/** What a phone reads in the QR code of the page. */
async function scan(page: Page) {
  const { data, info } = await sharp(await page.locator('[data-code] svg').screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const requestsOf = (page: Page) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  return requests;
};

async function elsewhere(browser: Browser, options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  return { page, requests: requestsOf(page) };
}

test('three sections, a check and a line become one link, which shows exactly those elsewhere', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await stubSharing(context);
  const requests = requestsOf(page);
  await page.goto('/voor-professionals/#professionals-leeslijst');
  await page.getByRole('link', { name: 'Maak een leeslijst' }).click();
  await page.waitForURL(`**${making}`);
  await tick(page, chosen);
  await page.getByLabel('Schrijf er één regel bij').fill(line);
  await expect(page.getByText('4 van 12 gekozen.')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Hardloopschoenen en ondergrond' })).toContainText('1 gekozen');
  await page.getByRole('button', { name: 'Deel de link' }).click();
  await expect(page.getByText('Link gekopieerd.')).toBeVisible();
  const [link] = (await shared(page)) as string[];
  const { pathname, search, hash } = new URL(link!);
  expect({ pathname, search }).toEqual({ pathname: reading, search: '' });
  await expect(page.getByRole('link', { name: 'Bekijk de lijst' })).toHaveAttribute('href', reading + hash);

  const receiver = await elsewhere(browser, { baseURL });
  await receiver.page.goto(reading + hash);
  await expect(receiver.page.locator('[data-code] svg')).toBeVisible();
  await expect.poll(() => seenTitles(receiver.page)).toEqual(titlesOf(chosen));
  await expect(receiver.page.locator('blockquote')).toHaveText(line);
  await expect(receiver.page.locator('.sender')).toContainText('Deze woorden zijn niet van de site.');
  await expect(receiver.page.locator('.sender a')).toHaveCount(0);
  await expect(notice(receiver.page)).toBeHidden();
  await expect(receiver.page.locator('.call-line a')).toHaveAttribute('href', '/waarschuwingssignalen/');
  // The list may be kept as a bookmark: it holds no answers.
  await expect.poll(() => new URL(receiver.page.url()).hash).toBe(hash);

  for (const someone of [page, receiver.page]) {
    await expect.poll(() => stored(someone)).toEqual({ tab: [], device: [], cookies: '' });
  }
  const asked = [...requests, ...receiver.requests];
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((request) => /#|\?|pasfrequentie|blijf-bewegen|rustig/.test(request))).toEqual([]);

  await receiver.page.keyboard.press('Tab');
  await expect(receiver.page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await receiver.page.keyboard.press('Enter');
  await expect.poll(() => new URL(receiver.page.url()).hash).toBe(hash);
  await expect.poll(() => seenTitles(receiver.page)).toEqual(titlesOf(chosen));

  await receiver.page.getByRole('link', { name: 'Hoeveel passen per minuut' }).click();
  await expect(receiver.page.locator('#pasfrequentie')).toBeInViewport();
});

test('every part of the list of all leads to its heading', () => {
  expect(parts.length).toBeGreaterThan(100);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  for (const { id, path } of parts) {
    const { pathname, hash } = new URL(path, 'http://site');
    const page = parse(readFileSync(join(build, pathname, 'index.html'), 'utf8'));
    expect(page.getElementById(id), path).not.toBeNull();
    expect(['', `#${id}`]).toContain(hash);
  }
});

test('two lists cause exactly the same requests', async ({ browser, baseURL }) => {
  const asked = [];
  for (const hash of [list, encodeList({ parts: ['pasfrequentie'], line: '' })]) {
    const { page, requests } = await elsewhere(browser, { baseURL });
    await page.goto(reading + hash);
    await expect(page.locator('[data-code] svg')).toBeVisible();
    asked.push(requests.filter((request) => !request.includes('favicon')).sort());
  }
  expect(asked[0]).toEqual(asked[1]);
  expect(asked[0]!.length).toBeGreaterThan(2);
});

test('the QR code leads to the address of the list', async ({ page }) => {
  await page.goto(reading + list);
  await expect(page.getByRole('img', { name: 'QR-code van deze lijst' })).toBeVisible();
  await expect.poll(() => scan(page)).toBe(`http://localhost:4321${reading}${list}`);
});

test('the longest list fits on one A4, black on white, with a code that a phone reads from the paper', async ({
  browser,
  baseURL,
}) => {
  // At three dots to a pixel: the resolution of a modest printer.
  const { page } = await elsewhere(browser, { baseURL, deviceScaleFactor: 3, colorScheme: 'dark' });
  const byLength = parts.toSorted((one, other) => other.title.length - one.title.length);
  const pageOf = ({ path }: { path: string }) => path.split('#')[0];
  // The longest title of each page: a page more takes more room than a section more.
  const longest = byLength.filter((part, index) => byLength.findIndex((one) => pageOf(one) === pageOf(part)) === index);
  const ids = longest.slice(0, mostParts).map(({ id }) => id);
  expect(ids).toHaveLength(mostParts);
  const hash = encodeList({ parts: ids, line: 'Één lange regel, met woörden '.repeat(5).slice(0, 140) });
  await page.goto(reading + hash);
  await expect(page.locator('[data-code] svg')).toBeVisible();
  await expect.poll(() => scan(page)).toBe(`http://localhost:4321${reading}${hash}`);
  const [width, squares] = await page
    .locator('[data-code] svg')
    .evaluate((code: SVGSVGElement) => [parseFloat(code.getAttribute('width')!), code.viewBox.baseVal.width] as const);
  expect(width).toBeLessThanOrEqual(50);
  expect(width / squares).toBeGreaterThan(0.45);

  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page
    .locator('body, main h1, [data-part] a, blockquote p')
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => getComputedStyle(element).color),
    );
  expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const printed = await page.locator('main').innerText();
  for (const { id, title, path } of longest.slice(0, mostParts)) {
    expect(printed, id).toContain(title);
    expect(printed, id).toContain(`http://localhost:4321${path}`);
  }
  expect(printed).toContain('http://localhost:4321/waarschuwingssignalen/');
  expect(printed).toContain(
    `Geprint op ${new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date())}.`,
  );
  for (const control of await page.locator('button, nav').all()) await expect(control).toBeHidden();
});

test('its button prints', async ({ page }) => {
  await page.goto(reading + list);
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-asked', '')));
  await page.getByRole('button', { name: 'Print deze lijst' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked');
});

const all = parts.length;
for (const { what, hash, count, says, words = '' } of [
  { what: 'no list', hash: '', count: all, says: 'In dit adres staat geen lijst.' },
  { what: 'a section instead of a list', hash: '#ondergrond', count: all, says: 'In dit adres staat geen lijst.' },
  { what: 'nothing behind the question mark', hash: '#?', count: all, says: 'Vraag om een nieuwe link' },
  { what: 'a lone percent sign', hash: '#?regel=100%&deel=ondergrond&aantal=1', count: 1, says: '', words: '100%' },
  {
    what: 'bytes that are no text',
    hash: '#?regel=%E0%A4%A&deel=ondergrond&aantal=1',
    count: 1,
    says: '',
    words: '\ufffd%A',
  },
  { what: 'a cut', hash: '#?regel=Lees+dit&deel=ondergrond&deel=asf', count: 1, says: '1 deel van deze lijst bestaat niet meer. Deze link is niet heel.', words: 'Lees dit' }, // prettier-ignore
  { what: 'an unknown part', hash: '#?deel=ondergrond&deel=weg&aantal=2', count: 1, says: '1 deel van deze lijst bestaat niet meer.' }, // prettier-ignore
  { what: 'unknown parts alone', hash: '#?deel=weg&deel=ook-weg&aantal=2', count: all, says: '2 delen van deze lijst bestaan niet meer. Vraag om een nieuwe link' }, // prettier-ignore
  { what: 'the same part twice', hash: '#?deel=ondergrond&deel=ondergrond&aantal=2', count: 1, says: '' },
  { what: 'too many parts', hash: encodeList({ parts: parts.slice(0, 20).map(({ id }) => id), line: '' }), count: mostParts, says: 'Deze link is niet heel.' }, // prettier-ignore
  { what: '5,000 characters', hash: `#?deel=ondergrond&regel=${'a'.repeat(5000)}&aantal=1`, count: all, says: 'Deze link is niet heel.' }, // prettier-ignore
  { what: 'a line of 500 characters', hash: `#?regel=${'a'.repeat(500)}&deel=ondergrond&aantal=1`, count: 1, says: '', words: 'a'.repeat(140) }, // prettier-ignore
  { what: 'markup', hash: '#?regel=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&deel=ondergrond&aantal=1', count: 1, says: '', words: '<img src=x onerror=alert(1)>' }, // prettier-ignore
  { what: 'markup as a part', hash: '#?deel="]<img src=x>&deel=ondergrond&aantal=2', count: 1, says: '1 deel van deze lijst bestaat niet meer.' }, // prettier-ignore
  { what: 'names of every object', hash: '#?__proto__=1&constructor=ondergrond&deel=__proto__&deel=ondergrond&aantal=2', count: 1, says: '1 deel van deze lijst bestaat niet meer.' }, // prettier-ignore
  { what: 'characters that turn text around', hash: '#?regel=%E2%80%AEtsre%0AEerst%00&deel=ondergrond&aantal=1', count: 1, says: '', words: 'tsre Eerst' }, // prettier-ignore
]) {
  test(`an address with ${what} shows what is left, and says so`, async ({ page }) => {
    await page.goto(reading + hash);
    await expect(page.locator('[data-shown]')).toBeVisible();
    await expect(seenLinks(page)).toHaveCount(count);
    if (says) await expect(notice(page)).toContainText(says);
    else await expect(notice(page)).toBeHidden();
    if (words) expect(await page.locator('blockquote').innerText()).toBe(words);
    else await expect(page.locator('.sender')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print deze lijst' })).toBeVisible({ visible: count < all });
    await expect(page.locator('main img')).toHaveCount(0);
  });
}

test('a list that is opened on the page itself takes the place of the other', async ({ page }) => {
  await page.goto(reading + list);
  await expect(page.locator('blockquote')).toBeVisible();
  await page.evaluate(() => (location.hash = '#?deel=pasfrequentie&aantal=1'));
  await expect.poll(() => seenTitles(page)).toEqual(titlesOf(['pasfrequentie']));
  await expect(page.locator('.sender')).toBeHidden();
});

for (const path of [making, reading + list]) {
  for (const width of [320, 1280]) {
    test(`${path.split('#')[0]} in use has no accessibility fault, light or dark, at ${width} px, and does not scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      if (path === making) await tick(page, chosen);
      else await expect(page.locator('[data-code] svg')).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await contrastFaults(page)).toEqual([]);
      const client = await page.context().newCDPSession(page);
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      const overflow = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      expect(overflow).toEqual({ page: 0, outside: [] });
    });
  }
}

test('a list can be made and opened by keyboard alone', async ({ page }) => {
  await page.goto(making);
  const summary = page.locator('summary').nth(1);
  const reach = async (target: ReturnType<Page['locator']>) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
  };
  await reach(summary);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await reach(page.getByLabel('Schrijf er één regel bij'));
  await page.keyboard.type('Lees dit eerst');
  // Enter sends nothing, and leaves the page as it is.
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await reach(page.getByRole('link', { name: 'Bekijk de lijst' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${reading}**`);
  await expect(page.locator('blockquote')).toHaveText('Lees dit eerst');
  await expect(seenLinks(page)).toHaveCount(1);
});

for (const kept of [true, false]) {
  test(`the back button brings back what was ticked (the page ${kept ? 'was kept' : 'is loaded again'})`, async ({
    page,
  }) => {
    // A page that holds a lock is not kept.
    if (!kept) await page.addInitScript(() => void navigator.locks.request('held', () => new Promise(() => undefined)));
    await page.goto(making);
    await tick(page, chosen);
    await page.getByLabel('Schrijf er één regel bij').fill('Lees dit');
    await page.evaluate(() => Object.assign(window, { wasKept: true }));
    await page.getByRole('link', { name: 'Bekijk de lijst' }).click();
    await page.waitForURL(`**${reading}**`);
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${making}`, { waitUntil: 'commit' });
    expect(await page.evaluate(() => 'wasKept' in window)).toBe(kept);
    await expect(page.locator('[name="deel"]:checked')).toHaveCount(chosen.length);
    await expect(page.getByText('4 van 12 gekozen.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Bekijk de lijst' })).toHaveAttribute(
      'href',
      reading + encodeList({ parts: chosen, line: 'Lees dit' }),
    );
  });
}

test('more than twelve parts give no link, and "Begin opnieuw" takes all away', async ({ page }) => {
  await page.goto(making);
  const link = page.getByRole('link', { name: 'Bekijk de lijst' });
  await expect(link).toHaveCount(0);
  await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.toggleAttribute('open', true)));
  for (let index = 0; index < mostParts; index++) await page.locator('[name="deel"]').nth(index).check();
  await expect(link).toBeVisible();
  await page.locator('[name="deel"]').nth(mostParts).check();
  await expect(page.getByRole('status').first()).toHaveText('Je koos 13 delen. Kies er hooguit 12.');
  await expect(link).toBeHidden();
  await expect(page.getByRole('button', { name: 'Deel de link' })).toBeHidden();
  await page.getByRole('button', { name: 'Begin opnieuw' }).press('Enter');
  await expect(page.locator('summary').first()).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText('Nog niets gekozen.');
  await expect(page.locator(':checked')).toHaveCount(0);
});

test('the line takes no more than 140 characters, and asks for no name', async ({ page }) => {
  await page.goto(making);
  const words = page.getByLabel('Schrijf er één regel bij');
  await expect(words).toHaveAccessibleDescription(/^Zet hier geen naam of gegevens van een patiënt\./);
  await words.pressSequentially('a'.repeat(150));
  await expect(words).toHaveValue('a'.repeat(140));
});

test('on a phone the share sheet opens; where copying is refused, the address is shown', async ({
  browser,
  baseURL,
}) => {
  const phone = await browser.newContext({ baseURL: baseURL!, hasTouch: true, isMobile: true });
  await stubSharing(phone, { sheet: true });
  const page = await phone.newPage();
  const url = `http://localhost:4321${reading}${list}`;
  await page.goto(reading + list);
  await page.getByRole('button', { name: 'Deel de link' }).tap();
  await expect.poll(() => shared(page)).toEqual([{ title: 'Leeslijst | Soepel lopen', url }]);

  const strict = await browser.newContext({ baseURL: baseURL! });
  await stubSharing(strict, { clipboard: false });
  const desk = await strict.newPage();
  await desk.goto(reading + list);
  await desk.getByRole('button', { name: 'Deel de link' }).click();
  await expect(desk.getByText(`Kopieer dit adres: ${url}`)).toBeVisible();
});

for (const { chunk, path, says } of [
  { chunk: 'make-list', path: making, says: 'De lijst laadt niet.' },
  { chunk: 'show-list', path: reading + list, says: 'De lijst laadt niet. Hieronder staan alle stukken van de site.' },
  { chunk: 'qr-code', path: reading + list, says: 'De QR-code laadt niet. Delen en printen kan wel.' },
]) {
  test(`without the file ${chunk} the page says so, and shows what it can`, async ({ page, errors }) => {
    await page.route(`**/_astro/${chunk}*`, (route) => route.abort());
    await page.goto(path);
    if (path === making) await page.getByLabel('Schrijf er één regel bij').fill('Lees dit');
    await expect(page.getByText(says)).toBeVisible();
    if (path === making) await expect(page.locator('form')).toBeHidden();
    else await expect(seenLinks(page)).toHaveCount(chunk === 'show-list' ? all : chosen.length);
    expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
  });
}

test('the page that shows a list is not to be found by itself', () => {
  const html = parse(readFileSync(join(build, reading, 'index.html'), 'utf8'));
  expect(html.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(html.querySelector('[data-pagefind-body]')).toBeNull();
  expect(paths).toContain(making);
  expect(paths).not.toContain(reading);
});

test('a list weighs at most 14 kB to read, and its code 9 kB more', async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto(reading + list);
  await expect(page.locator('[data-code] svg')).toBeVisible();
  const sizes = requests
    .map((request) => new URL(request.trim()).pathname)
    .filter((path) => path !== '/favicon.svg')
    .map((path) => {
      const file = join(build, path, path.endsWith('/') ? 'index.html' : '');
      return { path, size: statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size };
    });
  const sum = (list: typeof sizes) => list.reduce((total, { size }) => total + size, 0);
  const isCode = ({ path }: { path: string }) => path.includes('qr-code');
  console.log(sizes);
  expect(sizes).toHaveLength(3);
  expect(sum(sizes.filter((file) => !isCode(file)))).toBeLessThanOrEqual(14_000);
  expect(sum(sizes.filter(isCode))).toBeLessThanOrEqual(9_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page with a list says what to do, and leads to every part', async ({ page }) => {
    await page.goto(reading + list);
    await expect(page.locator('noscript p')).toContainText(
      'Zonder JavaScript kan de site niet zien wat op jouw lijst staat.',
    );
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(seenLinks(page)).toHaveCount(all);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  });

  test('the page that makes one says what it cannot do, and has no dead control', async ({ page }) => {
    await page.goto(making);
    await expect(page.locator('noscript p')).toContainText('Zonder JavaScript kun je hier geen lijst maken.');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('form')).toBeHidden();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  });
});
