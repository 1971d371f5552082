import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { serve } from '../../src/build/serve.ts';
import { build } from '../site.ts';

const watchPath = '/watch.js';
const faultPath = '/fault';

/** Runs in the page before all else: WebDriver can neither read the console nor put a script in front of a page's own. */
function watch(faultPath: string) {
  const tell = (fault: string) => {
    try {
      // Waits for the answer: a fault is known before the journey goes on.
      const request = new XMLHttpRequest();
      request.open('POST', faultPath, false);
      request.send(`${location.pathname}: ${fault}`);
    } catch {}
  };
  addEventListener('error', ({ message }) => tell(message));
  addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(`the content policy blocks ${effectiveDirective} ${blockedURI}`),
  );
  const log = console.error;
  console.error = (...words: unknown[]) => {
    log(...words);
    tell(words.join(' '));
  };
}

/** A host of the built site, at an address of its own, that hears from the pages what went wrong in them. */
export interface WatchedHost {
  readonly origin: string;
  /** Method and address of every request so far. */
  readonly requests: readonly string[];
  /**
   * Errors of scripts and of the console, what the content policy blocked, and addresses that did not answer.
   * A test that provokes them takes them out.
   */
  readonly faults: string[];
  /** From here on no request arrives. */
  stop(): void;
}

/** Starts one. Its pages are those of the build, with one script in front that tells of faults. */
export async function startHost(): Promise<WatchedHost> {
  const server = await serve({ folder: build, base: '/', port: 0 });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [send] = server.listeners('request') as RequestListener[];
  const requests: string[] = [];
  const faults: string[] = [];
  server.removeAllListeners('request').on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === faultPath) {
      faults.push(await text(request));
      response.end();
    } else if (request.url === watchPath) {
      response.setHeader('Content-Type', 'text/javascript').end(`(${watch})('${faultPath}')`);
    } else {
      requests.push(`${request.method} ${request.url}`);
      response.on('finish', () => response.statusCode >= 400 && faults.push(`${request.url}: ${response.statusCode}`));
      // Only what is opened: a worker may hold the files that it keeps against their checksums.
      if (request.headers['sec-fetch-dest'] === 'document')
        await sendWatched(await fetch(origin + request.url), response);
      else send!(request, response);
    }
  });
  return { origin, requests, faults, stop: () => void server.close().closeAllConnections() };
}

/** Sends a page on, with the script in it, which may do what the site forbids itself: wait for an answer. */
async function sendWatched(page: Response, response: ServerResponse) {
  for (const [name, value] of page.headers) {
    if (!/^(connection|keep-alive|content-(length|encoding)|etag)$/.test(name))
      response.setHeader(name, value.replace('sync-xhr=(), ', ''));
  }
  const watched = (await page.text()).replace('<meta charset="utf-8">', `$&<script src="${watchPath}"></script>`);
  response.writeHead(page.status).end(watched);
}
