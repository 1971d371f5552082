import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { article, button, day, dialog, look, openPanel, radio, threePages, visitedBefore } from './reading.ts';
import { accessibilityFaults, build, contrastFaults, expect, hydrated, paths, test } from './site.ts';

const settings = ['112', '125', '150', '200', 'light', 'dark', 'more'];
for (const value of [...settings, 'narrow', 'wide', 'dark more']) {
  const colorScheme = value === 'light' ? 'dark' : 'light';
  for (const path of threePages) {
    test(`with ${value} ${path} has no accessibility fault`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visitedBefore(page, value);
      await page.goto(path);
      await hydrated(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test(`with ${value} the panel has no accessibility fault`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitedBefore(page, value);
    await openPanel(page, '/toegankelijkheid/');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('with more contrast, text is at least 10:1 on paper and wash, light and dark', async ({ page }) => {
  await visitedBefore(page, 'more');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/checks/waarschuwingssignalen/');
    const ratios = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const luminance = (token: string) => {
        probe.style.color = `var(--color-${token})`;
        const [r, g, b] = getComputedStyle(probe)
          .color.match(/[\d.]+/g)!
          .map((channel) => Number(channel) / 255)
          .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const ratio = (one: string, other: string) => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high! + 0.05) / (low! + 0.05);
      };
      return ['ink', 'quiet', 'line', 'way', 'urgent', 'soon'].flatMap((text) =>
        ['paper', 'wash', 'arrived'].map((ground) => ({ text, ground, ratio: ratio(text, ground) })),
      );
    });
    expect(ratios.filter(({ ratio }) => ratio < 10)).toEqual([]);
    expect(await contrastFaults(page)).toEqual([]);
  }
});

for (const path of paths) {
  test(`${path} does not scroll sideways at 320 px with text of 200%`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visitedBefore(page, '200 system usual wide');
    await page.goto(path);
    await hydrated(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('the panel fits 320 px with text of 200%: all of it can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visitedBefore(page, '200');
  await openPanel(page);
  const box = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(box.scrollWidth).toBe(box.clientWidth);
  await dialog(page).getByRole('button', { name: 'Zet alles terug' }).click();
  await expect.poll(() => look(page)).toEqual(day);
});

test('every target of the panel is at least 44 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPanel(page);
  const targets = await dialog(page)
    .locator('label, button')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()));
  expect(targets.length).toBeGreaterThan(15);
  expect(targets.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
  expect((await button(page).boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

test('the panel works by keyboard: in, choose, out, back where the reader was', async ({ page }) => {
  await page.goto(article);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Sluiten' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(radio(page, 'Lettergrootte', '100%')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect((await look(page)).font).toBe('17.92px');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(radio(page, 'Licht of donker', 'Donker')).toBeChecked();
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - dialog "Weergave":
      - paragraph: Weergave
      - button "Sluiten"
      - group "Lettergrootte":
        - radio "100%"
        - radio "112%" [checked]
        - radio "125%"
        - radio "150%"
        - radio "200%"
      - group "Licht of donker":
        - radio "Automatisch"
        - radio "Licht"
        - radio "Donker" [checked]
      - group "Contrast":
        - radio "Automatisch" [checked]
        - radio "Meer"
      - group "Breedte van de regels":
        - radio "Gewoon" [checked]
        - radio "Smal"
        - radio "Breed"
      - checkbox "Onthoud op dit apparaat"
      - paragraph: Zonder vinkje geldt dit tot je dit tabblad sluit.
      - status
      - button "Zet alles terug"
  `);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
});

test('in forced colours the chosen option can be told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPanel(page);
  await expect(radio(page, 'Lettergrootte', '100%')).toHaveCSS('appearance', /auto|radio/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the line that the reader is at stays in place when the text grows', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await openPanel(page);
  await page.evaluate(() => document.querySelector('#vier-voorwaarden, h2 ~ h2, main h2')!.scrollIntoView());
  const lineOf = () =>
    page.evaluate(() => {
      const lines = [...document.querySelectorAll('main :is(h2, h3, p, li)')];
      const line = lines.find((element) => element.getBoundingClientRect().bottom > innerHeight / 8)!;
      return { text: line.textContent, top: Math.round(line.getBoundingClientRect().top) };
    });
  const before = await lineOf();
  await radio(page, 'Lettergrootte', '150%').check();
  expect((await look(page)).font).toBe('24px');
  const after = await lineOf();
  expect(after.text).toBe(before.text);
  expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing, and no other control', async ({ page }) => {
    for (const path of threePages) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('[data-reading-button]')).toBeHidden();
    }
  });
});

test('where the panel does not come, the button says so, and the page goes on', async ({ page, errors }) => {
  await page.route(/_astro\/panel/, (route) => route.abort());
  await page.goto(article);
  await button(page).click();
  await expect(page.getByRole('button', { name: 'Weergave laadt niet' })).toBeVisible();
  expect(errors.splice(0)).toEqual([expect.stringContaining('Failed to load')]);
});

test('settings and the mark in the contents weigh at most 3 kB, and the panel comes only when it is opened', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/gewrichten/', { waitUntil: 'networkidle' });
  expect(asked.join()).not.toMatch(/panel/);
  const before = asked.length;
  await openPanel(page, '/gewrichten/');
  const fetched = asked.slice(before).filter((path) => path.startsWith('/_astro/panel-'));
  expect(fetched.length).toBe(2);
  const panel = fetched.reduce((sum, path) => sum + statSync(join(build, `${path}.br`)).size, 0);

  const html = readFileSync(join(build, 'gewrichten/index.html'), 'utf8');
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const scripts = root.querySelectorAll('script:not([type="application/ld+json"])').map(({ rawText }) => rawText);
  const head = scripts.find((script) => script.includes('onpageshow'))!;
  expect(Buffer.byteLength(head)).toBeLessThanOrEqual(300);
  const weigh = (text: string) => brotliCompressSync(text).length;
  const mark = readdirSync(join(build, '_astro')).find((name) => /^mark-place.*br$/.test(name))!;
  const marking = statSync(join(build, '_astro', mark)).size;
  // What the page itself carries of them: without their rules and scripts it weighs that much less.
  const without = html
    .replace(head, '')
    .replace(/@media screen\{\[data-reading(?:[^{}]*\{[^{}]*\})*\}/, '')
    .replace(/@media screen and \(prefers-contrast:more\)\{(?:[^{}]*\{[^{}]*\})*\}/, '')
    .replace(/[a-z]=document\.querySelector\(`\[data-reading-button\]`\)[^]*? laadt niet`\)/, '')
    .replace(/addEventListener\(`scroll`[^]*?\{once:!0\}\)/, '');
  expect(html.length - without.length).toBeGreaterThan(1_700);
  const inPage = weigh(html) - weigh(without);
  console.log(`panel ${panel} B in ${fetched.length} files, mark ${marking} B, in the page ${inPage} B`);
  expect(panel + marking + inPage).toBeLessThanOrEqual(3_000);
});
