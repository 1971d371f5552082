import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '../build/verify.ts';
import { readYaml } from '../yaml.ts';
import { picturePath, sharePath } from './address.ts';
import { pictureWith } from './kept-pictures.ts';
import { movedFile, movedSchema, movedSections } from './moved.ts';
import type { PictureWords } from './picture.ts';
import { repeatedSummaries, sharedPage } from './sections.ts';
import { stubPage } from './stub.ts';

/** A picture of the site, by its path, and what stands on it. */
export interface Picture {
  readonly path: string;
  readonly words: PictureWords;
}

interface Previews {
  readonly stubs: readonly BuiltPage[];
  readonly pictures: readonly Picture[];
  readonly faults: readonly string[];
}

/**
 * Makes what a shared link shows: a picture for every page that is to be found, and a stub with its own picture for
 * every section of it, and for every section that moved.
 * @param pages the pages as Astro built them
 * @param site the origin that the site is built for
 * @param base the path that it is built for, with a slash at both ends
 * @returns with a line for each fault, with the file, the key and what was expected
 */
export function previewsOf(pages: readonly BuiltPage[], site: string, base: string): Previews {
  const read = pages.map(sharedPage);
  const shared = read.flatMap(({ page }) => page ?? []);
  const { moved, faults } = movedSections(readYaml(movedFile, movedSchema), shared);
  const titles = new Map(shared.map(({ path, title }) => [path, title]));
  const files = new Map(pages.map(({ path, file }) => [path, file]));
  const under = (path: string) => base.slice(0, -1) + path;
  const whole = (path: string) => new URL(under(path), site).href;

  const sections = shared.flatMap((page) => page.sections.map((now) => ({ path: page.path, id: now.id, now })));
  const previews = [...sections, ...moved].map(({ path, id, now }) => {
    const above = titles.get(now.path)!;
    const { title, summary } = now;
    const picture = picturePath(path, id);
    return {
      picture: { path: picture, words: { above, title, summary } },
      stub: {
        path: sharePath(path, id),
        file: files.get(now.path)!,
        html: stubPage({
          address: whole(sharePath(path, id)),
          page: whole(now.path),
          target: under(`${now.path}#${now.id}`),
          picture: whole(picture),
          icon: under('/favicon.svg'),
          title,
          above,
          summary,
        }),
      },
    };
  });
  return {
    stubs: previews.map(({ stub }) => stub),
    pictures: [
      ...shared.map(({ path, title, description }) => ({
        path: picturePath(path),
        words: { title, summary: description },
      })),
      ...previews.map(({ picture }) => picture),
    ],
    faults: [...read.flatMap((page) => page.faults), ...repeatedSummaries(shared), ...faults],
  };
}

/** Writes the pictures into the folder of the build, each drawn only where none is kept. */
export async function writePictures(pictures: readonly Picture[], folder: string): Promise<void> {
  await Promise.all(
    pictures.map(async ({ path, words }) => {
      const file = join(folder, path);
      const [picture] = await Promise.all([pictureWith(words), mkdir(dirname(file), { recursive: true })]);
      await writeFile(file, picture);
    }),
  );
}
