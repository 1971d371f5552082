import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersOf, readHeaders } from './headers.ts';

interface ServeOptions {
  readonly folder: string;
  /** The path the site is built for, with a slash at both ends. */
  readonly base: string;
  readonly port: number;
}

/**
 * Serves a finished build as a host would: under its base path, brotli or gzip as the browser takes it, the headers
 * of its `_headers` file, its own 404. The one difference: this is plain http, so the two headers that ask for
 * https stay out (Safari would follow them, even on localhost).
 * @returns the server once it listens
 * @throws with `code` EADDRINUSE when the port is taken, ENOENT when nothing is built in the folder
 */
export function serve({ folder, base, port }: ServeOptions): Promise<Server> {
  const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const notFound = readFileSync(join(folder, '404.html'));
  const overHttp = (path: string): [string, string][] =>
    Object.entries(headersOf(rules, path))
      .filter(([name]) => name !== 'Strict-Transport-Security')
      .map(([name, value]) => [name, value.replace('; upgrade-insecure-requests', '')]);

  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) =>
      overHttp(base.slice(0, -1) + path).forEach(([name, value]) => response.setHeader(name, value)),
  });
  const server = createServer((request, response) => {
    const answer404 = () => {
      // Those of the page that is sent: a file that is not there yet must not stay missing for a year.
      overHttp(`${base}404.html`).forEach(([name, value]) => response.setHeader(name, value));
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(base)) return answer404();
    request.url = request.url.slice(base.length - 1);
    files(request, response, answer404);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const base = `/${process.env.BASE_PATH ?? ''}/`.replaceAll(/\/{2,}/g, '/');
  const port = Number(process.env.PORT ?? 4321);
  try {
    await serve({ folder: 'dist', base, port });
    console.log(`Soepel lopen: http://localhost:${port}${base} (Ctrl+C stops it)`);
  } catch (error) {
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
      ENOENT: 'Nothing is built yet. Run: npm run build',
    };
    console.error(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error);
    process.exitCode = 1;
  }
}
