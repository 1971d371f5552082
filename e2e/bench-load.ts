import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readHeaders } from '../src/build/headers.ts';
import { missingFor, startHost } from './host-servers.ts';

const seconds = 10;
const connections = 30;

function missingWrk(): string {
  try {
    // It prints its version, and then reports that it was given no address.
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'no wrk here: apt-get install wrk';
  }
  return '';
}

/** Asks for every page in turn, in brotli. */
const scriptFor = (paths: readonly string[]) => `local paths = {${paths.map((path) => `"${path}"`).join(', ')}}
local next = 0
request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next], { ["Accept-Encoding"] = "br" })
end
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("%d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;

const folder = process.argv[2] ?? 'dist';
const missing = missingFor('nginx') || missingWrk();
if (missing) {
  console.log(`\nLoad: skipped, ${missing}`);
} else {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const paths = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc!).pathname);
  const scratch = await mkdtemp(join(tmpdir(), 'soepel-load-'));
  const script = join(scratch, 'pages.lua');
  await writeFile(script, scriptFor(paths));
  const server = await startHost('nginx', { folder, base: '/', rules: readHeaders(read('_headers')) });
  try {
    const load = ['-t', '2', '-c', `${connections}`, '-d', `${seconds}s`, '-s', script, server.origin];
    const { stdout } = await promisify(execFile)('wrk', load, { timeout: (seconds + 20) * 1000 });
    const [requests, microseconds, p99, errors] = stdout.trim().split('\n').at(-1)!.split(' ').map(Number);
    console.log(`\nLoad: nginx with two workers, TLS, ${connections} connections for ${seconds} s, all ${paths.length} pages
${errors === 0 ? 'ok      ' : 'NOT MET '} ${requests} requests, ${errors} errors
         ${Math.round(requests! / (microseconds! / 1e6))} requests a second, 99% within ${(p99! / 1000).toFixed(1)} ms`);
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true });
  }
}
