import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** The name that the settings are kept under. */
export const key = 'soepel-lopen:weergave';
export const article = '/artrose/';
export const dark = '125 dark usual normal';
/** An article, a check and the start. */
export const threePages = [article, '/checks/waarschuwingssignalen/', '/'];
export const button = (page: Page) => page.getByRole('button', { name: 'Weergave' });
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Weergave' });
export const radio = (page: Page, group: string, option: string) =>
  dialog(page).getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true });
export const remember = (page: Page) => dialog(page).getByRole('checkbox', { name: 'Onthoud op dit apparaat' });
/** What the panel says of keeping. */
export const said = (page: Page) => dialog(page).getByRole('status');
export const kept = (page: Page) => page.evaluate(() => ({ tab: { ...sessionStorage }, device: { ...localStorage } }));

export async function openPanel(page: Page, path = article): Promise<void> {
  await page.goto(path);
  await button(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** Opens pages of this tab with a value on the device, as an earlier visit left it. */
export const visitedBefore = (page: Page, value: string) =>
  page.addInitScript(([key, value]) => (localStorage[key!] ??= value), [key, value] as const);

/** What a reader sees of the settings. */
export const look = (page: Page) =>
  page.evaluate(() => {
    const style = (element: Element) => getComputedStyle(element);
    return {
      font: style(document.documentElement).fontSize,
      paper: style(document.body).backgroundColor,
      ink: style(document.body).color,
      measure: style(document.documentElement).getPropertyValue('--measure'),
    };
  });
export const day = { font: '16px', paper: 'rgb(250, 246, 238)', ink: 'rgb(20, 39, 42)', measure: '38rem' };
export const night = { paper: 'rgb(16, 25, 27)', ink: 'rgb(236, 230, 217)' };
export const blackOnWhite = { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' };
