import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { checks, mildestOf, openCheck, valuesOf } from './checks.ts';
import { accessibilityFaults, build, expect, test } from './site.ts';

const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('there is a page for every check, and every check stands in its article', () => {
  expect(checks.length).toBeGreaterThanOrEqual(6);
  for (const { id, check } of checks) {
    const article = readFileSync(join(build, check.article, 'index.html'), 'utf8');
    expect(article, id).toContain(`href="/checks/${id}/`);
    expect(article, id).toContain('CheckForm');
  }
});

test('the list of checks begins with the warning signs', async ({ page }) => {
  await page.goto('/checks/');
  const links = page.locator('.door-title a');
  await expect(links).toHaveCount(checks.length);
  await expect(links.first()).toHaveAttribute('href', '/checks/waarschuwingssignalen/');
});

for (const { id, path, check } of checks) {
  test.describe(id, () => {
    const staticPage = parse(readFileSync(join(build, path, 'index.html'), 'utf8'));
    staticPage.querySelectorAll('astro-island, script, style').forEach((element) => element.remove());
    const staticText = squeeze(staticPage.text);

    test('the page says every sentence that the form can show', async ({ page }) => {
      await openCheck(page, path);
      const mild = Object.fromEntries(check.questions.map((question) => [question.id, mildestOf(check, question)]));
      const shown = new Set<string>();
      for (const question of check.questions) {
        for (const value of valuesOf(question)) {
          const texts = await page.evaluate(
            async (given) => {
              const form = document.querySelector<HTMLFormElement>('.check-form form')!;
              for (const input of form.querySelectorAll('input')) input.checked = input.value === given[input.name];
              form.querySelector('input:checked')!.dispatchEvent(new Event('change', { bubbles: true }));
              await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
              const said = form.querySelectorAll('.outcome :is(p, li), .remark p');
              return [...said].map((element) => element.textContent);
            },
            { ...mild, [question.id]: value } as Record<string, string>,
          );
          texts.map(squeeze).forEach((text) => shown.add(text));
        }
      }
      expect(shown.size).toBeGreaterThan(check.outcomes.length * 3);
      expect([...shown].filter((text) => !staticText.includes(text))).toEqual([]);
    });

    test('the page shows every outcome with every answer that leads to it', () => {
      const [mildest] = check.outcomes;
      for (const outcome of check.outcomes) {
        const card = squeeze(staticPage.querySelector(`section[data-outcome="${outcome.id}"]`)!.text);
        expect(card).toContain(outcome.heading);
        if (outcome.signs) continue;
        for (const { answers } of check.questions.filter(({ kind }) => kind === 'tick-all')) {
          for (const { text, leadsTo } of answers) {
            expect(card.includes(text), text).toBe(leadsTo === outcome.id && outcome.id !== mildest!.id);
          }
        }
      }
    });

    test('"Zo werkt deze check" says of every answer where it leads, and how many fillings were tested', () => {
      const table = staticPage.querySelector('.how-it-works')!;
      const rows = table.querySelectorAll('tbody tr').map((row) => ({
        text: squeeze(row.querySelector('th')!.text),
        label: squeeze(row.querySelector('td')!.text),
      }));
      const labels = Object.fromEntries(check.outcomes.map((outcome) => [outcome.id, outcome.label]));
      const expected = check.questions.flatMap(({ kind, answers, unsure }) => [
        ...answers.map(({ text, leadsTo }) => [text, labels[leadsTo]]),
        ...(kind === 'tick-all' ? [['Geen van deze', labels[check.outcomes[0]!.id]]] : []),
        ['Weet ik niet', labels[unsure]],
      ]);
      expect(rows.length).toBe(expected.length);
      expected.forEach(([text, label], index) => {
        expect(rows[index]!.text.startsWith(text!), text).toBe(true);
        expect(rows[index]!.label).toBe(label);
      });
      const tested = JSON.parse(readFileSync(join(import.meta.dirname, '../src/checks/tested.json'), 'utf8')) as Record<
        string,
        number
      >;
      expect(squeeze(table.text)).toContain(`We rekenden ${tested[id]!.toLocaleString('nl-NL')} manieren`);
      for (const { sources, answers } of check.questions) {
        for (const source of [...(sources ?? []), ...answers.flatMap((answer) => answer.sources ?? [])]) {
          expect(table.querySelector(`a[href="/bronnen/#bron-${source}"]`), source).not.toBeNull();
        }
      }
    });

    test('every target in the form is at least 44 px, also in what opens after it, without accessibility fault', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await openCheck(page, path);
      for (const question of check.questions.toReversed()) {
        await page.locator(`[name="${question.id}"][value="${mildestOf(check, question)}"]`).check();
      }
      await page.getByRole('button', { name: 'Bewaren, sturen of printen' }).click();
      await expect(page.getByRole('button', { name: 'Kopieer als tekst' })).toBeVisible();
      const targets = await page
        .locator('.check-form :is(.answer, button, summary, textarea, .call)')
        .filter({ visible: true })
        .all();
      expect(targets.length).toBeGreaterThan(10);
      for (const target of targets) {
        const { width, height } = (await target.boundingBox())!;
        expect(Math.min(width, height), await target.innerText()).toBeGreaterThanOrEqual(44);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('the form gives way to a sentence, and all outcomes can be read', async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('noscript p')).toContainText('Zonder JavaScript rekent deze check niet voor je.');
        await expect(page.locator('.check-form form')).toBeHidden();
        for (const { heading } of check.outcomes) {
          await expect(page.getByRole('heading', { name: heading })).toBeVisible();
        }
      });
    });
  });
}

test('the warning signs have the most serious outcome above the form and the others below it', () => {
  const page = parse(readFileSync(join(build, 'checks/waarschuwingssignalen/index.html'), 'utf8'));
  page.querySelectorAll('astro-island').forEach((element) => element.remove());
  const order = page
    .querySelectorAll('section[data-outcome], .check-form')
    .map((element) => element.getAttribute('data-outcome') ?? 'form');
  expect(order).toEqual(['112', 'form', 'vandaag', 'huisarts', 'rustiger', 'geen-signaal']);
  const emergency = page.querySelector('section[data-outcome="112"]')!;
  expect(emergency.querySelector('a[href="tel:112"]')).not.toBeNull();
  expect(emergency.querySelectorAll('.signs li')).toHaveLength(4);
  expect(emergency.querySelector('.reasons')).toBeNull();
});
