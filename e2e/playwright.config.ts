import { defineConfig } from '@playwright/test';
import { browserFlags, findChromium } from './browser.ts';

const executablePath = findChromium();
const port = process.env['PORT'] ?? '4399';
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: 'output',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Guards against what hangs, and no measure: axe takes its time on the longest page of a busy machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL,
    // A worker would answer in the place of the host, unseen by a test that watches or breaks requests.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: browserFlags,
      // Playwright switches the back/forward cache off; readers have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
  },
  webServer: {
    command: 'node src/build/serve.ts',
    cwd: '..',
    env: { PORT: port, BASE_PATH: '' },
    url: baseURL,
    reuseExistingServer: false,
  },
});
