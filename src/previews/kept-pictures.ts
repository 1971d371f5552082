import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { draw, recipeOf, type PictureWords } from './picture.ts';

/**
 * Where drawn pictures are kept from one build to the next: beside the packages that draw them, so that a copy of the
 * project that has no packages of its own finds them too.
 */
const keptFolder = join(
  createRequire(import.meta.url)
    .resolve('satori')
    .replace(/\/node_modules\/[^]*/, '/node_modules'),
  '.cache/beelden',
);

/**
 * A picture with these words, drawn only where none is kept that was made in the same way.
 * @param folder where pictures are kept
 * @returns PNG
 */
export async function pictureWith(words: PictureWords, folder = keptFolder): Promise<Buffer> {
  const file = join(folder, digest(recipeOf(words)).toString('hex'));
  const kept = await readKept(file);
  if (kept) return kept;
  const drawn = await draw(words);
  await mkdir(folder, { recursive: true });
  await writeFile(file, Buffer.concat([digest(drawn), drawn]));
  return drawn;
}

/** A kept picture stands behind its digest: what was cut off or damaged is not used. */
async function readKept(file: string): Promise<Buffer | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const picture = bytes?.subarray(32);
  return picture && digest(picture).equals(bytes!.subarray(0, 32)) ? picture : undefined;
}

function digest(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
