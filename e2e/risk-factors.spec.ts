import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'node-html-parser';
import type { Page } from '@playwright/test';
import type { Check } from '../src/checks/schema.ts';
import { accessibilityFaults, build, expect, hydrated, test } from './site.ts';

const path = '/checks/risicofactoren/';
const check = load(readFileSync(join(import.meta.dirname, '../content/checks/risicofactoren.yaml'), 'utf8')) as Check;
const outcome = (id: string) => check.outcomes.find((one) => one.id === id)!;
const answers = check.questions.flatMap((question) =>
  question.answers.map((own) => ({ ...own, question: question.id })),
);
const answer = (page: Page, question: string, value: string) => page.locator(`[name="${question}"][value="${value}"]`);
const result = (page: Page) => page.locator('.result');

async function open(page: Page) {
  await page.goto(path);
  await hydrated(page);
}

test('one thing stands open to begin with, the rest is folded under what is in hand and what is less so', async ({
  page,
}) => {
  await open(page);
  await answer(page, 'sterkst', 'slecht-slapen').check();
  await answer(page, 'sterkst', 'snel-opbouwen').check();
  await expect(result(page).locator('.sign')).toHaveCount(0);
  await answer(page, 'ook', 'stress').check();
  await expect(result(page).locator('.sign')).toHaveText(outcome('een-stap').heading);

  const begin = page.getByRole('region', { name: 'Begin hier' });
  await expect(begin).toContainText('Ik slaap slecht');
  await expect(begin.getByRole('link')).toHaveCount(1);
  const folds = result(page).locator('details');
  await expect(folds.locator('summary')).toHaveText(check.groups.map(({ title }) => title));
  await expect(folds.nth(0).locator('.remark')).toBeHidden();
  await folds.nth(0).locator('summary').click();
  await expect(folds.nth(0).locator('.remark-answer')).toHaveText(['Ik doe er elke week snel meer bij']);
  await folds.nth(1).locator('summary').click();
  await expect(folds.nth(1).locator('.remark-answer')).toHaveText(['Ik heb veel stress']);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('complaints lead to a professional first, at once, whatever else was ticked', async ({ page }) => {
  await open(page);
  await answer(page, 'sterkst', 'eerdere-blessure').check();
  await answer(page, 'ook', 'klachten').check();
  await expect(result(page).locator('.sign')).toHaveText(outcome('overleg').heading);
  await expect(page.getByRole('region', { name: 'Begin hier' })).toContainText('Doe eerst de check Wanneer bellen.');
  await expect(result(page).getByRole('link', { name: 'Doe de check Wanneer bellen' })).toHaveAttribute(
    'href',
    '/waarschuwingssignalen/',
  );
});

test('nothing ticked is no green light, and has no remark', async ({ page }) => {
  await open(page);
  await answer(page, 'sterkst', 'geen').check();
  await answer(page, 'ook', 'geen').check();
  await expect(result(page)).toContainText('Dat is geen groen licht.');
  await expect(result(page).locator('.remark')).toHaveCount(0);
});

test('gives no count and no score', async ({ page }) => {
  await open(page);
  for (const { question, id } of answers) await answer(page, question, id).check();
  await expect(result(page)).not.toContainText(/score|van de 13|\d+ punten|totaal/i);
});

test('the page says every remark that the form can show, without JavaScript too', () => {
  const root = parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
  root.querySelectorAll('astro-island, script').forEach((element) => element.remove());
  const text = root.text.replaceAll(/\s+/g, ' ');
  for (const { id, note } of answers) {
    for (const sentence of [note!.text, note!.step, note!.link.text]) expect(text, id).toContain(sentence);
  }
  expect(root.querySelectorAll('.remark')).toHaveLength(answers.length);
});

test('stands in its article too', async ({ page }) => {
  await page.goto('/risicofactoren/');
  await hydrated(page);
  await answer(page, 'ook', 'aandoening').check();
  await expect(result(page).locator('.sign')).toHaveText(outcome('overleg').heading);
});
