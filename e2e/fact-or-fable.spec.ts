import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('eight statements hide their answer until it is asked for, without JavaScript', async ({ page }) => {
  await page.goto('/feit-of-fabel/');
  const answers = page.locator('details', { has: page.getByText('Bekijk het antwoord') });
  await expect(answers).toHaveCount(8);
  for (const answer of await answers.all()) {
    await expect(answer.locator('p').first()).toBeHidden();
    await answer.locator('summary').click();
    await expect(answer.locator('p').first()).toBeVisible();
    await expect(answer.locator('sup a')).not.toHaveCount(0);
    await expect(answer.locator('a[href^="/"]')).toHaveCount(1);
  }
});
