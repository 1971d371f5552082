import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The articles whose review date is past: their text is to be held against the research again.
 * @param folder the folder of the articles
 * @returns a line for each, with the file, the key and what was expected
 */
export function overdueIn(folder: string, today: Date): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const [, frontMatter = ''] = /^---\n([^]*?)\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
    const day = /^review: *(\S+)/m.exec(frontMatter)?.[1] ?? '';
    return new Date(day) < today
      ? [`${file}: review: ${day} is past. Expected: the text held against the research again, and a later day`]
      : [];
  });
}
