import {
  article,
  blackOnWhite,
  button,
  dark,
  day,
  dialog,
  kept,
  key,
  look,
  night,
  openPanel,
  radio,
  remember,
  said,
  visitedBefore,
} from './reading.ts';
import { expect, stored, test } from './site.ts';

test('nothing is kept before a choice; then the tab keeps it, over a link and a reload, and no other tab has it', async ({
  page,
  context,
}) => {
  await openPanel(page);
  await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  await radio(page, 'Lettergrootte', '125%').check();
  await radio(page, 'Licht of donker', 'Donker').check();
  await expect.poll(() => kept(page)).toEqual({ tab: { [key]: dark }, device: {} });
  await expect.poll(() => look(page)).toEqual({ ...day, ...night, font: '20px' });

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Kijk eerst wanneer je moet bellen.' }).click();
  await page.waitForURL('**/waarschuwingssignalen/');
  await page.reload();
  await expect.poll(() => look(page)).toEqual({ ...day, ...night, font: '20px' });
  await button(page).click();
  await expect(radio(page, 'Lettergrootte', '125%')).toBeChecked();
  await expect(remember(page)).not.toBeChecked();

  const other = await context.newPage();
  await other.goto(article);
  await expect.poll(() => look(other)).toEqual(day);
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
  await expect.poll(() => look(other)).toEqual(day);
  await remember(page).check();
  await expect.poll(() => kept(page)).toEqual({ tab: {}, device: { [key]: dark } });
  await expect.poll(() => look(other)).toEqual({ ...day, ...night, font: '20px' });
  await expect(radio(other, 'Licht of donker', 'Donker')).toBeChecked();
  await expect(remember(other)).toBeChecked();

  await radio(other, 'Lettergrootte', '200%').check();
  await expect.poll(() => look(page)).toEqual({ ...day, ...night, font: '32px' });
  await expect(radio(page, 'Lettergrootte', '200%')).toBeChecked();

  await remember(page).uncheck();
  const own = dark.replace('125', '200');
  await expect.poll(() => kept(page)).toEqual({ tab: { [key]: own }, device: {} });
  await expect.poll(() => look(page)).toEqual({ ...day, ...night, font: '32px' });
  await expect.poll(() => look(other)).toEqual(day);

  await remember(page).check();
  await dialog(page).getByRole('button', { name: 'Zet alles terug' }).click();
  await expect(said(page)).toHaveText('Alles staat weer zoals eerst.');
  await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  await expect.poll(() => look(page)).toEqual(day);
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
  await expect.poll(() => look(other)).toMatchObject(night);
  await page.reload();
  await page.locator('[data-wipe]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-wipe]')).toContainText('Bewaard op dit apparaat: weergave.');
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await expect.poll(() => stored(page)).toEqual({ tab: [], device: [], cookies: '' });
  await expect.poll(() => look(page)).toEqual(day);
  await expect.poll(() => look(other)).toEqual(day);
});

for (const value of ['9999 pink', '{"text":125}', '125;dark', '\u0000', 'x'.repeat(100_000)]) {
  test(`a spoilt value ("${value.slice(0, 20)}") is the site as it is, and a choice mends it`, async ({ page }) => {
    await visitedBefore(page, value);
    await openPanel(page);
    await expect.poll(() => look(page)).toEqual(day);
    await expect(radio(page, 'Lettergrootte', '100%')).toBeChecked();
    await expect(radio(page, 'Licht of donker', 'Automatisch')).toBeChecked();
    await radio(page, 'Licht of donker', 'Donker').check();
    expect((await kept(page)).device).toEqual({ [key]: '100 dark usual normal' });
  });
}

test('what is sound of a value that is partly spoilt still holds', async ({ page }) => {
  await visitedBefore(page, 'nonsense dark');
  await openPanel(page);
  await expect.poll(() => look(page)).toEqual({ ...day, ...night });
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
    await expect.poll(() => look(page)).toMatchObject(night);
    await expect(said(page)).toHaveText('Je browser bewaart dit niet. Het geldt alleen op deze pagina.');
    await remember(page).click();
    await expect(remember(page)).not.toBeChecked();
    await expect(said(page)).toHaveText('Je browser bewaart dit niet. Het geldt alleen op deze pagina.');
    await expect.poll(() => look(page)).toMatchObject(night);
    await page.reload();
    await expect.poll(() => look(page)).toEqual(day);
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
  await expect.poll(() => look(page)).toMatchObject(night);
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
    await expect.poll(() => look(page)).toEqual(expected);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => look(page)).toEqual({ ...day, ...blackOnWhite });
  });
}

test('a device that asks for more contrast gets it without a setting', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(article);
  await expect.poll(() => look(page)).toEqual({ ...day, ...blackOnWhite });
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await expect.poll(() => look(page)).toMatchObject({ paper: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)' });
  await page.emulateMedia({ contrast: 'more', media: 'print' });
  await expect.poll(() => look(page)).toEqual({ ...day, ...blackOnWhite });
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
