import { readdirSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor, headersOf, readHeaders } from '../src/build/headers.ts';
import { contentTypeOf } from '../src/build/hosts.ts';
import { ask, missingFor, startHost, type HostKind, type HostServer } from './host-servers.ts';
import { build, expect, hydrated, test } from './site.ts';

const rules = readHeaders(readFileSync(join(build, '_headers'), 'utf8'));
const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(
  (file) => statSync(join(build, file)).isFile() && !/(\.br|\.gz|_headers)$/.test(file),
);
/** A file of every kind that the site has: by its folder and by the end of its name. */
const samples = [...new Map(files.map((file) => [`${file.split('/')[0]} ${extname(file)}`, file] as const)).values()];
const addressOf = (file: string) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
const lowercased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const [hashed] = readdirSync(join(build, '_astro')).filter((file) => file.endsWith('.js'));

test('every file of the site has a known type', () => {
  expect(files.filter((file) => !contentTypeOf(file))).toEqual([]);
});

for (const kind of ['nginx', 'caddy'] satisfies HostKind[]) {
  test.describe(kind, () => {
    test.describe.configure({ mode: 'default' });
    const missing = missingFor(kind);
    let server: HostServer;

    test.beforeAll(async () => {
      if (missing) console.log(`Skipped: ${missing}`);
      else server = await startHost(kind, { folder: build, base: '/', rules });
    });
    test.beforeEach(() => test.skip(missing !== '', missing));
    test.afterAll(() => server?.stop());

    test('every kind of file comes with the headers of the build, and its type', async () => {
      expect(samples.length).toBeGreaterThan(30);
      for (const file of samples) {
        const { status, headers, body } = await ask(server.origin + addressOf(file));
        expect(status, file).toBe(200);
        expect(headers, file).toMatchObject(lowercased(headersOf(rules, addressOf(file))));
        expect(headers['content-type'], file).toBe(contentTypeOf(file));
        expect(body.equals(readFileSync(join(build, file))), file).toBe(true);
      }
    });

    test('a hashed file may be kept for ever, a page is asked for again', async () => {
      const cachingOf = async (path: string) => (await ask(server.origin + path)).headers['cache-control'];
      expect(await cachingOf(`/_astro/${hashed}`)).toBe('public, max-age=31536000, immutable');
      expect(await cachingOf('/artrose/')).toBe('public, max-age=0, must-revalidate');
    });

    test('text is sent in brotli, in gzip or as it is, as the browser takes it', async () => {
      const ends = { br: '.br', gzip: '.gz', identity: '' };
      for (const file of ['artrose/index.html', `_astro/${hashed}`, 'sitemap.xml', 'wijzigingen.atom']) {
        for (const [encoding, end] of Object.entries(ends)) {
          const { headers, body } = await ask(server.origin + addressOf(file), {
            headers: { 'accept-encoding': encoding },
          });
          expect(headers['content-encoding'] ?? 'identity', file).toBe(encoding);
          expect(body.equals(readFileSync(join(build, file + end))), file + end).toBe(true);
          if (end) expect(headers['vary']).toBe('Accept-Encoding');
        }
        const { headers } = await ask(server.origin + addressOf(file), {
          headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
        });
        expect(headers['content-encoding'], file).toBe('br');
      }
    });

    test('the index of the search is sent as it is: it is compressed already', async () => {
      const index = files.find((file) => file.endsWith('.pf_fragment'))!;
      const { headers } = await ask(`${server.origin}/${index}`, { headers: { 'accept-encoding': 'br, gzip' } });
      expect(headers['content-encoding']).toBeUndefined();
    });

    test('what is not there gets the page for it, and may be there the next time', async () => {
      const page = readFileSync(join(build, '404.html'));
      for (const path of ['/bestaat-niet/', '/_astro/weg.js', '/artrose/weg.svg', '/_astro/', '/_headers']) {
        const { status, headers, body } = await ask(server.origin + path);
        expect(status, path).toBe(404);
        expect(headers, path).toMatchObject(lowercased(headersOf(rules, '/404.html')));
        expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(body.equals(page), path).toBe(true);
      }
    });

    test('an address without its last slash leads to the page', async () => {
      const { status, headers } = await ask(`${server.origin}/artrose`);
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe('/artrose/');
    });

    test('no answer tells which version of the server it is', async () => {
      for (const path of ['/', '/bestaat-niet/', '/artrose']) {
        expect((await ask(server.origin + path)).headers.server ?? '', path).toMatch(/^(nginx)?$/);
      }
    });

    test('http leads to https, at the same address', async () => {
      const { status, location } = await new Promise<{ status?: number; location?: string }>((resolve, reject) =>
        get(`http://localhost:${server.http.port}/artrose/`, { agent: false }, (response) => {
          response.resume();
          resolve({ status: response.statusCode!, location: response.headers.location! });
        }).on('error', reject),
      );
      expect([301, 308]).toContain(status);
      expect(location).toMatch(/^https:\/\/localhost(:\d+)?\/artrose\/$/);
    });

    test('a check and the search work', async ({ browser, errors }) => {
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(`${server.origin}/checks/waarschuwingssignalen/`);
      await hydrated(page);
      await page.getByRole('link', { name: 'Zoeken' }).click();
      const box = page.getByRole('dialog', { name: 'Zoeken' });
      await box.getByRole('searchbox').fill('artrose');
      await expect(box.getByRole('status')).toHaveText(/pagina.* voor ‘artrose’/);
      await page.close();
    });
  });

  test(`${kind} serves the site under a path`, async () => {
    const missing = missingFor(kind);
    test.skip(missing !== '', missing);
    const base = '/proef/lopen/';
    const own = readHeaders(headersFor([], base));
    const server = await startHost(kind, { folder: build, base, rules: own });
    try {
      const page = await ask(`${server.origin}${base}artrose/`);
      expect(page.status).toBe(200);
      expect(page.headers).toMatchObject(lowercased(headersOf(own, `${base}artrose/`)));
      const lasting = await ask(`${server.origin}${base}_astro/${hashed}`);
      expect(lasting.headers['cache-control']).toContain('immutable');
      for (const path of [`${base}weg/`, '/', '/artrose/', '/_astro/weg.js']) {
        const { status, body } = await ask(server.origin + path);
        expect(status, path).toBe(404);
        expect(body.equals(readFileSync(join(build, '404.html'))), path).toBe(true);
      }
    } finally {
      await server.stop();
    }
  });
}
