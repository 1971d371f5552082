import { hashLength, listPath, type SiteFile, type SiteVersion } from './files.ts';
import {
  cacheNames,
  copies,
  copyCache,
  currentCopy,
  isStorable,
  keyOf,
  pathOf,
  versionCache,
  versionCaches,
} from './kept.ts';

const requestsAtOnce = 6;
/** What stands in a cache that is to go, until the pages that may need it are closed. */
export const leavingKey = keyOf('-/open');

interface Progress {
  /** Ends the filling; what was fetched stays, and is not fetched again. */
  signal?: AbortSignal;
  /** Called with every file that is there. */
  onFile?: (file: SiteFile) => void;
}

/**
 * Fills a cache with files of one version: from what is kept already, else from the network. A file whose contents
 * are not those of the list is refused, so that a cache never holds two versions.
 * @throws DOMException `QuotaExceededError` without room, `AbortError` when it was ended, `VersionError` when the
 *   site is another version by now; TypeError without a network
 */
export async function fill(name: string, files: readonly SiteFile[], { signal, onFile }: Progress = {}): Promise<void> {
  const cache = await caches.open(name);
  const others = await Promise.all(
    (await cacheNames()).filter((other) => other !== name).map((other) => caches.open(other)),
  );
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      try {
        signal?.throwIfAborted();
        if (!(await matching(cache, file))) await cache.put(keyOf(file.path), await obtain(file, others, signal));
        onFile?.(file);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: requestsAtOnce }, work));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function obtain(file: SiteFile, others: readonly Cache[], signal: AbortSignal | undefined): Promise<Response> {
  for (const cache of others) {
    const found = await matching(cache, file);
    if (found) return found;
  }
  // The worker leaves a request alone that is not to be stored.
  const response = await fetch(keyOf(file.path), { cache: 'no-store', ...(signal ? { signal } : {}) });
  if (!isStorable(response) || (await hashOf(response.clone())) !== file.hash) {
    throw new DOMException(file.path, 'VersionError');
  }
  return response;
}

async function matching(cache: Cache, file: SiteFile): Promise<Response | undefined> {
  const found = await cache.match(keyOf(file.path));
  return found && (await hashOf(found.clone())) === file.hash ? found : undefined;
}

async function hashOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, hashLength);
}

/**
 * Takes a whole version along, or finishes what was begun. Only once all of it is there does it take the place of
 * an earlier copy, and of the pages that were kept one by one.
 * @returns false where another tab is at it
 * @throws as `fill` does; without room, what was fetched is taken away again
 */
export async function takeAlong(version: SiteVersion, progress: Progress = {}): Promise<boolean> {
  return alone(async () => {
    const name = copyCache(version.id);
    // Held from the start: where the cache is wiped meanwhile, the list must not begin an empty one.
    const cache = await caches.open(name);
    try {
      await fill(name, version.files, progress);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(name);
      throw error;
    }
    await cache.delete(leavingKey);
    await cache.put(keyOf(listPath), new Response(JSON.stringify({ ...version, taken: Date.now() })));
    for (const other of (await copies()).partial) await caches.delete(other);
    await forgetReadPages(version);
  });
}

/** Takes the copy away; what is kept from the first visit on stays. @returns false where another tab fills it */
export async function removeCopy(): Promise<boolean> {
  return alone(async () => {
    // Without room for what stays, the copy goes all the same.
    await keepReady().catch(() => undefined);
    const { whole, partial } = await copies();
    for (const gone of [...whole.map(({ name }) => name), ...partial]) await caches.delete(gone);
  });
}

/** What is kept from the first visit on stood in the copy alone. */
async function keepReady(): Promise<void> {
  const copy = await currentCopy();
  if (!copy) return;
  const name = versionCache(copy.version.id);
  await fill(
    name,
    copy.version.files.filter(({ ready }) => ready),
  );
  await (await caches.open(name)).put(keyOf(listPath), new Response(JSON.stringify(copy.version)));
}

/** With the whole site on the device, nothing tells any more which pages were read. */
async function forgetReadPages({ files }: SiteVersion): Promise<void> {
  const stays = new Set([listPath, ...files.filter(({ ready }) => ready).map(({ path }) => path)]);
  for (const name of await versionCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = pathOf(request.url)!;
      if (!stays.has(path) && !path.startsWith('_astro/')) await cache.delete(request);
    }
  }
}

async function alone(work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(copyCache(''), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return Boolean(lock);
  });
}
