import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addOffline } from '../src/build/offline.ts';
import { serve } from '../src/build/serve.ts';

const output = join(import.meta.dirname, 'output');

/** A host of one site at one address, which can go down, come back, and get another version of the site. */
export class Host {
  #server: Server | undefined;
  #port = 0;
  /** The address of every request that arrived, the worker's too. */
  readonly requests: string[] = [];
  /** Answers in the place of the site, by path. */
  readonly faults = new Map<string, RequestListener>();

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Serves a built site, under the same address each time. */
  async start(folder: string, base = '/'): Promise<void> {
    await this.stop();
    this.#server = await serve({ folder, base, port: this.#port });
    this.#port = (this.#server.address() as AddressInfo).port;
    const [serveFile] = this.#server.listeners('request') as RequestListener[];
    this.#server.removeAllListeners('request').on('request', (request, response) => {
      this.requests.push(request.url!);
      (this.faults.get(request.url!) ?? serveFile!)(request, response);
    });
  }

  /** From here on no request arrives. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

/** The words that stand on every page of a version that `nextVersion` makes. */
export const markOf = (name: string) => `Dit is versie ${name}.`;

/**
 * Makes another version of a built site: other words on every page, and other names for the chunks of a check. The
 * old names are gone, as on a host that holds one version only.
 * @returns its folder
 */
export async function nextVersion(folder: string, name: string): Promise<string> {
  await mkdir(output, { recursive: true });
  const copy = await mkdtemp(join(output, 'version-'));
  await cp(folder, copy, { recursive: true });
  const files = (await readdir(copy, { recursive: true })).filter((file) => /\.(html|js)$/.test(file));
  const renamed = files.filter((file) => /_astro\/(KeepPanel|CheckForm)\./.test(file));
  const newName = (file: string) => file.replace(/\.[\w-]+\.js$/, `.${name.repeat(8)}.js`);
  const base = (path: string) => path.split('/').at(-1)!;
  for (const file of files) {
    const text = await readFile(join(copy, file), 'utf8');
    let changed = text.replace(/Geen reclame, geen cookies, geen account\.|Dit is versie \w+\./, markOf(name));
    for (const chunk of renamed) changed = changed.replaceAll(base(chunk), base(newName(chunk)));
    if (changed === text) continue;
    await writeFile(join(copy, file), changed);
    await removeCompressed(join(copy, file));
  }
  for (const chunk of renamed) {
    await rename(join(copy, chunk), join(copy, newName(chunk)));
    await removeCompressed(join(copy, chunk));
  }
  for (const file of await addOffline(copy, '/')) await removeCompressed(join(copy, file));
  return copy;
}

/** A host sends the compressed copy of a file where there is one: beside a changed file it is the old one. */
async function removeCompressed(file: string): Promise<void> {
  for (const ending of ['br', 'gz']) await rm(`${file}.${ending}`, { force: true });
}
