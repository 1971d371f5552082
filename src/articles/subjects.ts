import { existsSync, readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { getEntry, type CollectionEntry } from 'astro:content';
import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import { readYaml } from '../yaml.ts';

const articles = 'content/artikelen';

/** The articles in the order of reading, in groups: `content/onderwerpen.yaml`. */
const subjectsSchema = z
  .array(strict({ title: z.string(), articles: z.array(z.string()) }))
  .superRefine((groups, context) => {
    const named = groups.flatMap((group) => group.articles);
    const report = (message: string) => context.addIssue({ code: 'custom', message });
    named.forEach((name, index) => {
      if (!existsSync(`${articles}/${name}.mdx`)) report(`Unknown article: ${name}. Expected: a file of ${articles}/`);
      if (named.indexOf(name) < index) report(`The article ${name} stands twice. Expected: every article once`);
    });
    for (const file of readdirSync(articles)) {
      const { name } = parse(file);
      if (!named.includes(name)) report(`The article ${name} is missing. Expected: every file of ${articles}/ once`);
    }
  });

/** A group of articles. */
export interface SubjectGroup {
  readonly title: string;
  readonly articles: readonly CollectionEntry<'articles'>[];
}

/**
 * The articles of the site, in groups and in the order of reading.
 * @throws when one is missing in `content/onderwerpen.yaml`, or unknown
 */
export async function subjects(): Promise<SubjectGroup[]> {
  const groups = readYaml('content/onderwerpen.yaml', subjectsSchema);
  return Promise.all(
    groups.map(async ({ title, articles }) => ({
      title,
      articles: await Promise.all(articles.map(async (id) => (await getEntry('articles', id))!)),
    })),
  );
}

/**
 * The articles before and after one, in the order of reading; undefined where it is the first or the last.
 * @param id the file's name, without its extension
 */
export async function neighboursOf(
  id: string,
): Promise<Record<'previous' | 'next', CollectionEntry<'articles'> | undefined>> {
  const articles = (await subjects()).flatMap((group) => group.articles);
  const place = articles.findIndex((article) => article.id === id);
  return { previous: articles[place - 1], next: articles[place + 1] };
}
