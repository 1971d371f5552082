import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set([
  ...['.html', '.js', '.css', '.svg', '.xml', '.atom', '.txt', '.json', '.webmanifest'],
  // Pagefind's WebAssembly and index, which the build unpacks.
  ...['.pagefind', '.pf_index'],
]);

/** An operator swaps the worker for the emergency one by hand: a copy beside it would go on being served. */
const swapped: readonly string[] = ['sw.js', 'sw-noodrem.js'];

/**
 * Puts a brotli and a gzip copy beside every file of the build that gets smaller by it, all at once on the threads of Node.
 * @param files those to look at, from the folder on; all of them where none are named
 */
export async function compress(folder: string, files?: readonly string[]): Promise<void> {
  const candidates = files ?? (await readdir(folder, { recursive: true }));
  await Promise.all(
    candidates.map(async (file) => {
      if (!compressible.has(extname(file)) || swapped.includes(file)) return;
      const path = join(folder, file);
      const text = await readFile(path);
      const copies = [promisify(brotliCompress)(text), promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION })];
      const [brotli, gz] = await Promise.all(copies);
      await Promise.all([writeFile(`${path}.br`, brotli!), writeFile(`${path}.gz`, gz!)]);
    }),
  );
}
