import { defineConfig } from '@playwright/test';
import { browserFlags, findChromium } from './browser.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: 'output',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: 'http://localhost:4399',
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
    env: { PORT: '4399', BASE_PATH: '' },
    url: 'http://localhost:4399/',
    reuseExistingServer: false,
  },
});
