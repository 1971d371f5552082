import { devices, type Page } from '@playwright/test';
import { expect, seen, stubSharing, test } from './site.ts';

const site = 'http://localhost:4321';
const button = (page: Page) => page.getByRole('button', { name: 'Deel dit citaat' });

/** Selects a text of the page from its first words to its last ones, which may stand in other elements. */
async function select(page: Page, first: string, last = first): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const find = (words: string, after?: Text): Text => {
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        if (after) walker.currentNode = after;
        for (let node: Node | null = after ?? walker.nextNode(); node; node = walker.nextNode()) {
          if ((node as Text).data.includes(words) && !node.parentElement!.closest('.meaning')) return node as Text;
        }
        throw new Error(`${words}: no such text`);
      };
      const start = find(first);
      const end = find(last, start);
      start.parentElement!.closest('details')?.setAttribute('open', '');
      const range = document.createRange();
      range.setStart(start, start.data.indexOf(first));
      range.setEnd(end, end.data.indexOf(last) + last.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [first, last] as const,
  );
}

/** Selects, shares with the button, and gives what was copied: the words, what stands below them, and the address. */
async function quote(page: Page, first: string, last?: string) {
  await select(page, first, last);
  await button(page).click();
  await expect(page.getByRole('status').getByText('Citaat gekopieerd')).toBeVisible();
  const [words, source, url] = String((await seen(page)).at(-1)).split('\n');
  return { words, source, url: url! };
}

test('a selected sentence is copied in quotes, with title, date and an address that marks it', async ({ page }) => {
  await stubSharing(page);
  await page.goto('/artrose/');
  expect(await quote(page, 'Blijf bewegen en doe oefeningen die bij je passen.')).toEqual({
    words: '‘Blijf bewegen en doe oefeningen die bij je passen.’',
    source: 'Hardlopen met artrose | Soepel lopen, bijgewerkt op 22 november 2026',
    url: `${site}/artrose/#blijf-bewegen:~:text=Blijf%20bewegen%20en%20doe%20oefeningen%20die%20bij%20je%20passen`,
  });
});

test('a quotation over a heading has no word of its buttons, and nothing that is folded away', async ({ page }) => {
  await stubSharing(page);
  await page.goto('/artrose/');
  const { words } = await quote(page, 'oefeningen die bij je passen.', 'onder vier');
  expect(words).toMatch(/onder vier’$/);
  expect(words).not.toMatch(/Deel|Print|Hardlopen hoorde daar niet bij/);
});

const quotations = [
  { name: 'a sentence', path: '/artrose/', first: 'Ook een beetje helpt waarschijnlijk al' },
  { name: 'half words, as whole ones', path: '/artrose/', first: 'ok een beetje helpt waarschijnl' },
  {
    name: 'a sentence with a term, which is a button',
    path: '/gewoontes/',
    first: 'In een ',
    last: 'samen met meer blessures',
    words: '‘In een volgonderzoek bij 339 hardlopers hing slechter slapen samen met meer blessures’',
  },
  {
    name: 'a sentence up to its source, whose number is left out',
    path: '/artrose/',
    first: 'Dat is de basis van de behandeling van artrose',
    last: '. Ook de richtlijn',
    words: '‘Dat is de basis van de behandeling van artrose. Ook de richtlijn’',
  },
  {
    name: 'a text over two paragraphs',
    path: '/gewrichten/',
    first: 'Dat is goed onderbouwd. Van de 100 blessures',
    last: 'niet in het gewricht zelf.',
  },
  { name: 'a sentence in a fold', path: '/artrose/', first: 'Hardlopen hoorde daar niet bij', isFolded: true },
  {
    name: 'words that stand earlier on the page too',
    path: '/waarschuwingssignalen/',
    first: 'Reken in weken en niet in dagen. Van 254',
  },
] as { name: string; path: string; first: string; last?: string; words?: string; isFolded?: boolean }[];

