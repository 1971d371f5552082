import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { accessibilityFaults, build, contrastFaults, expect, hydrated, paths, stored, test } from './site.ts';

const key = 'soepel-lopen:weergave';
const article = '/artrose/';
const dark = '125 dark usual normal';
const threePages = [article, '/checks/waarschuwingssignalen/', '/'];
const button = (page: Page) => page.getByRole('button', { name: 'Weergave' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Weergave' });
const radio = (page: Page, group: string, option: string) =>
  dialog(page).getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true });
const remember = (page: Page) => dialog(page).getByRole('checkbox', { name: 'Onthoud op dit apparaat' });
const said = (page: Page) => dialog(page).getByRole('status');
const kept = (page: Page) => page.evaluate(() => ({ tab: { ...sessionStorage }, device: { ...localStorage } }));

async function openPanel(page: Page, path = article): Promise<void> {
  await page.goto(path);
  await button(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** Opens pages of this tab with a value on the device, as an earlier visit left it. */
const visitedBefore = (page: Page, value: string) =>
  page.addInitScript(([key, value]) => (localStorage[key!] ??= value), [key, value] as const);

/** What a reader sees of the settings. */
const look = (page: Page) =>
  page.evaluate(() => {
    const style = (element: Element) => getComputedStyle(element);
    return {
      font: style(document.documentElement).fontSize,
      paper: style(document.body).backgroundColor,
      ink: style(document.body).color,
      measure: style(document.documentElement).getPropertyValue('--measure'),
    };
  });
const day = { font: '16px', paper: 'rgb(250, 246, 238)', ink: 'rgb(20, 39, 42)', measure: '38rem' };
const night = { paper: 'rgb(16, 25, 27)', ink: 'rgb(236, 230, 217)' };
const blackOnWhite = { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' };

test('nothing is kept before a choice; then the tab keeps it, over a link and a reload, and no other tab has it', async ({
  page,
  context,
}) => {
  await openPanel(page);
  expect(await stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  await radio(page, 'Lettergrootte', '125%').check();
  await radio(page, 'Licht of donker', 'Donker').check();
  expect(await kept(page)).toEqual({ tab: { [key]: dark }, device: {} });
  expect(await look(page)).toEqual({ ...day, ...night, font: '20px' });

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Kijk eerst wanneer je moet bellen.' }).click();
  await page.waitForURL('**/waarschuwingssignalen/');
  await page.reload();
  expect(await look(page)).toEqual({ ...day, ...night, font: '20px' });
  await button(page).click();
  await expect(radio(page, 'Lettergrootte', '125%')).toBeChecked();
  await expect(remember(page)).not.toBeChecked();

  const other = await context.newPage();
  await other.goto(article);
  expect(await look(other)).toEqual(day);
});

test('"Onthoud op dit apparaat" keeps it for other tabs, which follow each change, until it is put back', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openPanel(other);
  await openPanel(page);
  await radio(page, 'Lettergrootte', '125%').check();
  await radio(page, 'Licht of donker', 'Donker').check();
  expect(await look(other)).toEqual(day);
  await remember(page).check();
  expect(await kept(page)).toEqual({ tab: {}, device: { [key]: dark } });
  await expect.poll(() => look(other)).toEqual({ ...day, ...night, font: '20px' });
  await expect(radio(other, 'Licht of donker', 'Donker')).toBeChecked();
  await expect(remember(other)).toBeChecked();

  await radio(other, 'Lettergrootte', '200%').check();
  await expect.poll(() => look(page)).toEqual({ ...day, ...night, font: '32px' });
  await expect(radio(page, 'Lettergrootte', '200%')).toBeChecked();

  await remember(page).uncheck();
  const own = dark.replace('125', '200');
  expect(await kept(page)).toEqual({ tab: { [key]: own }, device: {} });
  expect(await look(page)).toEqual({ ...day, ...night, font: '32px' });
  await expect.poll(() => look(other)).toEqual(day);

  await remember(page).check();
  await dialog(page).getByRole('button', { name: 'Zet alles terug' }).click();
  await expect(said(page)).toHaveText('Alles staat weer zoals eerst.');
  expect(await stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  expect(await look(page)).toEqual(day);
  await expect(radio(page, 'Lettergrootte', '100%')).toBeChecked();
  await expect(remember(page)).not.toBeChecked();
});

test('"Wis alles" wipes the settings too, on the page itself and in other tabs', async ({ page, context }) => {
  const other = await context.newPage();
  await openPanel(page, '/privacy/#privacy-wissen');
  await remember(page).check();
  await radio(page, 'Licht of donker', 'Donker').check();
  await page.keyboard.press('Escape');
  await other.goto(article);
  expect(await look(other)).toMatchObject(night);
  await page.reload();
  await page.locator('[data-wipe]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-wipe]')).toContainText('Bewaard op dit apparaat: weergave.');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  expect(await stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  expect(await look(page)).toEqual(day);
  await expect.poll(() => look(other)).toEqual(day);
});

for (const value of ['9999 pink', '{"text":125}', '125;dark', '\u0000', 'x'.repeat(100_000)]) {
  test(`a spoilt value ("${value.slice(0, 20)}") is the site as it is, and a choice mends it`, async ({ page }) => {
    await visitedBefore(page, value);
    await openPanel(page);
    expect(await look(page)).toEqual(day);
    await expect(radio(page, 'Lettergrootte', '100%')).toBeChecked();
    await expect(radio(page, 'Licht of donker', 'Automatisch')).toBeChecked();
    await radio(page, 'Licht of donker', 'Donker').check();
    expect((await kept(page)).device).toEqual({ [key]: '100 dark usual normal' });
  });
}

test('what is sound of a value that is partly spoilt still holds', async ({ page }) => {
  await visitedBefore(page, 'nonsense dark');
  await openPanel(page);
  expect(await look(page)).toEqual({ ...day, ...night });
  await expect(radio(page, 'Licht of donker', 'Donker')).toBeChecked();
});

for (const refused of ['always', 'to write'] as const) {
  test(`where the browser refuses ${refused}, a choice holds for the page, and the panel says that it is not kept`, async ({
    page,
  }) => {
    await page.addInitScript((refused) => {
      const refuse = () => {
        throw new DOMException('', 'SecurityError');
      };
      if (refused === 'to write') Storage.prototype.setItem = refuse;
      else for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
    }, refused);
    await openPanel(page);
    await radio(page, 'Licht of donker', 'Donker').check();
    expect(await look(page)).toMatchObject(night);
    await expect(said(page)).toHaveText('Je browser bewaart dit niet. Het geldt alleen op deze pagina.');
    await remember(page).click();
    await expect(remember(page)).not.toBeChecked();
    await expect(said(page)).toHaveText('Je browser bewaart dit niet. Het geldt alleen op deze pagina.');
    expect(await look(page)).toMatchObject(night);
    await page.reload();
    expect(await look(page)).toEqual(day);
  });
}

test('where only the device has no room, the panel says so, and the tab keeps it', async ({ page }) => {
  await page.addInitScript(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (this === localStorage) throw new DOMException('', 'QuotaExceededError');
      setItem.call(this, name, value);
    };
  });
  await openPanel(page);
  await radio(page, 'Licht of donker', 'Donker').check();
  await remember(page).click();
  await expect(said(page)).toHaveText('Onthouden lukt niet. Het geldt tot je dit tabblad sluit.');
  await expect(remember(page)).not.toBeChecked();
  await page.reload();
  expect(await look(page)).toMatchObject(night);
});

for (const { value, system, expected } of [
  { value: 'light', system: 'dark', expected: day },
  { value: 'dark', system: 'light', expected: { ...day, ...night } },
  { value: 'system', system: 'dark', expected: { ...day, ...night } },
  { value: 'more', system: 'light', expected: { ...day, ...blackOnWhite } },
  { value: 'more', system: 'dark', expected: { ...day, paper: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)' } },
  { value: 'more light', system: 'dark', expected: { ...day, ...blackOnWhite } },
  { value: 'narrow', system: 'light', expected: { ...day, measure: '30rem' } },
  { value: 'wide', system: 'light', expected: { ...day, measure: '46rem' } },
  ...['112', '125', '150', '200'].map((size) => ({
    value: `${size}`,
    system: 'light' as const,
    expected: { ...day, font: `${(16 * Number(size)) / 100}px` },
  })),
] as const) {
  test(`${value} wins on a ${system} device, before the first paint, and paper stays black on white`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await visitedBefore(page, value);
    // At the parser's first element of the body, nothing is painted yet.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { first: document.documentElement.dataset['reading'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(article);
    expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe(value);
    expect(await look(page)).toEqual(expected);
    await page.emulateMedia({ media: 'print' });
    expect(await look(page)).toEqual({ ...day, ...blackOnWhite });
  });
}

test('a device that asks for more contrast gets it without a setting', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(article);
  expect(await look(page)).toEqual({ ...day, ...blackOnWhite });
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  expect(await look(page)).toMatchObject({ paper: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)' });
  await page.emulateMedia({ contrast: 'more', media: 'print' });
  expect(await look(page)).toEqual({ ...day, ...blackOnWhite });
});

test('a drawing follows the choice and not the device', async ({ browser, baseURL }) => {
  const drawing = async (colorScheme: 'light' | 'dark', value?: string) => {
    const page = await browser.newPage({ colorScheme, baseURL: baseURL! });
    if (value) await visitedBefore(page, value);
    await page.goto('/kracht/');
    const image = page.locator('main img').first();
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
    const picture = await image.screenshot();
    await page.close();
    return picture.toString('base64');
  };
  const light = await drawing('light');
  const dark = await drawing('dark');
  expect(light).not.toBe(dark);
  expect(await drawing('light', 'dark')).toBe(dark);
  expect(await drawing('dark', 'light')).toBe(light);
});

for (const value of ['', dark, '200 light more wide', 'narrow']) {
  for (const width of [320, 1280]) {
    test(`nothing moves while a page loads with "${value}" at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      if (value) await visitedBefore(page, value);
      await page.addInitScript(() => {
        Object.assign(window, { shifts: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of ['/gewrichten/', '/', '/begrippen/']) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
        expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), path).toBe(0);
      }
    });
  }
}

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
  expect(await look(page)).toEqual(day);
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
