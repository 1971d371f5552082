import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { build } from 'vite';
import { hashLength, listPath, type SiteFile, type SiteVersion } from '../offline/files.ts';

/** What a reader's browser asks for; what only a host or another site reads stays out. */
const taken = /\.(html|js|css|svg|json|txt|webmanifest|woff2|wasm|bin|pagefind|pf_\w+)$/;
/**
 * Pagefind writes files for its own box, and for languages that the site has not; the others are for machines, as is
 * what a shared link shows.
 */
const unused =
  /^(deel\/.*|404\.html|robots\.txt|\.well-known\/.*)$|^pagefind\/(pagefind-.*\.(js|css)|wasm\.unknown\.pagefind)$/;
/** What is written here itself. */
const written = { worker: 'sw.js', emergency: 'sw-noodrem.js', list: listPath };
/** The pages that are there without a network from the first visit on. */
const readyPages = ['offline/', 'waarschuwingssignalen/'];

/**
 * Writes what lets the site be read without a network: the list of its files, the worker that keeps them, and the
 * one that is put in its place in an emergency. It comes last: the list has the hash of every finished file.
 * @param base the path the site is built for, with a slash at both ends
 * @returns the files that it wrote
 */
export async function addOffline(folder: string, base: string): Promise<string[]> {
  const version = await versionIn(folder, base);
  const list = JSON.stringify(version);
  const own: SiteVersion = {
    ...version,
    files: [
      ...version.files.filter(({ ready }) => ready),
      { path: listPath, bytes: list.length, hash: hashOf(list), ready: true },
    ],
  };
  const worker = await compile('worker', base, { OWN_VERSION: JSON.stringify(own) });
  await writeFile(join(folder, written.list), list);
  await writeFile(join(folder, written.worker), worker);
  await writeFile(join(folder, written.emergency), await compile('emergency', base, {}));
  return Object.values(written);
}

async function versionIn(folder: string, base: string): Promise<SiteVersion> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => taken.test(name) && !unused.test(name) && !Object.values(written).includes(name))
    .sort();
  const drawings = await Promise.all(readyPages.map((page) => drawingsOf(join(folder, page, 'index.html'), base)));
  const ready = new Set([...readyPages, ...drawings.flat(), 'favicon.svg']);
  const files = await Promise.all(
    names.map(async (name): Promise<SiteFile> => {
      const file = join(folder, name);
      const contents = await readFile(file);
      const path = name.replace(/(^|\/)index\.html$/, '$1');
      const title = name.endsWith('.html') && titleOf(contents.toString());
      return {
        path,
        bytes: (await stat(existsSync(`${file}.br`) ? `${file}.br` : file)).size,
        hash: hashOf(contents),
        ...(title ? { title } : {}),
        ...(ready.has(path) || path.startsWith('_astro/') ? { ready: true } : {}),
      };
    }),
  );
  const days = (await readFile(join(folder, 'sitemap.xml'), 'utf8')).matchAll(/<lastmod>(.*?)<\/lastmod>/g);
  return {
    id: hashOf(files.map(({ path, hash }) => `${path} ${hash}\n`).join('')),
    day: [...days]
      .map(([, day]) => day!)
      .sort()
      .at(-1)!,
    files,
  };
}

const hashOf = (contents: string | Buffer) => createHash('sha256').update(contents).digest('hex').slice(0, hashLength);

function titleOf(html: string): string | undefined {
  return parse(html).querySelector('meta[property="og:title"]')?.getAttribute('content');
}

async function drawingsOf(file: string, base: string): Promise<string[]> {
  const images = parse(await readFile(file, 'utf8')).querySelectorAll('img');
  return images.map((image) => image.getAttribute('src')!.slice(base.length));
}

/** Compiles a worker of `src/offline/` to one plain script: not every browser lets a service worker import. */
async function compile(worker: string, base: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    base,
    define,
    build: {
      write: false,
      target: ['chrome109', 'firefox128', 'safari15.6'],
      rolldownOptions: {
        input: join(import.meta.dirname, `../offline/${worker}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  if (!('output' in result)) throw new Error(`src/offline/${worker}.ts: not compiled. Expected: one script`);
  return result.output[0].code;
}
