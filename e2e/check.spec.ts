import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Page } from '@playwright/test';
import type { Check } from '../src/checks/schema.ts';
import { accessibilityFaults, expect, hydrated, scrollToForm, stored, test } from './site.ts';

const path = '/checks/waarschuwingssignalen/';
const check = load(
  readFileSync(join(import.meta.dirname, '../content/checks/waarschuwingssignalen.yaml'), 'utf8'),
) as Check;
const headings = Object.fromEntries(check.outcomes.map(({ id, heading }) => [id, heading]));

const question = (page: Page, id: string) => page.locator('fieldset', { has: page.locator(`[name="${id}"]`) });
const answer = (page: Page, id: string, value: string) => page.locator(`[name="${id}"][value="${value}"]`);
const result = (page: Page) => page.locator('.result');
const progress = (page: Page) => page.locator('.progress');

async function open(page: Page) {
  await page.goto(path);
  await hydrated(page);
}

/** Answers every question, the last one first: what interrupts folds the questions after it. */
async function answerAll(page: Page, given: Record<string, string>) {
  for (const { id } of check.questions.toReversed()) {
    await answer(page, id, given[id] ?? (id === 'nu' ? 'nee' : 'geen')).check();
  }
}

test.describe('the outcome', () => {
  test('the advice stands under the question that caused it, and once more at the end', async ({ page }) => {
    await open(page);
    await answer(page, 'blijft', 'lies').check();
    await expect(question(page, 'blijft').locator('.sign')).toHaveText(headings['huisarts']!);
    await expect(question(page, 'nu').locator('.sign')).toHaveCount(0);
    await expect(result(page).locator('.sign')).toHaveText(headings['huisarts']!);
    await expect(result(page).getByRole('listitem')).toHaveText(
      'Pijn diep in mijn lies of heup als ik hardloop of wandel',
    );
    await expect(progress(page)).toHaveText('Nog 4 vragen open. Tot nu toe:');
  });

  for (const [id, value, outcome] of [
    ['nu', 'ja', '112'],
    ['gewricht', 'koorts', 'vandaag'],
  ] as const) {
    test(`"${outcome}" is announced at once and folds the rest; the focus stays where it is`, async ({ page }) => {
      await open(page);
      await answer(page, id, value).check();
      await expect(page.getByRole('alert')).toContainText(headings[outcome]!);
      await expect(page.getByRole('alert')).toHaveCount(1);
      const call = page.getByRole('alert').getByRole('link', { name: 'Bel 112' });
      await expect(call).toHaveCount(outcome === '112' ? 1 : 0);
      if (outcome === '112') await expect(call).toHaveAttribute('href', 'tel:112');
      await expect(answer(page, id, value)).toBeFocused();
      await expect(question(page, 'blijft')).toBeHidden();

      const unfold = page.getByRole('button', { name: 'Toch verder invullen' });
      await unfold.click();
      await expect(unfold).toHaveAttribute('aria-expanded', 'true');
      await expect(unfold).toBeFocused();
      await expect(question(page, 'blijft')).toBeVisible();
    });
  }

  test('a milder outcome is polite', async ({ page }) => {
    await open(page);
    await answer(page, 'blijft', 'nacht').check();
    await expect(question(page, 'blijft').getByRole('status')).toContainText(headings['huisarts']!);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('an unfinished check says only how many questions are open, below "huisarts"', async ({ page }) => {
    await open(page);
    await expect(progress(page)).toHaveText('5 vragen open.');
    await answer(page, 'nu', 'nee').check();
    await answer(page, 'na-hardlopen', 'mank').check();
    await expect(progress(page)).toHaveText('Nog 3 vragen open.');
    await expect(page.locator('.check-form .outcome')).toHaveCount(0);
  });

  test('the mildest outcome waits for all five questions and is no green light', async ({ page }) => {
    await open(page);
    await answerAll(page, {});
    await expect(result(page).locator('.sign')).toHaveText(headings['geen-signaal']!);
    await expect(result(page)).toContainText('Dat is geen groen licht.');
    await expect(result(page).getByRole('link', { name: 'Pijn zonder alarmsignaal: wat nu?' })).toHaveAttribute(
      'href',
      '/waarschuwingssignalen/#geen-alarm',
    );
    await expect(progress(page)).toHaveText('Ingevuld op dit apparaat. Er is niets verstuurd.');
  });

  for (const { id, unsure } of check.questions) {
    test(`"Weet ik niet" at "${id}" gives that question's own rung and says that doubt counts`, async ({ page }) => {
      await open(page);
      await answerAll(page, { [id]: 'weet-niet' });
      await expect(result(page).locator('.sign')).toHaveText(headings[unsure]!);
      await expect(result(page)).toContainText('Twijfel telt mee. Bel en vraag het.');
      if (id === 'nu') await expect(result(page)).toContainText('Denk je dat het nu speelt? Bel 112.');
    });
  }

  test('every outcome but 112 has the safety net', async ({ page }) => {
    await open(page);
    for (const [id, value] of [
      ['na-hardlopen', 'geen'],
      ['na-hardlopen', 'mank'],
      ['blijft', 'lies'],
      ['gewricht', 'vast'],
    ] as const) {
      await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
      await answerAll(page, { [id]: value });
      await expect(result(page)).toContainText('Deze check kan iets missen.');
    }
  });

  test('taking a tick away lowers the outcome, and clearing leaves nothing', async ({ page }) => {
    await open(page);
    await answer(page, 'gewricht', 'vast').check();
    await expect(result(page).locator('.sign')).toHaveText(headings['vandaag']!);
    await answer(page, 'gewricht', 'vast').uncheck();
    await expect(result(page).locator('.sign')).toHaveCount(0);
    await answer(page, 'nu', 'ja').check();
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
    await expect(progress(page)).toHaveText('5 vragen open.');
    await expect(page.locator('input:checked')).toHaveCount(0);
  });
});

test.describe('the form', () => {
  test('"Geen van deze" and "Weet ik niet" exclude the ticks, and the other way round', async ({ page }) => {
    await open(page);
    await answer(page, 'kuit', 'knap').check();
    await answer(page, 'kuit', 'scheef').check();
    await answer(page, 'kuit', 'geen').check();
    await expect(question(page, 'kuit').locator('input:checked')).toHaveCount(1);
    await answer(page, 'kuit', 'weet-niet').check();
    await expect(answer(page, 'kuit', 'geen')).not.toBeChecked();
    await answer(page, 'kuit', 'knap').check();
    await expect(question(page, 'kuit').locator('input:checked')).toHaveCount(1);
  });

  test('what was ticked before the script came counts', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_astro/CheckForm*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await answer(page, 'gewricht', 'vast').check();
    await answer(page, 'nu', 'nee').check();
    await expect(page.locator('.check-form .outcome')).toHaveCount(0);
    release();
    await hydrated(page);
    await expect(result(page).locator('.sign')).toHaveText(headings['vandaag']!);
    await expect(answer(page, 'gewricht', 'vast')).toBeChecked();
    await expect(progress(page)).toHaveText('Nog 3 vragen open. Tot nu toe:');
  });

  test('the back button brings the answers back, with their outcome', async ({ page }) => {
    await open(page);
    await answer(page, 'blijft', 'lies').check();
    await page.getByRole('link', { name: 'Begrippen' }).click();
    await page.waitForURL('**/begrippen/');
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${path}`, { waitUntil: 'commit' });
    await hydrated(page);
    await expect(answer(page, 'blijft', 'lies')).toBeChecked();
    await expect(result(page).locator('.sign')).toHaveText(headings['huisarts']!);
  });

  test('works by keyboard alone', async ({ page }) => {
    await open(page);
    await answer(page, 'nu', 'ja').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(answer(page, 'nu', 'nee')).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(answer(page, 'gewricht', 'koorts')).toBeChecked();
    await expect(page.getByRole('alert')).toContainText(headings['vandaag']!);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).href).toMatch(new RegExp(`${path}$`));
  });

  test('has no accessibility fault with an outcome on it', async ({ page }) => {
    await open(page);
    for (const [id, value] of [
      ['blijft', 'lies'],
      ['nu', 'ja'],
    ] as const) {
      await answer(page, id, value).check();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});

test.describe('privacy', () => {
  const answers = check.questions.flatMap(({ id, answers }) => answers.map((own) => `${id}=${own.id}`));

  test('no answer causes a request, once the form works', async ({ page }) => {
    await open(page);
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const input of await page.locator('.answer input').all()) {
      await input.evaluate((element: HTMLInputElement) => element.click());
    }
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
    await page.waitForTimeout(500);
    expect(requests).toEqual([]);
    await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  });

  for (const state of ['with JavaScript', 'without JavaScript', 'with a chunk missing'] as const) {
    test.describe(state, () => {
      test.use({ javaScriptEnabled: state !== 'without JavaScript' });

      test('no answer stands in any request, even when the form is made to submit', async ({ page, errors }) => {
        if (state === 'with a chunk missing') await page.route('**/_astro/CheckForm*', (route) => route.abort());
        const requests: string[] = [];
        page.on('request', (request) => {
          // The browser asks for the icon when it likes, also after the page has gone quiet.
          if (!request.url().endsWith('/favicon.svg')) requests.push(`${request.url()} ${request.postData()}`);
        });
        await page.goto(path);
        if (state === 'with JavaScript') await hydrated(page);
        if (state === 'with a chunk missing') {
          await scrollToForm(page);
          await expect(page.locator('[data-check-failed]')).toBeVisible();
        }
        await page.waitForLoadState('networkidle');
        const address = page.url();
        const loaded = requests.length;
        await page.evaluate(() => {
          const form = document.querySelector<HTMLFormElement>('.check-form form')!;
          form.querySelectorAll<HTMLInputElement>('input').forEach((input) => (input.checked = true));
          form.requestSubmit();
          form.submit();
        });
        await page.waitForTimeout(300);
        expect(page.url()).toBe(address);
        expect(requests.slice(loaded)).toEqual([]);
        expect(requests.filter((request) => answers.some((pair) => request.includes(pair)))).toEqual([]);
        if (state === 'with a chunk missing') errors.length = 0;
      });
    });
  }
});

test('with a chunk missing, a notice takes the place of the form and the static advice stays', async ({
  page,
  errors,
}) => {
  await page.route('**/_astro/CheckForm*', (route) => route.abort());
  await page.goto(path);
  await scrollToForm(page);
  await expect(page.getByRole('alert')).toContainText('De check laadt niet. Er is niets verstuurd.');
  await expect(page.locator('.check-form form')).toBeHidden();
  await expect(page.getByRole('heading', { name: headings['vandaag']! })).toBeVisible();
  expect(errors.splice(0).join()).toMatch(/ERR_FAILED/);
});

test('the check stands in its article too', async ({ page }) => {
  await page.goto('/waarschuwingssignalen/');
  await hydrated(page);
  await answer(page, 'nu', 'ja').check();
  await expect(page.getByRole('alert')).toContainText('Bel nu 112.');
  await expect(page.getByRole('alert').locator('..')).toBeVisible();
});
