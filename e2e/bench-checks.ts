import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serve } from '../src/build/serve.ts';
import { browserFlags, findChromium } from './browser.ts';

/** What a phone of some years ago has beside this machine. */
const slowDown = 4;
/** Lighthouse's slow 4G: bytes a second, milliseconds. */
const slow4G = { offline: false, downloadThroughput: 204_800, uploadThroughput: 96_000, latency: 150 };
const rounds = 20;
const mostForOutcome = 50;
const mostForIsland = 700;

/** Prints a measured time beside what was promised. */
function report(what: string, times: number[], most: number): void {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const verdict = median <= most ? 'ok      ' : 'NOT MET ';
  console.log(
    `${verdict} ${what}: median ${Math.round(median)} ms of ${times.length}, at most ${most} (${Math.round(sorted[0]!)} to ${Math.round(sorted.at(-1)!)})`,
  );
}

async function slowPage(browser: Browser, network: boolean): Promise<Page> {
  // Tall enough that the form is in view: its script starts at once.
  const page = await (await browser.newContext({ viewport: { width: 412, height: 2400 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
  }
  return page;
}

/** From the tick to the paint after it, by event timing, which counts in steps of 8 ms. */
async function timesToOutcome(browser: Browser, address: string): Promise<number[]> {
  const page = await slowPage(browser, false);
  await page.addInitScript(() => {
    const ticks: number[] = [];
    Object.assign(window, { ticks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') ticks.push(duration);
    }).observe({ type: 'event', durationThreshold: 0 } as PerformanceObserverInit);
  });
  await page.goto(address);
  await page.locator('astro-island:not([ssr])').waitFor();
  const answer = page.locator('[name="gewricht"][value="vast"]');
  for (let round = 0; round < rounds; round++) {
    await answer.click();
    await page.locator('.result .sign').waitFor();
    await answer.click();
    await page.locator('.result .sign').waitFor({ state: 'detached' });
  }
  await page.waitForTimeout(500);
  const ticks = await page.evaluate(() => (window as unknown as { ticks: number[] }).ticks);
  await page.close();
  return ticks.filter((_, index) => index % 2 === 0);
}

/** From the first paint to a form that works. */
async function timesToIsland(browser: Browser, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await slowPage(browser, true);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('astro-island') || document.querySelector('astro-island[ssr]')) return;
        observer.disconnect();
        performance.mark('live');
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(address);
    const time = await page.waitForFunction(() => {
      const [live] = performance.getEntriesByName('live');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return live && paint ? Math.max(1, live.startTime - paint.startTime) : 0;
    });
    times.push(await time.jsonValue());
    await page.context().close();
  }
  return times;
}

const folder = process.argv[2] ?? 'dist';
if (!existsSync(folder)) throw new Error(`Nothing is built in ${folder}. Run: npm run build`);
const executablePath = findChromium();
await using site = await serve({ folder, base: '/', port: 0 });
const address = `http://localhost:${(site.address() as AddressInfo).port}/checks/waarschuwingssignalen/`;
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: browserFlags });
try {
  console.log(`\nThe check, with the processor slowed down ${slowDown} times`);
  report('from a tick to its outcome on the screen', await timesToOutcome(browser, address), mostForOutcome);
  report('from first paint to a form that works, on slow 4G', await timesToIsland(browser, address), mostForIsland);
} finally {
  await browser.close();
}
