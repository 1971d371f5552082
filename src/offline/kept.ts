import { href } from '../site.ts';
import { listPath, type SiteVersion } from './files.ts';

const base = href('/');
/** Other sites on the same host have caches of their own. */
const prefix = `soepel-lopen ${base} `;
const copyPrefix = `${prefix}mee `;
const versionPrefix = `${prefix}versie `;

/** The cache of what is kept of a version from the first visit on, and of the pages that were read. */
export const versionCache = (id: string) => versionPrefix + id;
/** The cache of a version that is taken along as a whole. */
export const copyCache = (id: string) => copyPrefix + id;

/** Under what a file is kept: its path, without the query and the fragment that a reader came with. */
export const keyOf = (path: string) => base + path;
/** The path from the base on; undefined for what is not of this site. */
export function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}

/** Only what the site itself answered as it should: no error, no answer of others, nothing by a detour. */
export function isStorable(response: Response): boolean {
  return response.ok && response.type === 'basic' && !response.redirected;
}

/** The names of all caches of this site. @throws where the browser refuses */
export async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** The caches of versions, the newest first. */
export async function versionCaches(): Promise<string[]> {
  return (await cacheNames()).filter((name) => name.startsWith(versionPrefix)).reverse();
}

/** A version that was taken along as a whole. */
export interface Copy {
  readonly name: string;
  readonly version: SiteVersion & { readonly taken: number };
}

/** All copies: those that are whole, the latest first, and the names of those that are not. */
export async function copies(): Promise<{ whole: Copy[]; partial: string[] }> {
  const whole: Copy[] = [];
  const partial: string[] = [];
  for (const name of await cacheNames()) {
    if (!name.startsWith(copyPrefix)) continue;
    // The list goes in last: where it is, all of it is.
    // Not opened, which would begin a cache that was wiped just now.
    const list = await caches.match(keyOf(listPath), { cacheName: name });
    if (list) whole.push({ name, version: await list.json() });
    else partial.push(name);
  }
  return { whole: whole.sort((one, other) => other.version.taken - one.version.taken), partial };
}

/** The copy that is read when there is no network. */
export async function currentCopy(): Promise<Copy | undefined> {
  return (await copies()).whole[0];
}

/** A page that is kept. */
export interface KeptPage {
  readonly path: string;
  readonly title: string;
}

/** The pages that can be read without a network, by title. */
export async function keptPages(): Promise<KeptPage[]> {
  const copy = await currentCopy();
  const names = copy ? [copy.name] : await versionCaches();
  const kept = new Set<string>();
  let version: SiteVersion | undefined = copy?.version;
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) kept.add(pathOf(url)!);
    version ??= await (await cache.match(keyOf(listPath)))?.json();
  }
  return (version?.files ?? [])
    .flatMap(({ path, title }) => (title && kept.has(path) ? [{ path, title }] : []))
    .sort((one, other) => one.title.localeCompare(other.title, 'nl'));
}

/**
 * Takes away all that is kept to be read without a network, and the worker that keeps it.
 * @returns false where something stayed
 */
export async function forgetPages(): Promise<boolean> {
  let names: string[];
  try {
    names = await cacheNames();
  } catch {
    // A browser that refuses caches has kept nothing in them.
    return true;
  }
  try {
    await (await navigator.serviceWorker?.getRegistration(base))?.unregister();
    await Promise.all(names.map((name) => caches.delete(name)));
    return true;
  } catch {
    return false;
  }
}
