import { describe, expect, it } from 'vitest';
import { addPolicy, headersFor, headersOf, readHeaders, roomForHashes } from './headers.ts';

const page = '<!doctype html><html><head><meta charset="utf-8"></head><body><script>alert(1)</script></body></html>';
// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe('addPolicy', () => {
  it('writes the page its own hashes, before anything that they govern', () => {
    const policed = addPolicy(page);
    expect(policed).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash}`);
    expect(policed.indexOf('content-security-policy')).toBeLessThan(policed.indexOf('<script'));
    expect(policed).not.toContain('frame-ancestors');
  });
});

describe('headersFor', () => {
  const rules = readHeaders(headersFor([page], '/proef/'));
  const sent = (path: string) => headersOf(rules, path);

  it('refuses all but the site itself', () => {
    const policy = sent('/proef/artrose/')['Content-Security-Policy']!;
    for (const part of ["default-src 'none'", "form-action 'none'", "frame-ancestors 'none'", hash]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
  });

  it('lets hashed files be kept for ever, under the base path, and all else be asked for again', () => {
    expect(sent('/proef/_astro/x.js')['Cache-Control']).toContain('immutable');
    expect(sent('/proef/pagefind/fragment/nl_1.pf_fragment')['Cache-Control']).toContain('immutable');
    expect(sent('/proef/pagefind/pagefind.js')['Cache-Control']).toContain('max-age=0');
    expect(sent('/proef/sw.js')['Cache-Control']).toBe('no-cache, max-age=0');
    expect(sent('/_astro/x.js')['Cache-Control']).toContain('max-age=0');
  });

  it('names no caching for all paths: Cloudflare would join it with that of hashed files', () => {
    expect(headersFor([page], '/').split(/^(?=\/)/m)[0]).not.toContain('Cache-Control');
  });

  it('holds as many hashes as Cloudflare reads in a line, and refuses one more', () => {
    const room = roomForHashes();
    const scripts = Array.from({ length: room + 1 }, (_, index) => `<script>${index}</script>`);
    const [, line] = headersFor([scripts.slice(1).join('')], '/').split('\n');
    expect(line!.length).toBeGreaterThan(1_900);
    expect(() => headersFor([scripts.join('')], '/')).toThrow(
      /^_headers: a line of 20\d\d characters: Content-Security/,
    );
  });
});
