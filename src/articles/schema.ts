import { z } from 'astro/zod';
import { strict } from '../strict.ts';

const day = z.date('Expected: a day, such as 2027-11-22');

const heading = {
  title: z.string('Expected: a title'),
  /** What stands in search results and previews. */
  description: z.string('Expected: one or two sentences').min(50).max(160),
};

/** Front matter of `content/paginas/*.mdx`: home and the pages that list things. */
export const pageSchema = strict(heading);

/** Front matter of `content/artikelen/*.mdx`. */
export const articleSchema = strict({
  ...heading,
  /** Short name, where the title is too long: breadcrumb and lists. */
  menu: z.string('Expected: a short name'),
  /** "In het kort": three sentences. */
  summary: z.array(z.string(), 'Expected: three sentences').length(3, 'Expected: three sentences'),
  /** The day of the last change that a reader would notice. */
  updated: day,
  /** The day by which the text is to be held against the research again. */
  review: day,
});