for (const { name, path, first, last, words, isFolded = false } of quotations) {
  test(`the address of a quotation finds ${name}`, async ({ page, context, baseURL }) => {
    await stubSharing(page);
    await page.goto(path);
    const shared = await quote(page, first, last);
    if (words) expect(shared.words).toBe(words);

    // Without the section, only the browser's own search can bring the words into view.
    const bare = shared.url.replace(site, baseURL!).replace(/#[a-z0-9-]+:~:/, '#:~:');
    const other = await context.newPage();
    await other.setViewportSize({ width: 390, height: 600 });
    await other.goto(bare);
    const found = other
      .locator('.prose :is(p, li)')
      .filter({ hasText: (last ?? first).trim().slice(2) })
      .first();
    await expect(found).toBeInViewport();
    await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(200);
    if (isFolded) expect(await found.evaluate((element) => element.closest('details')!.open)).toBe(true);
  });
}

test('words that stand twice are told apart by the words around them', async ({ page, context, baseURL }) => {
  await stubSharing(page);
  await page.goto('/artrose/');
  // The second place: a list far below the paragraph that says the same.
  await select(page, 'Na een paar maanden was de winst bij pijn ongeveer gehalveerd. Dit');
  await page.evaluate(() => {
    const item = [...document.querySelectorAll('.prose li')].find(({ textContent }) =>
      textContent.includes('Na een paar maanden was de winst'),
    )!;
    const text = [...item.childNodes].find(({ textContent }) => textContent!.includes('Na een paar'))!;
    const start = text.textContent!.indexOf('Na een paar');
    getSelection()!.setBaseAndExtent(text, start, text, start + 'Na een paar maanden was de winst'.length);
  });
  await button(page).click();
  const url = String((await seen(page)).at(-1))
    .split('\n')
    .at(-1)!;
  expect(url).toMatch(/#artrose-mogelijkheden:~:text=[^,]+-,Na%20een%20paar%20maanden%20was%20de%20winst/);
  const other = await context.newPage();
  await other.setViewportSize({ width: 390, height: 600 });
  await other.goto(url.replace(site, baseURL!).replace(/#[a-z0-9-]+:~:/, '#:~:'));
  await expect(other.locator('li', { hasText: 'Na een paar maanden was de winst' })).toBeInViewport();
});

test('the button goes with the selection, and its script comes with the first one', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await stubSharing(page);
  await page.goto('/artrose/');
  await page.getByText('Blijf bewegen en doe oefeningen').click();
  await page.waitForTimeout(300);
  expect(scripts.filter((url) => url.includes('/quote'))).toEqual([]);
  await select(page, 'Blijf bewegen en doe oefeningen');
  await expect(button(page)).toBeInViewport({ ratio: 1 });
  expect(scripts.filter((url) => url.includes('/quote'))).toHaveLength(1);
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect(button(page)).toHaveCount(0);
});

test('the keyboard reaches the button right behind the selection', async ({ page }) => {
  await stubSharing(page);
  await page.goto('/artrose/');
  // A word is selected at the place that Tab then starts from.
  await page.getByText('Begin met wandelen en voeg').dblclick({ position: { x: 20, y: 12 } });
  await expect(button(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Citaat gekopieerd')).toBeVisible();
});

test('nothing that a reader fills in can be quoted, and nothing outside a section', async ({ page }) => {
  await page.goto('/checks/techniek/');
  await page.locator('.check-form').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.check-form legend')!));
  await page.waitForTimeout(600);
  await expect(button(page)).toHaveCount(0);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
  await page.waitForTimeout(600);
  await expect(button(page)).toHaveCount(0);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.outcome .today')!));
  await expect(button(page)).toBeVisible();
});

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test('a tap on the button opens the share sheet with the quotation', async ({ page }) => {
    await stubSharing(page, { sheet: 'works' });
    await page.goto('/artrose/');
    await select(page, 'Ook een beetje helpt');
    await expect(button(page)).toBeInViewport({ ratio: 1 });
    const { height } = (await button(page).boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    await button(page).tap();
    await expect
      .poll(() => seen(page))
      .toEqual([
        {
          title: 'Hardlopen met artrose | Soepel lopen',
          text: '‘Ook een beetje helpt’\nHardlopen met artrose | Soepel lopen, bijgewerkt op 22 november 2026',
          url: `${site}/artrose/#artrose-en-gewicht:~:text=Ook%20een%20beetje%20helpt`,
        },
      ]);
  });
});
