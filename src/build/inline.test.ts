import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addIntegrity, inlineHashes, moveOut } from './inline.ts';

const everywhere = '<style>body{color:red}</style><script type="module">everywhere()</script>';
const home = `${everywhere}<style>h1{}</style><script>atOnce()</script>`;
const card = `${everywhere}<p>a</p><style>h1{color:blue}</style><p>b</p><script type="module">card()</script>`;
const pages = [home, card];

it('leaves everything inline where there is room', () => {
  expect(moveOut(pages, 6, '/')).toEqual({ pages, files: new Map() });
});

it('makes files of what the fewest pages hold, the longest first, and never of what runs at once', () => {
  const { pages: moved, files } = moveOut(pages, 4, '/proef/');
  expect([...files.values()].sort()).toEqual(['card()', 'h1{color:blue}']);
  const [style, script] = [...files.keys()].sort();
  expect(style).toMatch(/^_astro\/inline\.[\da-f]{8}\.css$/);
  expect(moved).toEqual([
    home,
    `${everywhere}<p>a</p><link rel="stylesheet" href="/proef/${style}"><p>b</p><script type="module" src="/proef/${script}"></script>`,
  ]);
  expect(inlineHashes(moved).scripts).toHaveLength(2);
  expect(moveOut(pages, 0, '/').pages.join()).toContain('<script>atOnce()</script>');
});

const folder = mkdtempSync(join(tmpdir(), 'inline-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes the hash of a file into the tag that loads it', async () => {
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/a.js'), 'card()');
  const hash = createHash('sha256').update('card()').digest('base64');
  const other = '<link rel="icon" href="/proef/icon.svg"><script>1</script>';
  expect(
    await addIntegrity(`<script type="module" src="/proef/_astro/a.js"></script>${other}`, folder, '/proef/'),
  ).toBe(`<script type="module" src="/proef/_astro/a.js" integrity="sha256-${hash}"></script>${other}`);
});
