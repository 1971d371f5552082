import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { keywordsSchema } from '../search/keywords.ts';
import { strict } from '../strict.ts';

/** The name of a file in `content/artikelen/` or `content/paginas/`. */
export const pageName = z
  .string()
  .refine((name) => ['artikelen', 'paginas'].some((folder) => existsSync(`content/${folder}/${name}.mdx`)), {
    error: (issue) => `Unknown page: ${issue.input}. Expected: a file of content/artikelen/ or content/paginas/`,
  });

/** A day, as front matter and YAML give it: UTC midnight. */
export const day = z.union([z.date(), z.iso.date().transform((text) => new Date(text))], {
  error: 'Expected: a day, such as 2027-11-22',
});

const heading = {
  title: z.string('Expected: a title'),
  /** What stands in search results and previews. */
  description: z.string('Expected: one or two sentences').min(50).max(160),
  /** The day of the last change that a reader would notice. */
  updated: day,
};

/** Front matter of `content/paginas/*.mdx`: home, the pages that list things, and those on the site itself. */
export const pageSchema = strict(heading);

/** Front matter of `content/artikelen/*.mdx`. */
export const articleSchema = strict({
  ...heading,
  /** Short name, where the title is too long: breadcrumb and lists. */
  menu: z.string('Expected: a short name'),
  /** "In het kort": three sentences. */
  summary: z.array(z.string(), 'Expected: three sentences').length(3, 'Expected: three sentences'),
  /** What readers type who need this article. */
  keywords: keywordsSchema,
  /** The day by which the text is to be held against the research again. */
  review: day,
});
