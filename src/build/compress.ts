import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
const compressible = new Set(['.html', '.js', '.css', '.svg', '.xml', '.txt', '.json', '.webmanifest']);

/**
 * Puts a brotli copy beside every text file of the build; the index of Pagefind is compressed already.
 * @param files those to look at, from the folder on; all of them where none are named
 */
export async function compress(folder: string, files?: readonly string[]): Promise<void> {
  for (const file of files ?? (await readdir(folder, { recursive: true }))) {
    if (!compressible.has(extname(file))) continue;
    const path = join(folder, file);
    await writeFile(`${path}.br`, await brotli(await readFile(path)));
  }
}
