import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { build, expect, paths, test } from './site.ts';

test('markup made of text is refused, and so is every policy but the one of the service worker', async ({
  page,
  errors,
}) => {
  await page.goto('/artrose/');
  const outcomes = await page.evaluate(() => {
    const trial = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    return {
      markup: trial(() => (document.body.innerHTML = '<p>tekst</p>')),
      policy: trial(() => trustedTypes.createPolicy('andere', {})),
    };
  });
  expect(outcomes).toEqual({ markup: 'TypeError', policy: 'TypeError' });
  expect(errors.splice(0)).not.toEqual([]);
});

test('no feature that the policy names is to be had, and sharing and copying are', async ({ page }) => {
  const response = await page.goto('/artrose/');
  const named = [...response!.headers()['permissions-policy']!.matchAll(/([\w-]+)=\(\)/g)].map(([, name]) => name!);
  expect(named).toEqual(expect.arrayContaining(['camera', 'geolocation', 'microphone', 'local-fonts', 'usb']));
  const allowed = await page.evaluate(() =>
    (document as unknown as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures(),
  );
  expect(allowed.filter((feature) => named.includes(feature))).toEqual([]);
  expect(allowed).toContain('clipboard-write');
});

test('every script and style that a tag loads carries its hash', () => {
  const loading = paths.flatMap((path) =>
    parse(readFileSync(join(build, path, 'index.html'), 'utf8')).querySelectorAll(
      'script[src], link[rel="stylesheet"]',
    ),
  );
  expect(loading.length).toBeGreaterThan(0);
  for (const element of loading) expect(element.getAttribute('integrity')).toMatch(/^sha256-[\w+/]{43}=$/);
});

test('a script that was changed on its way does not run, and the list of pages stays', async ({ page, errors }) => {
  const written = parse(readFileSync(join(build, 'zoeken/index.html'), 'utf8'));
  const path = written.querySelector('script[src]')!.getAttribute('src')!;
  const body = `document.body.dataset.changed = '';${readFileSync(join(build, path), 'utf8')}`;
  await page.route(path, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto('/zoeken/');
  await expect(page.locator('body')).not.toHaveAttribute('data-changed');
  await expect(page.getByRole('main').getByRole('link', { name: 'Hardlopen met artrose', exact: true })).toBeVisible();
  expect(errors.splice(0).join()).toContain('integrity');
});

test('while nobody publishes the site, no address for leaks is made up', () => {
  const publisher = readFileSync(join(build, '../content/uitgever.yaml'), 'utf8');
  const hasAddress = !/^email: null$/m.test(publisher);
  expect(existsSync(join(build, '.well-known/security.txt'))).toBe(hasAddress);
});
