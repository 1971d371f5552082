import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.js', '.css', '.svg', '.xml', '.atom', '.txt', '.json', '.webmanifest']);

/**
 * Puts a brotli and a gzip copy beside every text file of the build, all at once on the threads of Node. The index of
 * Pagefind and its WebAssembly are compressed already.
 */
export async function compress(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => compressible.has(extname(file)));
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const text = await readFile(path);
      const copies = [promisify(brotliCompress)(text), promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION })];
      const [brotli, gz] = await Promise.all(copies);
      await Promise.all([writeFile(`${path}.br`, brotli!), writeFile(`${path}.gz`, gz!)]);
    }),
  );
}
