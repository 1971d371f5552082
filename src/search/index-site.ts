import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { checkSchema } from '../checks/schema.ts';
import { glossaryFile, glossarySchema } from '../glossary/schema.ts';
import { readYaml } from '../yaml.ts';
import { alarmCheck, alarmFile, alarmsFor, alarmsSchema } from './alarm-phrases.ts';
import { compoundsFile, compoundsSchema } from './compound-list.ts';
import { indexPages } from './index-pages.ts';
import { noAnswersFile, noAnswersSchema } from './no-answers.ts';
import { termsForSearch } from './terms-for-search.ts';

interface SitePage {
  readonly path: string;
  readonly html: string;
  /** The file of `content/` that its words stand in. */
  readonly file: string;
}

/**
 * Makes the search index of the site, with what `content/` says of it.
 * @returns a line for an editor, where there is something to look at
 * @throws where an alarm phrase, a compound or a term is not as expected
 */
export async function indexSite(
  pages: readonly SitePage[],
  place: { buildId: string; folder: string; base: string },
): Promise<string[]> {
  const check = readYaml(`content/checks/${alarmCheck}.yaml`, checkSchema);
  const unreviewed = await indexPages(
    await Promise.all(pages.map(async ({ path, html, file }) => ({ path, html, keywords: await keywordsOf(file) }))),
    {
      compounds: readYaml(compoundsFile, compoundsSchema),
      terms: termsForSearch(readYaml(glossaryFile, glossarySchema)),
      noAnswers: readYaml(noAnswersFile, noAnswersSchema),
      alarms: alarmsFor(readYaml(alarmFile, alarmsSchema), check),
      ...place,
    },
  );
  if (unreviewed.length === 0) return [];
  return [
    `${compoundsFile}: new splits of compounds. Is one wrong? Put it under whole, the others under reviewed: ${unreviewed.join(', ')}`,
  ];
}

/** What readers type for a page, as its front matter or its check says. */
async function keywordsOf(file: string): Promise<readonly string[]> {
  if (/^content\/checks\/.*\.yaml$/.test(file)) return readYaml(file, checkSchema).keywords;
  if (!file.endsWith('.mdx')) return [];
  const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(await readFile(file, 'utf8')) ?? [];
  return (load(matter) as { keywords?: string[] }).keywords ?? [];
}
