import { z } from 'astro/zod';
import { strict } from '../strict.ts';

const heading = {
  title: z.string().min(1),
  /** What stands in search results and previews. */
  description: z.string().min(50).max(160),
};

/** Front matter of `content/paginas/*.mdx`: home and the pages that list things. */
export const pageSchema = strict(heading);

/** Front matter of `content/artikelen/*.mdx`. */
export const articleSchema = strict({
  ...heading,
  /** Short name, where the title is too long: breadcrumb and lists. */
  menu: z.string().min(1),
  /** "In het kort": three sentences. */
  summary: z.array(z.string().min(1)).length(3),
  /** The day of the last change that a reader would notice. */
  updated: z.date(),
  /** The day by which the text is to be held against the research again. */
  review: z.date(),
});
