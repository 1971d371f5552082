import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { pathToFileURL } from 'node:url';
import { readHeaders } from '../src/build/headers.ts';
import { missingFor, startHost, type HostServer } from './host-servers.ts';

const project = join(import.meta.dirname, '..');
const scanner = '@mdn/mdn-http-observatory@1.4.8';
/** Kept out of the lockfile: it brings a database driver that is compiled, and two downloads. */
const cache = join(project, 'node_modules/.cache/observatory');
const packageFolder = join(cache, 'node_modules/@mdn/mdn-http-observatory');
const leastScore = 130;

interface Scan {
  readonly scan: { readonly grade: string; readonly score: number };
  readonly tests: Readonly<Record<string, { pass: boolean; result: string; scoreModifier: number }>>;
}
type Scanner = (host: string) => Promise<Scan>;

/** Mozilla's scanner, fetched from the npm registry when it is not here yet; nothing of it is run to install it. */
async function fetchScanner(): Promise<Scanner> {
  const index = join(packageFolder, 'src/index.js');
  if (!existsSync(index)) {
    mkdirSync(cache, { recursive: true });
    const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...options, '--prefix', cache, scanner], { stdio: 'inherit' });
  }
  // The list of domains that browsers only visit over TLS: this machine is not in it.
  writeFileSync(join(packageFolder, 'conf/hsts-preload.json'), '{}');
  return ((await import(pathToFileURL(index).href)) as { scan: Scanner }).scan;
}

/** One port for http and https, told apart by their first byte: the scanner asks a host, and knows no ports. */
async function joinPorts({ http, https }: HostServer) {
  const door = createServer((visitor) => {
    visitor.once('data', (first) => {
      const isTls = first[0] === 0x16;
      const inside = connect(isTls ? https.port : http.port, '127.0.0.1');
      inside.write(first);
      visitor.pipe(inside).pipe(visitor);
      inside.on('error', () => visitor.destroy());
    });
    visitor.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return { port: (door.address() as AddressInfo).port, close: () => door.close() };
}

const folder = join(project, 'dist');
const missing = missingFor('nginx') || (existsSync(join(folder, '_headers')) ? '' : 'nothing is built: npm run build');
if (missing) {
  console.error(`Not scored: ${missing}`);
  process.exit(1);
}
const scan = await fetchScanner();
const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
const server = await startHost('nginx', { folder, base: '/', rules });
const door = await joinPorts(server);
try {
  setDefaultCACertificates([...getCACertificates(), readFileSync(server.certificate, 'utf8')]);
  const { scan: total, tests } = await scan(`localhost:${door.port}`);
  for (const [name, { pass, result, scoreModifier }] of Object.entries(tests)) {
    const points = `${scoreModifier > 0 ? '+' : ''}${scoreModifier}`;
    console.log(`${pass ? 'ok     ' : 'NOT MET'} ${name.padEnd(30)} ${points.padStart(4)}  ${result}`);
  }
  console.log(`HTTP Observatory: ${total.grade}, ${total.score} points; at least ${leastScore} is wanted`);
  if (total.score < leastScore) process.exitCode = 1;
} finally {
  door.close();
  await server.stop();
}
