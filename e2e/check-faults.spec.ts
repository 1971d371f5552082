import type { Page } from '@playwright/test';
import { answer, checks, openCheck, result, valuesOf } from './checks.ts';
import { expect, hydrated, scrollToForm, stored, test } from './site.ts';

const path = '/checks/waarschuwingssignalen/';
const name = 'soepel-lopen:waarschuwingssignalen';
const ticked = (page: Page) => page.locator('input:checked').count();
/** In no fault does an answer stand in a request. */
const asked: string[] = [];
test.beforeEach(({ page }) => {
  asked.length = 0;
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
});
test.afterEach(() => {
  const pairs = checks.flatMap(({ check }) =>
    check.questions.flatMap((question) => valuesOf(question).map((value) => `${question.id}=${value}`)),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((request) => pairs.some((pair) => request.includes(pair)))).toEqual([]);
});
const openPanel = (page: Page) => page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();

for (const fault of ['refused', 'full'] as const) {
  test(`with a storage that is ${fault}, the check works and says that nothing is kept`, async ({ page }) => {
    await page.addInitScript((fault) => {
      if (fault === 'refused') {
        for (const area of ['localStorage', 'sessionStorage'] as const) {
          Object.defineProperty(window, area, {
            get() {
              throw new DOMException('', 'SecurityError');
            },
          });
        }
      } else {
        Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      }
    }, fault);
    await openCheck(page, path);
    await answer(page, 'gewricht', 'vast').check();
    await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
    await expect(page.locator('.notice').last()).toContainText('Je browser bewaart niets.');
    await openPanel(page);
    await page.getByRole('button', { name: 'Bewaar op dit apparaat' }).click();
    await expect(page.getByText('Bewaren lukt niet: je browser staat het niet toe, of is vol.')).toBeVisible();
    await expect.poll(() => ticked(page)).toBe(1);
  });
}

for (const [what, value] of [
  ['nonsense', '\u0000{"a":['],
  ['markup', '2026-11-22 <img src=x onerror=alert(1)>'],
  ['cut off', '2026-11-22 nu=nee&gewricht=geen&kuit=geen&blijft=geen&na-hard'],
  ['a name of every object', '2026-11-22 __proto__=geen&aantal=1'],
] as const) {
  test(`a kept value that is ${what} gives no answers, and stays until it is wiped`, async ({ page }) => {
    await page.goto('/over/');
    await page.evaluate(([key, kept]) => localStorage.setItem(key!, kept!), [name, value]);
    await openCheck(page, path);
    await expect.poll(() => ticked(page)).toBe(0);
    await expect(page.locator('.check-form .outcome')).toHaveCount(0);
    const notice = page.locator('.check-form form .notice');
    if (value.startsWith('2026')) await expect(notice).toContainText('Niet alles was te lezen. Kijk elke vraag na.');
    else await expect(notice).toHaveCount(0);
    await answer(page, 'nu', 'ja').check();
    await expect(result(page).locator('.sign')).toHaveText('Bel nu 112.');
    await expect.poll(async () => (await stored(page)).device).toEqual([name]);
  });
}

for (const [what, fragment] of [
  ['truncated', 'nu=nee&gewricht=geen&kuit=geen&blijft=geen&na-hardlopen=gee'],
  ['over-long', `${'nu=nee&'.repeat(400)}aantal=400`],
  ['full of markup', 'nu=<script>alert(1)</script>&aantal=1'],
  ['full of names of every object', '__proto__=nee&constructor=nee&hasOwnProperty=nee&aantal=3'],
  ['badly encoded', 'nu=%E0%A4%A&aantal=%'],
] as const) {
  test(`a link that is ${what} says so, shows no outcome and leaves own answers alone`, async ({ page }) => {
    await openCheck(page, path);
    await answer(page, 'blijft', 'lies').check();
    const own = await page.evaluate(() => ({ ...sessionStorage }));
    await page.goto('/over/');
    await page.goto(`${path}#?${fragment}`);
    await hydrated(page);
    await expect(page.locator('.check-form form .notice')).toContainText('Niet alles was te lezen.');
    await expect(result(page).locator('[data-outcome="geen-signaal"]')).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await expect.poll(() => page.evaluate(() => ({ ...sessionStorage }))).toEqual(own);
    await page.getByRole('button', { name: 'Terug naar mijn antwoorden' }).click();
    await expect(answer(page, 'blijft', 'lies')).toBeChecked();
  });
}

test('a link that says everything twice is read once', async ({ page }) => {
  await page.goto(`${path}#?nu=eerder&aantal=1&nu=eerder&aantal=2`);
  await hydrated(page);
  await expect(answer(page, 'nu', 'eerder')).toBeChecked();
  await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag/);
});

for (const [part, file, button, said] of [
  ['the panel', 'KeepPanel', 'Bewaren, sturen of printen', 'Dit onderdeel laadt niet. Je antwoorden staan er nog.'],
  ['the reminder', 'reminder', /herinnering/, 'De herinnering laadt niet. Je antwoorden staan er nog.'],
] as const) {
  test(`without the chunk of ${part}, a message stands and the outcome stays`, async ({ page, errors }) => {
    await page.route(`**/_astro/${file}*`, (route) => route.abort());
    await openCheck(page, '/checks/na-de-loop/');
    await answer(page, 'laatste-ronde', 'mank').check();
    await answer(page, 'twee-weken', 'goed').check();
    if (part !== 'the panel') await openPanel(page);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(said)).toBeVisible();
    await expect(result(page).locator('.sign')).toHaveText(/Doe rustiger aan/);
    await expect.poll(() => ticked(page)).toBe(2);
    expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
  });
}

test('offline in the middle, answers still give their outcome, and what cannot load says so', async ({
  page,
  context,
  errors,
}) => {
  await openCheck(page, path);
  await answer(page, 'nu', 'nee').check();
  await context.setOffline(true);
  await answer(page, 'gewricht', 'vast').check();
  await expect(result(page).locator('.sign')).toHaveText(/Bel vandaag je huisarts/);
  await openPanel(page);
  await expect(page.getByText('Dit onderdeel laadt niet.')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => ticked(page)).toBe(2);
  errors.length = 0;
});

for (const file of ['CheckForm', 'island']) {
  test(`without the file ${file} of the form, the notice takes its place`, async ({ page, errors }) => {
    await page.route(`**/_astro/${file}.*`, (route) => route.abort());
    await page.goto(path);
    await scrollToForm(page);
    await expect(page.getByRole('alert')).toContainText('De check laadt niet. Er is niets verstuurd.');
    await expect(page.locator('.check-form form')).toBeHidden();
    expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
  });
}

test('a foreign link whose form does not load shows the notice and all advice', async ({ page, errors }) => {
  await page.route('**/_astro/CheckForm*', (route) => route.abort());
  await page.goto(`${path}#?nu=ja&aantal=1`);
  await scrollToForm(page);
  await expect(page.getByRole('alert')).toContainText('De check laadt niet. Er is niets verstuurd.');
  expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
});
