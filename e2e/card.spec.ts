import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { answer, checks, openCheck, valuesOf } from './checks.ts';
import { accessibilityFaults, expect, stored, test } from './site.ts';

const card = (page: Page) => page.getByRole('article', { name: 'De kaart' });
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;

test('the card holds what was ticked in several checks, word for word, and own words, on one A4', async ({ page }) => {
  await openCheck(page, '/checks/na-de-loop/');
  await answer(page, 'laatste-ronde', 'mank').check();
  await answer(page, 'twee-weken', 'blijft').check();
  await openCheck(page, '/checks/waarschuwingssignalen/');
  await answer(page, 'kuit', 'geen').check();
  await answer(page, 'blijft', 'lies').check();
  await page.goto('/afspraakkaart/');
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expect(card(page)).toContainText('Ik ging er mank van');
  await expect(card(page)).toContainText(
    'Hoe gingen de laatste twee weken? Niet goed, met klachten die bleven of erger werden',
  );
  await expect(card(page)).toContainText('Pijn diep in mijn lies of heup als ik hardloop of wandel');
  await expect(card(page)).toContainText('Binnen enkele dagen: Stop met hardlopen.');
  await expect(card(page)).not.toContainText('Geen van deze');

  await page.getByLabel('Waar heb je last van').fill('Pijn aan de binnenkant.\nVooral op de trap.');
  await page.getByLabel('Sinds wanneer').fill('september');
  await page.getByLabel('Vraag 2').fill('Mag ik fietsen?');
  await expect(card(page)).toContainText('Vooral op de trap.');
  await expect(card(page)).toContainText('september');
  await expect(card(page)).toContainText('Mag ik fietsen?');
  await expect(card(page)).toContainText(new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date()));
  await expect.poll(async () => (await stored(page)).device).toEqual([]);
  expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await card(page).evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(element).backgroundColor,
  ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await expect(page.locator('.card-form')).toBeHidden();
});

test('its QR code leads to the address that stands beside it', async ({ page }) => {
  await page.goto('/afspraakkaart/');
  const code = page.locator('.sheet-foot svg');
  const { data, info } = await sharp(await code.screenshot())
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  expect(read).toMatch(/\/checks\/$/);
  await expect(page.locator('.sheet-foot strong')).toHaveText(read!);
});

test('own words are kept only on request, and "Wis alles" takes them away', async ({ page, context }) => {
  await page.goto('/afspraakkaart/');
  await page.getByLabel('Sinds wanneer').fill('september');
  await page.reload();
  await expect(page.getByLabel('Sinds wanneer')).toHaveValue('');
  await page.getByLabel('Sinds wanneer').fill('oktober');
  await page.getByRole('button', { name: 'Bewaar mijn woorden op dit apparaat' }).click();
  await expect(page.getByText('Je woorden zijn bewaard op dit apparaat.')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/afspraakkaart/');
  await expect(other.getByLabel('Sinds wanneer')).toHaveValue('oktober');
  await other.getByRole('button', { name: 'Wis alles' }).click();
  await expect(other.getByLabel('Sinds wanneer')).toHaveValue('');
  await expect.poll(() => stored(other)).toEqual({ tab: [], device: [], cookies: '' });
});

test('a card that is too full says so, and leaving a check out makes it fit again', async ({ page }) => {
  await page.goto('/over/');
  await page.evaluate(
    (all) => all.forEach(([id, sealed]) => sessionStorage.setItem(`soepel-lopen:${id}`, sealed!)),
    checks.map(({ id, check }) => {
      const pairs = check.questions.flatMap((question) =>
        valuesOf(question)
          .slice(0, question.kind === 'tick-all' ? -2 : 1)
          .map((value) => `${question.id}=${value}`),
      );
      return [id, `${pairs.join('&')}&aantal=${pairs.length}`];
    }),
  );
  await page.goto('/afspraakkaart/');
  await expect(page.getByRole('status')).toContainText('Dit past niet op één A4.');
  for (const { check } of checks.slice(2)) await page.getByRole('checkbox', { name: check.title }).uncheck();
  await expect(page.getByRole('status')).not.toContainText('Dit past niet op één A4.');
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('kept words that cannot be read are empty ones, and checks that do not load say so', async ({ page, errors }) => {
  await page.goto('/over/');
  await page.evaluate(() => localStorage.setItem('soepel-lopen:afspraakkaart', '{"words":[1],"questions":"x"'));
  await page.route('**/checks.json', (route) => route.abort());
  await page.goto('/afspraakkaart/');
  await expect(page.getByRole('status')).toContainText('De antwoorden van je checks laden niet.');
  await page.getByLabel('Waar heb je last van').fill('Mijn heup');
  await expect(card(page)).toContainText('Mijn heup');
  expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the card prints with lines to write on', async ({ page }) => {
    await page.goto('/afspraakkaart/');
    await expect(page.locator('noscript p')).toContainText('Zonder JavaScript kun je de kaart printen');
    await expect(page.locator('.card .to-write')).not.toHaveCount(0);
    await expect(page.locator('.card-form')).toBeHidden();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });
});
