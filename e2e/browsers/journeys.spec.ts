import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checks, mildestOf } from '../checks.ts';
import { build } from '../site.ts';
import { engines, type RunningBrowser } from './engines.ts';
import { startHost, type WatchedHost } from './host.ts';
import type { Tab } from './tab.ts';

interface Journey {
  readonly tab: Tab;
  readonly host: WatchedHost;
  /** Opens a page of the site. */
  readonly open: (path: string) => Promise<void>;
}

const article = '/artrose/';

const journeys: Record<string, (journey: Journey) => Promise<void>> = {
  'what goes wrong in a page is heard': async ({ tab, open, host }) => {
    await open(article);
    await tab.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown');
      });
      void Promise.reject('rejected');
      console.error('logged');
      document.body.setAttribute('style', 'color: red');
    });
    const heard = ['thrown', 'rejected', 'logged', 'the content policy blocks style-src-attr inline'];
    await expect.poll(() => heard.filter((fault) => !host.faults.join().includes(fault))).toEqual([]);
    await open('/bestaat-niet/');
    await expect.poll(() => host.faults.at(-1)).toBe('/bestaat-niet/: 404');
    host.faults.length = 0;
  },

  'an article is read: from the menu to a page, by its contents to a section, and a word opens its meaning': async ({
    tab,
    open,
  }) => {
    await open('/');
    await tab.click(`main a[href="${article}"]`);
    // A browser may give the new address before it has read the page.
    await expect.poll(() => tab.evaluate(() => location.pathname)).toBe(article);
    await expect.poll(() => textOf(tab, 'h1')).toBe('Hardlopen met artrose');

    await tab.click('.contents a[href="#blijf-bewegen"]');
    await expect.poll(() => tab.evaluate(() => location.hash)).toBe('#blijf-bewegen');
    const arrived = () =>
      tab.evaluate(() => {
        const heading = document.querySelector(':target')!;
        const { top, bottom } = heading.getBoundingClientRect();
        return {
          inSight: top >= 0 && bottom <= innerHeight,
          marked: getComputedStyle(heading).backgroundColor !== 'rgba(0, 0, 0, 0)',
        };
      });
    await expect.poll(arrived).toEqual({ inSight: true, marked: true });

    await tab.click('.term');
    const meaning = () => tab.evaluate(() => document.querySelector('.meaning:popover-open')?.textContent.length ?? 0);
    await expect.poll(meaning).toBeGreaterThan(10);
  },

  'a section is shared': async ({ tab, open }) => {
    await open(article);
    await tab.evaluate(() => {
      const seen: string[] = [];
      const keep = async (shared: unknown) => void seen.push(JSON.stringify(shared));
      Object.assign(window, { seen });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep } });
      Object.defineProperty(navigator, 'share', { value: keep });
    });
    await tab.click({ role: 'button', name: 'Deel ‘Blijf bewegen’' });
    const seen = () => tab.evaluate(() => (window as unknown as { seen: string[] }).seen.join());
    await expect.poll(seen).toMatch(/http:\/\/localhost:4321\/(deel\/)?artrose\/#?blijf-bewegen/);
  },

  'a search finds a page, and the term stays in the tab': async ({ tab, open, host }) => {
    await open(article);
    await tab.click({ role: 'link', name: 'Zoeken' });
    await tab.fill('[type="search"]', 'achillespees');
    const state = () =>
      tab.evaluate(() => {
        const { searchState, searchQuery } = document.querySelector<HTMLElement>('[data-search-state]')!.dataset;
        return `${searchState} ${searchQuery}`;
      });
    await expect.poll(state).toBe('done achillespees');
    await expect.poll(() => textOf(tab, '[data-search-result]')).toMatch(/achilles/i);
    await tab.click('[data-search-result] a');
    await expect.poll(() => tab.evaluate(() => location.pathname)).not.toBe(article);
    await expect.poll(() => textOf(tab, 'h1')).not.toBe('');
    expect(host.requests.filter((request) => request.includes('achilles'))).toEqual([]);
  },

  'a check is filled in, and no answer leaves the page': async ({ tab, open, host }) => {
    const { path, check } = checks.find(({ id }) => id === 'waarschuwingssignalen')!;
    await open(path);
    const choose = (question: string, value: string) => tab.click(`[name="${question}"][value="${value}"]`);
    const sign = () => textOf(tab, '.result .sign');

    for (const question of check.questions) await choose(question.id, mildestOf(check, question));
    await expect.poll(sign).toBe(check.outcomes[0]!.heading);
    const serious = check.questions[0]!.answers.find(({ leadsTo }) => leadsTo === check.outcomes.at(-1)!.id)!;
    await choose(check.questions[0]!.id, serious.id);
    await expect.poll(sign).toBe(check.outcomes.at(-1)!.heading);

    const pairs = check.questions.flatMap(({ id, answers }) => answers.map((answer) => `${id}=${answer.id}`));
    expect(host.requests.filter((request) => pairs.some((pair) => request.includes(pair)))).toEqual([]);
    expect(await tab.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  },

  'a page prints without menu and controls, with folded parts open, and a section prints alone': async ({
    tab,
    open,
  }) => {
    await open(article);
    await tab.evaluate(showPrint);
    expect(await textsInSight(tab, 'header nav, .contents, button:not(.term), input')).toEqual([]);
    expect(await tab.evaluate(() => document.querySelectorAll('details:not([open])').length)).toBeGreaterThan(0);
    expect(await textsInSight(tab, 'details > :not(summary)')).toEqual(await textsOf(tab, 'details > :not(summary)'));

    await open(article);
    await tab.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked', '');
    });
    await tab.click({ role: 'button', name: 'Print ‘Blijf bewegen’' });
    await expect.poll(() => tab.evaluate(() => document.body.hasAttribute('data-asked'))).toBe(true);
    await tab.evaluate(showPrint);
    const headings = await textsInSight(tab, 'h2');
    expect(headings.map((heading) => heading.trim())).toEqual(['Blijf bewegen', 'Bronnen']);
  },
};

