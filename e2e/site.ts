import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** The folder of the build under test. */
export const build = join(import.meta.dirname, '../dist');

/** The path of every page in the sitemap. */
export const paths = [...readFileSync(join(build, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address]) => new URL(address!).pathname,
);

/**
 * A test whose page fails on any console error, page error or violation of the content policy.
 * A test that provokes errors takes the expected ones out of `errors`.
 */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Brings the form of a check into view: only then does its script start. */
export async function scrollToForm(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('astro-island form')?.scrollIntoView());
}

/** Brings the form of a check into view, where the page has one, and waits until it works. */
export async function hydrated(page: Page): Promise<void> {
  await scrollToForm(page);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** All that the browser keeps for the site: names in each storage, and cookies. */
export async function stored(page: Page) {
  return page.evaluate(() => ({
    tab: Object.keys(sessionStorage),
    device: Object.keys(localStorage),
    cookies: document.cookie,
  }));
}

/** Replaces the share sheet and the clipboard by lists that a test can read. */
export async function stubSharing(
  page: Page,
  { sheet, clipboard = 'works' }: { sheet?: string; clipboard?: string } = {},
) {
  await page.addInitScript(
    ([sheet, clipboard]) => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: async (text: string) => {
            if (clipboard === 'refuses') throw new DOMException('', 'NotAllowedError');
            seen.push(text);
          },
        },
      });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value:
          sheet &&
          (async (data: unknown) => {
            seen.push(data);
            if (sheet !== 'works') throw new DOMException('', sheet);
          }),
      });
    },
    [sheet, clipboard],
  );
}
/** What was shared and copied, in order. */
export const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);

const standards = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe about colours. */
export const contrast = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds on the page as it stands, by level AAA too, but for the rules that are left out. */
export async function accessibilityFaults(page: Page, leftOut: readonly string[] = []) {
  return faultsIn(new AxeBuilder({ page }).withTags(standards).disableRules([...leftOut]));
}

/** The same of contrast alone: all that a change of colours can change. */
export async function contrastFaults(page: Page) {
  return faultsIn(new AxeBuilder({ page }).withRules(contrast));
}

/** The same of sizes alone: all that larger text can change. */
export async function sizeFaults(page: Page) {
  return faultsIn(new AxeBuilder({ page }).withRules(['target-size', 'scrollable-region-focusable']));
}

async function faultsIn(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  }));
}

export { expect };
