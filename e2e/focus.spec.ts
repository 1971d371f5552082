import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { answer, mildestOf, checks } from './checks.ts';
import { expect, hydrated, test } from './site.ts';

const pages: Record<string, (page: Page) => Promise<unknown>> = {
  '/': async () => {},
  '/artrose/': async () => {},
  '/checks/waarschuwingssignalen/': async (page) => {
    await hydrated(page);
    const { check } = checks.find(({ id }) => id === 'waarschuwingssignalen')!;
    const [first] = check.questions;
    await answer(page, first!.id, mildestOf(check, first!)).check();
  },
  '/zoeken/#?zoek=knie': (page) => expect(page.locator('[data-search-state="done"]')).toBeVisible(),
};

/** Beyond the outline and the room between it and the element. */
const margin = 8;
/** Elements of one kind are styled by the same rules: the first few are looked at, pixel by pixel. */
const lookedAt = 2;

interface Stop {
  /** How a failure names it. */
  readonly name: string;
  /** Elements of the same kind look the same. */
  readonly kind: string;
  /** Points of it that something else lies over, or that are out of the window. */
  readonly covered: string[];
  /** Where it stands in the window, in CSS pixels: an answer with its label. */
  readonly box: { x: number; y: number; width: number; height: number };
  /** The pixels of a line of 2 around it, of a link over several lines around the longest. */
  readonly needed: number;
}

for (const [path, prepare] of Object.entries(pages)) {
  for (const { width, ...media } of [
    { width: 320, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    test(`${path} shows where the focus is, at every stop, at ${width} px in ${Object.values(media).join(', ')}`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await prepare(page);
      await page.evaluate(startAtTop);

      const seen = new Map<string, number>();
      const faults: string[] = [];
      let stops = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(readStop);
        if (!stop) break;
        stops += 1;
        if (stop.covered.length > 0) faults.push(`${stop.name} is covered: ${stop.covered}`);
        const times = (seen.get(stop.kind) ?? 0) + 1;
        seen.set(stop.kind, times);
        if (times > lookedAt) continue;
        const changed = await measureChange(page, stop.box);
        if (changed < stop.needed) faults.push(`${stop.name} changes ${changed} pixels, of ${stop.needed}`);
      }
      expect(faults).toEqual([]);
      expect(await page.evaluate(listUnreached)).toEqual([]);
      expect(stops).toBeGreaterThan(20);
    });
  }
}

/** Preparing may have left the focus halfway. */
function startAtTop() {
  const page = document.documentElement;
  page.tabIndex = -1;
  page.focus();
  page.removeAttribute('tabindex');
}

/** Where the focus is; null once it has left the page. */
function readStop(): Stop | null {
  const element = document.activeElement as HTMLElement;
  if (element === document.body || element === document.documentElement) return null;
  const whole = element.closest('label') ?? element;
  whole.setAttribute('data-reached', '');
  const { left, top, width, height } = whole.getBoundingClientRect();
  const { display, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(whole);
  const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
    [
      [0.5, 0.5],
      [0.1, 0.5],
      [0.9, 0.5],
      [0.5, 0.15],
      [0.5, 0.85],
    ].map(([x, y]) => [left + width * x!, top + height * y!] as const),
  );
  return {
    name: element.outerHTML.slice(0, 100),
    kind: [whole.tagName, whole.className, whole.parentElement!.tagName, whole.parentElement!.className]
      .concat(display, outlineStyle, outlineWidth, outlineColor)
      .join(' '),
    covered: points.flatMap(([x, y]) => {
      const onTop = document.elementFromPoint(x, y);
      // What stands around it lies below it.
      return onTop && (whole.contains(onTop) || onTop.contains(whole))
        ? []
        : [`${Math.round(x)},${Math.round(y)} by ${onTop?.outerHTML.slice(0, 60)}`];
    }),
    box: { x: left, y: top, width, height },
    needed: Math.max(...[...whole.getClientRects()].map(({ width, height }) => Math.floor(4 * (width + height)))),
  };
}

/** What can be used and was no stop; of a question with one answer, the arrow keys reach the others. */
function listUnreached(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary')]
    .filter((element) => element.checkVisibility() && !element.closest('[data-reached]'))
    .filter((element) => !element.matches('[type="radio"]') || !element.closest('fieldset:has([data-reached])'))
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Counts the pixels in and around a box that stand out 3:1 against what they were without the focus (WCAG 2.4.13). */
async function measureChange(page: Page, { x, y, width, height }: Stop['box']): Promise<number> {
  const size = page.viewportSize()!;
  const [left, top] = [Math.max(0, Math.floor(x - margin)), Math.max(0, Math.floor(y - margin))];
  const clip = {
    x: left,
    y: top,
    width: Math.min(size.width, Math.ceil(x + width + margin)) - left,
    height: Math.min(size.height, Math.ceil(y + height + margin)) - top,
  };
  const focused = await luminances(page, clip);
  // The next Tab goes on from here all the same.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const plain = await luminances(page, clip);
  const changed = focused.filter((light, index) => {
    const [high, low] = light > plain[index]! ? [light, plain[index]!] : [plain[index]!, light];
    return (high + 0.05) / (low + 0.05) >= 3;
  });
  return changed.length;
}

/** The relative luminance of every pixel, as the standard reckons it, from 0 to 1. */
async function luminances(page: Page, clip: Stop['box']): Promise<number[]> {
  const image = await sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer();
  const linear = (value: number) =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return Array.from({ length: image.length / 3 }, (_, index) => {
    const [red, green, blue] = image.subarray(index * 3, index * 3 + 3);
    return 0.2126 * linear(red!) + 0.7152 * linear(green!) + 0.0722 * linear(blue!);
  });
}
