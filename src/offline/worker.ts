import { type SiteVersion, listPath } from './files.ts';
import { fill, leavingKey, takeAlong } from './fill.ts';
import { copies, currentCopy, isStorable, keyOf, pathOf, versionCache, versionCaches } from './kept.ts';
import type { Client, RequestEvent, WorkerScope } from './worker-scope.ts';

/** The version that this worker came with, and the files of it that are kept from the first visit on: the build's. */
declare const OWN_VERSION: SiteVersion;
const { id: ownId, files: ownFiles } = OWN_VERSION;

const scope = self as unknown as WorkerScope;
const own = versionCache(ownId);

scope.addEventListener('install', (event) => {
  event.waitUntil(fill(own, ownFiles).then(keepOpenPages));
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => scope.clients.claim())));

scope.addEventListener('fetch', (event) => {
  const { method, cache, url, mode } = event.request;
  const path = pathOf(url);
  if (method !== 'GET' || cache === 'no-store' || path === undefined) return;
  if (path.startsWith('_astro/')) event.respondWith(hashedFile(event, path));
  else if (path.startsWith('pagefind/')) event.respondWith(partOfSearch(event, path));
  else event.respondWith(fromNetwork(event, path));
  if (mode === 'navigate') event.waitUntil(keepHouse().catch(() => undefined));
});

/** A name with a hash is the same file in every version. */
async function hashedFile({ request }: RequestEvent, path: string): Promise<Response> {
  return (await kept(path).catch(() => undefined)) ?? fetch(request);
}

/**
 * The files of search have the same names in every version, and fit only each other: all come from the copy, or all
 * from the network. Kept one by one, they would also tell what somebody searched for.
 */
async function partOfSearch({ request }: RequestEvent, path: string): Promise<Response> {
  const copy = await currentCopy().catch(() => undefined);
  const inCopy = async () => copy && caches.match(keyOf(path), { cacheName: copy.name });
  // Pages of this version, with the index of an older copy, would find too little.
  if (copy?.version.id === ownId) return (await inCopy()) ?? fetch(request);
  return fetch(request).catch(async (error) => {
    const found = await inCopy();
    if (found) return found;
    throw error;
  });
}

async function fromNetwork(event: RequestEvent, path: string): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.status >= 500) return (await keptFor(event, path).catch(() => undefined)) ?? response;
    const copied = response.clone();
    event.waitUntil(keep(path, copied).catch(() => undefined));
    return response;
  } catch (error) {
    const found = await keptFor(event, path);
    if (found) return found;
    const instead = request.mode === 'navigate' && ((await sectionBehind(path)) ?? (await kept('offline/')));
    if (instead) return instead;
    throw error;
  }
}

/** What is kept of a file, from the same cache as the page that asks for it, where that has both. */
async function keptFor({ clientId, request }: RequestEvent, path: string): Promise<Response | undefined> {
  // Typed without its last slash, a page is the same page; a host would have led there.
  if (request.mode === 'navigate') return (await kept(path)) ?? kept(`${path}/`);
  const client = clientId ? await scope.clients.get(clientId) : undefined;
  return kept(path, client && pathOf(client.url));
}

/** The page behind the address of a shared section is not taken along; the section that it leads to is. */
async function sectionBehind(path: string): Promise<Response | undefined> {
  const [, page = '', section] = /^deel\/(.+\/)?([^/]+)\/$/.exec(path) ?? [];
  return section && (await kept(page)) ? Response.redirect(`${keyOf(page)}#${section}`) : undefined;
}

async function kept(path: string, page = path): Promise<Response | undefined> {
  const copy = await currentCopy();
  const versions = (await versionCaches()).filter((name) => name !== own);
  const names = [
    ...(copy ? [copy.name] : []),
    own,
    ...versions,
    ...(await copies()).whole.slice(1).map(({ name }) => name),
  ];
  const found: Response[] = [];
  for (const name of names) {
    const cache = (await caches.has(name)) && (await caches.open(name));
    const file = cache && (await cache.match(keyOf(path)));
    if (!file) continue;
    if (await cache.match(keyOf(page))) return file;
    found.push(file);
  }
  return found[0];
}

/**
 * Keeps a file that was read, unless the whole site is there anyway, or the reader wiped all. A page is kept once its
 * parts are, and in one version only.
 */
async function keep(path: string, response: Response): Promise<void> {
  if (!isStorable(response) || !(await caches.has(own)) || (await currentCopy())) return;
  const cache = await caches.open(own);
  if (!response.headers.get('content-type')?.startsWith('text/html')) return cache.put(keyOf(path), response);

  const parts = partsOf(await response.clone().text());
  await Promise.allSettled(
    parts.map(async (part) => {
      if (await (part.startsWith('_astro/') ? kept(part) : cache.match(keyOf(part)))) return;
      const file = await fetch(keyOf(part));
      if (isStorable(file)) await cache.put(keyOf(part), file);
    }),
  );
  await cache.put(keyOf(path), response);
  for (const name of await versionCaches()) {
    if (name !== own) await (await caches.open(name)).delete(keyOf(path));
  }
}

/** The drawings of a page, and the scripts that it names. */
function partsOf(html: string): string[] {
  const addresses = html.matchAll(/<img[^>]* src="([^"]+)"|["'` ](\/[^"'` ]*_astro\/[^"'` ]+)/g);
  return [...new Set([...addresses].flatMap(([, image, script]) => pathOf((image ?? script)!) ?? []))];
}

/** The page of a first visit came before this worker did. */
async function keepOpenPages(): Promise<void> {
  const paths = new Set((await openPages()).flatMap(({ url }) => pathOf(url) ?? []));
  const cache = await caches.open(own);
  await Promise.allSettled(
    [...paths].map(async (path) => {
      // The worker before this one may have kept it, beside drawings of its own version.
      if (!(await cache.match(keyOf(path)))) await keep(path, await fetch(keyOf(path)));
    }),
  );
}

const openPages = (): Promise<readonly Client[]> =>
  scope.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function keepHouse(): Promise<void> {
  // All was wiped, and then the reader came back; or that broke off.
  if (!(await isWhole(own))) await fill(own, ownFiles);
  await tidy();
  await renewCopy();
}

/** This version and the one before it stay. An older one goes once no page is open that was so when it became older. */
async function tidy(): Promise<void> {
  const others = (await versionCaches()).filter((name) => name !== own);
  const areWhole = await Promise.all(others.map(isWhole));
  // One whose install broke off is no version to fall back on.
  const older = others.slice(areWhole.indexOf(true) + 1 || others.length);
  const olderCopies = (await copies()).whole.slice(1).map(({ name }) => name);
  const open = (await openPages()).map(({ id }) => id);
  for (const name of [...older, ...olderCopies]) {
    const cache = await caches.open(name);
    const since: string[] = (await (await cache.match(leavingKey))?.json()) ?? open;
    if (since.some((id) => open.includes(id))) await cache.put(leavingKey, new Response(JSON.stringify(since)));
    else await caches.delete(name);
  }
}

/** Whether a cache has all that is kept from the first visit on: the list of a version is among it. */
async function isWhole(name: string): Promise<boolean> {
  return Boolean(await caches.match(keyOf(listPath), { cacheName: name }));
}

/** A copy of an earlier version is renewed as a whole, or stays what it is. */
async function renewCopy(): Promise<void> {
  const copy = await currentCopy();
  if (!copy || copy.version.id === ownId) return;
  const version: SiteVersion = await (await fetch(keyOf(listPath), { cache: 'no-store' })).json();
  if (version.id === ownId) await takeAlong(version);
}
