import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { answer, openCheck, result } from './checks.ts';
import { accessibilityFaults, expect, hydrated, stored, test } from './site.ts';

const path = '/checks/waarschuwingssignalen/';
const loop = '/checks/na-de-loop/';
const ticked = (page: Page) =>
  page
    .locator('input:checked')
    .evaluateAll((inputs) =>
      inputs.map((input) => `${(input as HTMLInputElement).name}=${(input as HTMLInputElement).value}`),
    );
const panel = async (page: Page) => {
  await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
  return page.getByRole('region', { name: 'Bewaren, sturen of printen' });
};
/** Answers with the clipboard as a list that the test can read. */
async function clipboard(context: BrowserContext, works = true) {
  await context.addInitScript((works) => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    const writeText = async (text: string) => {
      if (!works) throw new DOMException('', 'NotAllowedError');
      copied.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }, works);
}
const copied = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied);
const requestsOf = (page: Page) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  return requests;
};

test('nothing is kept before the first answer; from then on the tab keeps, and forgets what is cleared', async ({
  page,
  context,
}) => {
  await openCheck(page, path);
  await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  await answer(page, 'gewricht', 'vast').check();
  await answer(page, 'nu', 'nee').check();
  await expect.poll(() => stored(page)).toMatchObject({ tab: ['soepel-lopen:waarschuwingssignalen'], device: [] });
  await openCheck(page, '/begrippen/');
  await openCheck(page, path);
  await expect.poll(() => ticked(page)).toEqual(['nu=nee', 'gewricht=vast']);
  await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);

  const other = await context.newPage();
  await openCheck(other, path);
  await expect.poll(() => ticked(other)).toEqual([]);

  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect.poll(() => stored(page)).toMatchObject({ tab: [], device: [] });
});

test('"Bewaar op dit apparaat" keeps with its date, another tab begins with it, "Wis alles" leaves nothing', async ({
  page,
  context,
}) => {
  await openCheck(page, path);
  await answer(page, 'blijft', 'lies').check();
  const keep = await panel(page);
  await keep.getByRole('button', { name: 'Bewaar op dit apparaat' }).click();
  await expect(keep.getByRole('status')).toHaveText('Bewaard op dit apparaat.');
  const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
  await expect(keep).toContainText(`Bewaard op ${day}.`);
  await answer(page, 'blijft', 'nacht').check();
  await expect(keep).toContainText(`Bewaard op ${day}, met andere antwoorden.`);

  const other = await context.newPage();
  await openCheck(other, path);
  await expect.poll(() => ticked(other)).toEqual(['blijft=lies']);
  await expect(other.locator('form .notice')).toContainText('Dit zijn de antwoorden die je op dit apparaat bewaarde.');

  await other.goto('/privacy/#privacy-wissen');
  await expect(other.locator('[data-wipe]')).toContainText(`Bewaard op dit apparaat: waarschuwingssignalen (${day}).`);
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Wis alles' }).click();
  await expect(other.locator('[data-wipe]')).toContainText('De site bewaart nu niets op dit apparaat.');
  await expect.poll(() => stored(other)).toEqual({ tab: [], device: [], cookies: '' });
  await expect(keep.getByRole('status')).toContainText('In een ander tabblad veranderde wat je bewaarde.');
  await expect.poll(() => ticked(page)).toEqual(['blijft=lies', 'blijft=nacht']);

  await keep.getByRole('button', { name: 'Wis alles' }).click();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
});

