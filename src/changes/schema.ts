import { z } from 'astro/zod';
import { day, pageName } from '../articles/schema.ts';
import { idSchema, strict } from '../strict.ts';

/** A change that a reader would notice: `content/wijzigingen.yaml`. */
export const changeSchema = strict({
  /** Stands in links and in the feed. */
  id: idSchema,
  date: day,
  title: z.string(),
  text: z.string(),
  reason: z.string('Expected: a reason'),
  /** The pages that changed. */
  pages: z.array(pageName),
});
