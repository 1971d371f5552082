import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const systemChromiums = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to test with: one that is on the machine, else Playwright's own; undefined where there is neither. */
export function findChromium(): string | undefined {
  return [...systemChromiums, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Flags for a browser that is tested: as root it has no sandbox, and it makes no calls of its own. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

function run(command: string, ...parameters: string[]): boolean {
  console.log(`> ${command} ${parameters.join(' ')}`);
  try {
    execFileSync(command, parameters, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Gets a Chromium where there is none: Playwright's download, else, as root on Debian, the package `chromium`. */
function fetchChromium(): void {
  if (run('npx', 'playwright', 'install', 'chromium') && findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', 'chromium');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!findChromium()) fetchChromium();
  const found = findChromium();
  if (found) {
    console.log(`Tests run in ${found}`);
  } else {
    console.error(`No Chromium to test with. Do one of these, then run the tests again:
  npx playwright install chromium      where its download can be reached
  apt-get install chromium             on Debian or Ubuntu, as root
  CHROMIUM=/path/to/chromium npm test  with a browser of your own`);
    process.exitCode = 1;
  }
}
