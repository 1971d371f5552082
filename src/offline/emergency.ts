import { cacheNames } from './kept.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The emergency brake, put in the place of `sw.js`: takes away all that is kept to be read without a network, and
 * itself. An open page is not loaded anew, so that no half-filled form is lost: it goes on from the network.
 */
const scope = self as unknown as WorkerScope;
scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) =>
  event.waitUntil(
    cacheNames()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => scope.registration.unregister()),
  ),
);
