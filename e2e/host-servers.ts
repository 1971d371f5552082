import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HeaderRule } from '../src/build/headers.ts';
import { caddyConfig, nginxConfig, type HostedSite } from '../src/build/hosts.ts';

/** A real server of files that serves a build on this machine alone, over TLS. */
export interface HostServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly http: { readonly port: number };
  readonly https: { readonly port: number };
  /** The file of its certificate. */
  readonly certificate: string;
  stop(): Promise<void>;
}

interface Served {
  /** The build's folder. */
  readonly folder: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

interface Kind {
  /** What is missing on this machine, in one line; empty where all is there. */
  missing(): string;
  /** Writes the configuration and names the command. */
  prepare(site: HostedSite, scratch: string): Promise<[command: string, ...parameters: string[]]>;
}

const answers = (command: string, ...parameters: string[]) => {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const debianModules = '/etc/nginx/modules-enabled';
const brotliModule = `${debianModules}/50-mod-http-brotli-static.conf`;

const kinds = {
  nginx: {
    missing: () =>
      answers('nginx', '-v') && existsSync(brotliModule)
        ? ''
        : 'no nginx with brotli_static here: apt-get install nginx libnginx-mod-http-brotli-static',
    async prepare(site, scratch) {
      const file = join(scratch, 'nginx.conf');
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      await writeFile(
        file,
        `${process.getuid?.() === 0 ? 'user root;' : ''}
include ${debianModules}/*.conf;
worker_processes 2;
pid ${scratch}/pid;
error_log stderr;
events {}
http {
${places.map((place) => `${place}_temp_path ${scratch}/${place};`).join('\n')}
sendfile on;
tcp_nopush on;
include ${scratch}/site.conf;
}
`,
      );
      await writeFile(join(scratch, 'site.conf'), nginxConfig(site));
      return ['nginx', '-e', 'stderr', '-c', file, '-g', 'daemon off;'];
    },
  },
  caddy: {
    missing: () => (answers('caddy', 'version') ? '' : 'no Caddy here: apt-get install caddy'),
    async prepare(site, scratch) {
      const file = join(scratch, 'Caddyfile');
      const own = `{
\tadmin off
\tskip_install_trust
\thttp_port ${site.at!.http}
\thttps_port ${site.at!.https}
\tservers {
\t\tprotocols h1 h2
\t}
\tlog {
\t\tlevel ERROR
\t}
}
`;
      await writeFile(file, own + caddyConfig(site));
      return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
} satisfies Record<string, Kind>;

/** A kind of server that the site has a configuration for. */
export type HostKind = keyof typeof kinds;

/** What is missing on this machine to try a kind of server, in one line; empty where all is there. */
export function missingFor(kind: HostKind): string {
  return kinds[kind].missing() || (answers('openssl', 'version') ? '' : 'no openssl here: apt-get install openssl');
}

/**
 * Starts a real server with the configuration that the site has for it, on free ports of 127.0.0.1.
 * @returns the server once it answers
 * @throws with what the server said when it stops at once
 */
export async function startHost(kind: HostKind, { folder, base, rules }: Served): Promise<HostServer> {
  const scratch = await mkdtemp(join(tmpdir(), `soepel-${kind}-`));
  const root = join(scratch, 'root');
  const place = join(root, base).replace(/\/$/, '');
  await mkdir(dirname(place), { recursive: true });
  await symlink(resolve(folder), place);
  const certificate = { file: join(scratch, 'certificate.pem'), key: join(scratch, 'key.pem') };
  makeCertificate(certificate);

  const http = await freePort(45_070);
  const https = await freePort(http + 1);
  const at = { address: '127.0.0.1', http, https };
  const site = { rules, base, root, host: 'localhost', certificate, at };
  const [command, ...parameters] = await kinds[kind].prepare(site, scratch);
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // What Caddy keeps of itself goes away with the rest.
    env: { ...process.env, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(scratch, { recursive: true, force: true });
  };

  for (let tries = 0; !(await accepts(https)); tries++) {
    if (child.exitCode !== null || tries === 100) {
      await stop();
      throw new Error(`${kind} did not start. ${said}`);
    }
    await sleep(100);
  }
  return {
    origin: `https://localhost:${https}`,
    http: { port: http },
    https: { port: https },
    certificate: certificate.file,
    stop,
  };
}

/** A certificate for localhost that this machine signs itself, good for two days. */
function makeCertificate({ file, key }: { file: string; key: string }): void {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...names, '-keyout', key, '-out', file], { stdio: 'ignore' });
}

/** The first port from this one on that nobody listens at. */
async function freePort(from: number): Promise<number> {
  for (let port = from; ; port++) {
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As sent: not decompressed. */
  readonly body: Buffer;
}

/** Asks a server that signs its own certificate. It follows no redirect. */
export function ask(address: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        )
        .on('error', reject);
    }).on('error', reject);
  });
}
