import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, expect, test } from './site.ts';

test('a page is sent in brotli, with the headers of the build', async ({ request }) => {
  const response = await request.get('/artrose/', { headers: { 'accept-encoding': 'br' } });
  const headers = response.headers();
  expect(headers['content-encoding']).toBe('br');
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none';.*form-action 'none';.*frame-ancestors 'none'/,
  );
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain('geolocation=()');
  expect(headers['cache-control']).toContain('max-age=0');
});

test('a browser without brotli gets gzip', async ({ request }) => {
  const response = await request.get('/artrose/', { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers()['content-encoding']).toBe('gzip');
});

test('a hashed file may be kept for ever', async ({ request }) => {
  const [file] = readdirSync(join(build, '_astro'));
  expect((await request.get(`/_astro/${file}`)).headers()['cache-control']).toContain('immutable');
});

test('the page for an unknown address has the same headers', async ({ request }) => {
  const response = await request.get('/bestaat-niet/');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
});

test('a hashed file that is missing may be there the next time', async ({ request }) => {
  const response = await request.get('/_astro/weg.js');
  expect(response.status()).toBe(404);
  expect(response.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
});

test('a taken port is said in one line', async ({ baseURL }) => {
  const { port } = new URL(baseURL!);
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
    const serve = execFile(
      process.execPath,
      ['src/build/serve.ts'],
      { cwd: join(build, '..'), env: { ...process.env, PORT: port } },
      (_error, stdout, stderr) => resolve({ code: serve.exitCode, output: stdout + stderr }),
    );
  });
  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`^Port ${port} is taken\\. .*\\n$`));
});
