import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { load } from 'js-yaml';
import type { Page } from '@playwright/test';
import type { Check } from '../src/checks/schema.ts';
import { hydrated } from './site.ts';

const folder = join(import.meta.dirname, '../content/checks');

/** Every check, as its editor wrote it. */
export const checks = readdirSync(folder).map((file) => ({
  id: parse(file).name,
  path: `/checks/${parse(file).name}/`,
  check: load(readFileSync(join(folder, file), 'utf8')) as Check,
}));

/** Every value that a question can have, in the order of the form. */
export function valuesOf({ kind, answers }: Check['questions'][number]): string[] {
  return [...answers.map(({ id }) => id), ...(kind === 'tick-all' ? ['geen'] : []), 'weet-niet'];
}

/** The value of a question that leads to the mildest outcome. */
export function mildestOf({ outcomes }: Check, { kind, answers }: Check['questions'][number]): string {
  return kind === 'tick-all' ? 'geen' : answers.find(({ leadsTo }) => leadsTo === outcomes[0]!.id)!.id;
}

export const answer = (page: Page, id: string, value: string) => page.locator(`[name="${id}"][value="${value}"]`);
export const result = (page: Page) => page.locator('.result');

/** Opens a page with a check, and waits until its form works. */
export async function openCheck(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}
