import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The articles whose review date is past: their text is to be held against the research again.
 * @param folder the folder of the articles
 * @returns a line for each, with the file, the key and what was expected
 */
export function overdueIn(folder: string, today: Date): string[] {
  return reviewsIn(folder)
    .filter(({ day }) => new Date(day) < today)
    .map(
      ({ file, day }) =>
        `${file}: review: ${day} is past. Expected: the text held against the research again, and a later day`,
    );
}

/** The first day, as 2027-11-22, by which an article of the folder is to be reviewed: till then the site is cared for. */
export function firstReviewIn(folder: string): string {
  return reviewsIn(folder)
    .map(({ day }) => day)
    .sort()[0]!;
}

function reviewsIn(folder: string) {
  return readdirSync(folder).map((name) => {
    const file = join(folder, name);
    const [, frontMatter = ''] = /^---\n([^]*?)\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
    return { file, day: /^review: *(\S+)/m.exec(frontMatter)?.[1] ?? '' };
  });
}
