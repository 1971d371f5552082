import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { RunningBrowser } from './engines.ts';
import type { Tab, Target } from './tab.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';
const patience = 60_000;

/** Whether WebKitGTK can be driven here: it needs its driver and a screen, which may be one that nobody sees. */
export function isWebKitGtkInstalled(): boolean {
  return existsSync(driverPath) && existsSync(screenPath);
}

/** Starts WebKitGTK behind its own WebDriver, on a screen that nobody sees: it has no other way without a desktop. */
export async function startWebKitGtk(): Promise<RunningBrowser> {
  const screen = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${display.toString().trim()}` },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${address}/status`);
  return {
    newTab: async () => {
      const session = new Builder().usingServer(address).withCapabilities({ browserName: 'MiniBrowser' });
      return webDriverTab(await session.build());
    },
    stop: async () => {
      for (const each of [driver, screen]) await end(each);
    },
  };
}

function webDriverTab(driver: WebDriver): Tab {
  const find = (target: Target) =>
    driver.wait(
      async () => {
        for (const element of await candidates(driver, target)) {
          if ((await element.isDisplayed()) && (await fits(element, target))) return element;
        }
        return undefined;
      },
      patience,
      `Expected: ${JSON.stringify(target)} in sight`,
    ) as Promise<WebElement>;
  return {
    open: (address) => driver.get(address),
    // A page that still loads may move what was found.
    click: async (target) =>
      void (await driver.wait(
        () =>
          find(target)
            .then((element) => element.click())
            .then(
              () => true,
              (fault) => {
                if (fault instanceof error.ElementNotInteractableError) return false;
                throw fault;
              },
            ),
        patience,
        `Expected: ${JSON.stringify(target)} to be pressed`,
      )),
    fill: async (target, text) => (await find(target)).sendKeys(text),
    evaluate: (inPage, argument) => driver.executeScript(inPage as never, argument) as never,
    close: () => driver.quit(),
  };
}

/** Elements that may be it. Asking the browser for the name of every link takes long. */
async function candidates(driver: WebDriver, target: Target): Promise<WebElement[]> {
  if (typeof target === 'string') return driver.findElements(By.css(target));
  return driver.executeScript(
    (tag: string, name: string) =>
      [...document.querySelectorAll(tag)].filter((element) =>
        (element.getAttribute('aria-label') ?? element.textContent).includes(name),
      ),
    target.role === 'link' ? 'a' : 'button',
    target.name,
  );
}

async function fits(element: WebElement, target: Target): Promise<boolean> {
  if (typeof target === 'string') return true;
  return (await element.getAriaRole()) === target.role && (await element.getAccessibleName()) === target.name;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItAnswers(address: string) {
  const last = Date.now() + patience;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > last) throw new Error(`Expected: an answer of WebKitWebDriver at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child: ChildProcess) {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
