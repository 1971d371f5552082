import { existsSync } from 'node:fs';
import { type Browser, type BrowserType, chromium, firefox, type LaunchOptions, webkit } from 'playwright';
import { browserFlags, findChromium } from '../browser.ts';
import { playwrightTab, type Tab } from './tab.ts';
import { isWebKitGtkInstalled, startWebKitGtk } from './webkitgtk.ts';

/** A browser that runs. */
export interface RunningBrowser {
  /** Opens a tab that knows nothing of the others. */
  newTab(): Promise<Tab>;
  stop(): Promise<void>;
}

interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Starts the one that is on this machine; undefined where none is. */
  readonly start: (() => Promise<RunningBrowser>) | undefined;
  /** How a missing one gets there. */
  readonly install: string;
}

const systemFirefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
const ownFirefox = existsSync(firefox.executablePath());
const ownWebKit = existsSync(webkit.executablePath());

/** The engines that readers have, each in the first form that is found here: Playwright's own, or the system's. */
export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    start: findChromium() ? () => launch(chromium, { executablePath: findChromium()!, args: browserFlags }) : undefined,
    install: 'apt-get install chromium, or npx playwright install chromium',
  },
  {
    name: 'Firefox',
    start: ownFirefox
      ? () => launch(firefox)
      : systemFirefox
        ? () => launch(firefox, { channel: 'moz-firefox', executablePath: systemFirefox })
        : undefined,
    install: 'apt-get install firefox-esr, or npx playwright install firefox',
  },
  {
    name: 'WebKit',
    start: ownWebKit ? () => launch(webkit) : isWebKitGtkInstalled() ? startWebKitGtk : undefined,
    install: 'apt-get install webkit2gtk-driver xvfb, or npx playwright install webkit',
  },
];

async function launch(type: BrowserType, options: LaunchOptions = {}): Promise<RunningBrowser> {
  const browser: Browser = await type.launch(options);
  return {
    // The configuration of the tests blocks workers, here too.
    newTab: async () => playwrightTab(await browser.newPage({ serviceWorkers: 'allow' })),
    stop: () => browser.close(),
  };
}
