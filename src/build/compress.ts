import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
const compressible = new Set(['.html', '.js', '.css', '.svg', '.xml', '.txt', '.json']);

/** Puts a brotli copy beside every text file of the build; the index of Pagefind is compressed already. */
export async function compress(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!compressible.has(extname(file))) continue;
    const path = join(folder, file);
    await writeFile(`${path}.br`, await brotli(await readFile(path)));
  }
}
