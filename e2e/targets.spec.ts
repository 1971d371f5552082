import type { Page } from '@playwright/test';
import { answer, checks, openCheck, result } from './checks.ts';
import { expect, test } from './site.ts';

/** WCAG 2.5.5, level AAA, in CSS pixels. */
const large = 44;

/** What is pressed in the form of a check and is smaller than a thumb needs. An answer is pressed on its whole row. */
async function smallTargets(page: Page) {
  return page.locator('.check-form').evaluate((form, large) => {
    const targets = [...form.querySelectorAll('.answer, button:not(.term), summary, textarea, .call')];
    const shown = targets.filter((target) => target.checkVisibility());
    const small = shown.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < large || height < large
        ? [`${Math.round(width)} x ${Math.round(height)}: ${target.outerHTML}`]
        : [];
    });
    return { shown: shown.length, small };
  }, large);
}

for (const { id, path, check } of checks) {
  test(`every target of the check ${id} is at least 44 px, before, during and after filling it in`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openCheck(page, path);
    const before = await smallTargets(page);
    expect(before.small).toEqual([]);
    expect(before.shown).toBeGreaterThan(check.questions[0]!.answers.length);

    for (const question of check.questions) {
      const unfold = page.getByRole('button', { name: 'Toch verder invullen', expanded: false });
      if (await unfold.isVisible()) await unfold.click();
      await answer(page, question.id, 'weet-niet').check();
      expect((await smallTargets(page)).small).toEqual([]);
    }
    await expect(result(page)).toBeVisible();
    await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
    await expect(page.getByRole('button', { name: 'Bewaar op dit apparaat' })).toBeVisible();
    const after = await smallTargets(page);
    expect(after.small).toEqual([]);
    expect(after.shown).toBeGreaterThan(before.shown);
  });
}
