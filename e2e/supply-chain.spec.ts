import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './site.ts';

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const manifest = read('package.json') as Record<string, Record<string, string | boolean>>;
const locked = Object.entries(
  (read('package-lock.json') as { packages: Record<string, Record<string, string | boolean>> }).packages,
).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

test('every package is pinned to one version', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
  const versions = kinds.flatMap((kind) => Object.entries(manifest[kind]!));
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('a package with an install script is allowed by name', () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(withScript.filter((name) => !(name in manifest['allowScripts']!))).toEqual([]);
});

test('every package in the lockfile has a checksum, but for builds of other platforms that are not fetched', () => {
  const without = locked.filter(([, { integrity }]) => !integrity).map(([path]) => nameOf(path));
  expect(without.filter((name) => !/^(@pagefind\/|@astrojs\/compiler-binding-)/.test(name))).toEqual([]);
});

test('the licences of what the site is made with stand on the page about the site', async ({ page }) => {
  await page.goto('/over/');
  for (const [name, version] of Object.entries(manifest['dependencies']!)) {
    await expect(page.getByRole('listitem').filter({ hasText: `${name} ${version} (` })).not.toHaveCount(0);
  }
});

test('the licence of all code that readers get stands in one file, whole', async ({ page }) => {
  await page.goto('/over/');
  const address = await page.getByRole('link', { name: 'licenties voluit' }).getAttribute('href');
  const file = await (await page.request.get(address!)).text();
  for (const name of ['astro', 'pagefind', 'preact', 'ts-ics']) expect(file).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(file.match(/Permission is hereby granted/g)!.length).toBeGreaterThanOrEqual(4);
});