/** Part of the build only with a service worker. */
if (existsSync(join(build, 'sw.js'))) {
  journeys['a page that was read once is read again without a network'] = async ({ tab, open, host }) => {
    await open(article);
    const isKept = () =>
      tab.evaluate(async () => {
        const found = await caches.match(location.pathname);
        return found !== undefined && navigator.serviceWorker.controller !== null;
      });
    await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
    host.stop();
    await open(article);
    expect(await textOf(tab, 'h1')).toBe('Hardlopen met artrose');
    await expect(fetch(host.origin)).rejects.toThrow();
  };
}

/** The text of the first element that fits, without soft hyphens; empty where there is none. */
async function textOf(tab: Tab, selector: string): Promise<string> {
  return (await textsOf(tab, selector))[0] ?? '';
}

const textsOf = (tab: Tab, selector: string) => tab.evaluate(readTexts, { selector, inSight: false });
const textsInSight = (tab: Tab, selector: string) => tab.evaluate(readTexts, { selector, inSight: true });

function readTexts({ selector, inSight }: { selector: string; inSight: boolean }): string[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => !inSight || element.checkVisibility())
    .map((element) => element.textContent.replaceAll('\u00ad', ''));
}

/** Puts the rules for print in force on the screen: not every browser lets a test ask for that. */
function showPrint() {
  const apply = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const { media } = rule;
        media.mediaText = media.mediaText.replace(/\bscreen\b/, 'not all').replace(/\bprint\b/, 'all');
      }
      if ('cssRules' in rule) apply(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) apply(sheet.cssRules);
}

for (const { name, start, install } of engines) {
  test.describe(name, () => {
    if (!start) {
      test.skip(`Not tested in ${name}: not installed (${install})`, () => {});
      return;
    }

    // In turn: the browser starts once. A driver may stumble on a busy machine; a fault of the site comes twice.
    test.describe.configure({ mode: 'default', retries: 1 });
    let browser: RunningBrowser;
    test.beforeAll(async () => {
      test.setTimeout(300_000);
      browser = await start();
    });
    test.afterAll(() => browser?.stop());

    for (const [title, follow] of Object.entries(journeys)) {
      test(title, async () => {
        const host = await startHost();
        const tab = await browser.newTab();
        try {
          await follow({ tab, host, open: (path) => tab.open(host.origin + path) });
          expect(host.faults).toEqual([]);
        } finally {
          await tab.close();
          host.stop();
        }
      });
    }
  });
}