test('a page that comes back after all was wiped elsewhere in the tab comes back empty', async ({ page }) => {
  await openCheck(page, path);
  await answer(page, 'blijft', 'lies').check();
  await page.goto('/privacy/#privacy-wissen');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await page.evaluate(() => history.back());
  await page.waitForURL(`**${path}`, { waitUntil: 'commit' });
  await hydrated(page);
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('a link with the answers is made on request, shows them elsewhere, and leaves the address', async ({
  page,
  context,
  browser,
}) => {
  await clipboard(context);
  const requests = requestsOf(page);
  await openCheck(page, path);
  await answer(page, 'gewricht', 'koorts').check();
  await answer(page, 'nu', 'nee').check();
  await (await panel(page)).getByRole('button', { name: 'Kopieer een link met mijn antwoorden' }).click();
  await expect(page.getByText('Link gekopieerd. Wie hem opent, ziet je antwoorden.')).toBeVisible();
  const [link] = await copied(page);
  const { pathname, search, hash } = new URL(link!);
  expect({ pathname, search, hash }).toEqual({ pathname: path, search: '', hash: '#?nu=nee&gewricht=koorts&aantal=2' });

  const elsewhere = await (await browser.newContext()).newPage();
  const theirs = requestsOf(elsewhere);
  await elsewhere.goto(path + hash);
  await expect(elsewhere.locator('.check-form')).toBeInViewport();
  await hydrated(elsewhere);
  await expect.poll(() => ticked(elsewhere)).toEqual(['nu=nee', 'gewricht=koorts']);
  await expect(result(elsewhere).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
  await expect(elsewhere.locator('form .notice')).toContainText('Deze antwoorden komen uit een link.');
  await expect(elsewhere.locator('form .notice')).toBeInViewport();
  await expect.poll(() => new URL(elsewhere.url()).hash).toBe('');
  await expect.poll(() => stored(elsewhere)).toEqual({ tab: [], device: [], cookies: '' });
  expect([...requests, ...theirs].filter((request) => request.includes('koorts'))).toEqual([]);
});

test('the answers of a link replace own ones only where the reader says so', async ({ page }) => {
  await openCheck(page, path);
  await answer(page, 'blijft', 'lies').check();
  const own = await page.evaluate(() => ({ ...sessionStorage }));
  await page.goto(`${path}#?nu=ja&aantal=1`);
  await hydrated(page);
  await expect(page.locator('.notice').last()).toContainText('Wat je zelf had ingevuld, is niet veranderd.');
  await expect.poll(() => ticked(page)).toEqual(['nu=ja']);
  await answer(page, 'nu', 'nee').check();
  await expect.poll(() => page.evaluate(() => ({ ...sessionStorage }))).toEqual(own);
  await page.getByRole('button', { name: 'Terug naar mijn antwoorden' }).click();
  await expect.poll(() => ticked(page)).toEqual(['blijft=lies']);
  await expect.poll(() => page.evaluate(() => ({ ...sessionStorage }))).toEqual(own);

  // A link that is opened in the page itself.
  await page.evaluate(() => (location.hash = '#?nu=ja&aantal=1'));
  await expect.poll(() => ticked(page)).toEqual(['nu=ja']);
  await page.getByRole('button', { name: 'Neem deze antwoorden over' }).click();
  await expect
    .poll(() => page.evaluate(() => ({ ...sessionStorage })))
    .toEqual({
      'soepel-lopen:waarschuwingssignalen': 'nu=ja&aantal=1',
    });
});

for (const works of [true, false]) {
  test(`"Kopieer als tekst" gives the outcome, the answers and the safety net (clipboard ${works ? 'works' : 'refused'})`, async ({
    page,
    context,
  }) => {
    await clipboard(context, works);
    await openCheck(page, path);
    await answer(page, 'blijft', 'lies').check();
    await (await panel(page)).getByRole('button', { name: 'Kopieer als tekst' }).click();
    if (works) await expect(page.getByText('Tekst gekopieerd.')).toBeVisible();
    const text = works
      ? (await copied(page))[0]!
      : await page.getByRole('textbox', { name: 'Tekst om te kopiëren' }).inputValue();
    expect(text).toContain('Binnen enkele dagen: Stop met hardlopen.');
    expect(text).toContain('- Pijn diep in mijn lies of heup als ik hardloop of wandel');
    expect(text).toContain('Deze check kan iets missen.');
    expect(text).toContain('Algemene informatie, geen diagnose. http');
  });
}

test('the check after a run offers a reminder over two weeks, made on the device', async ({ page }) => {
  await openCheck(page, loop);
  await answer(page, 'twee-weken', 'goed').check();
  const keep = await panel(page);
  const download = page.waitForEvent('download');
  await keep.getByRole('button', { name: 'Zet een herinnering over twee weken in mijn agenda' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('herinnering.ics');
  const text = readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
  const now = new Date();
  const due = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 14));
  expect(text).toContain(`DTSTART;VALUE=DATE:${due.toISOString().slice(0, 10).replaceAll('-', '')}`);
  expect(text).toContain(loop);
  expect(text).not.toMatch(/goed|twee-weken/);

  await openCheck(page, path);
  await answer(page, 'blijft', 'lies').check();
  await expect((await panel(page)).getByRole('button', { name: /herinnering/ })).toHaveCount(0);
});

test('a whole check can be done by keyboard, and is read aloud with its outcome', async ({ page }) => {
  await openCheck(page, loop);
  await answer(page, 'laatste-ronde', 'spierpijn').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let step = 0; step < 7; step++) await page.keyboard.press('Tab');
  await expect(answer(page, 'laatste-ronde', 'weet-niet')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => ticked(page)).toEqual(['laatste-ronde=zeurend', 'twee-weken=wisselend']);
  await expect(page.locator('.check-form form')).toMatchAriaSnapshot(`
    - status
    - group "Vraag 1 van 2 Wat voelde je tijdens of na je laatste ronde?":
      - checkbox "Lichte spierpijn die snel zakte"
      - checkbox "Zeurende pijn, spierpijn die bleef, of lichte pijn in een gewricht" [checked]
      - checkbox "Scherpe pijn, of pijn die erger werd terwijl ik hardliep"
    - group "Vraag 2 van 2 Hoe gingen de laatste twee weken?":
      - radio "Wisselend, met klachten die steeds weer overgingen" [checked]
    - status: Ingevuld op dit apparaat. Er is niets verstuurd.
    - region "Je uitkomst":
      - paragraph: Korter
      - paragraph: Maak je rondes deze week korter.
      - paragraph: "Dit advies hoort bij:"
      - list:
        - listitem: Zeurende pijn, spierpijn die bleef, of lichte pijn in een gewricht
        - listitem: Hoe gingen de laatste twee weken? Wisselend, met klachten die steeds weer overgingen
      - paragraph: /Deze check kan iets missen/
      - paragraph:
        - 'link "Pijn zonder alarmsignaal: wat nu?"'
    - paragraph:
      - button "Wis mijn antwoorden"
    - paragraph:
      - button "Bewaren, sturen of printen"
  `);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
});
