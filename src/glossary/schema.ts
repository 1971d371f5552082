import { z } from 'astro/zod';
import { idSchema, strict } from '../strict.ts';

/** The glossary: a term is explained where it first stands in a text, and all of them on `/begrippen/`. */
export const glossaryFile = 'content/begrippen.yaml';

export const termSchema = strict({
  /** Stands in links to the glossary. */
  id: idSchema,
  /** As it stands in a sentence. */
  term: z.string().min(1),
  /** Other forms that texts use: plural, inflected, compound. */
  forms: z.array(z.string().min(1)).default([]),
  /** One or two short sentences. */
  meaning: z.string().min(1),
  /** The page that says more. */
  more: z
    .string()
    .regex(/^\/[a-z-]+\/$/, 'Expected: the path of a page, such as /gewrichten/')
    .optional(),
});

export type Term = z.output<typeof termSchema>;

/** All terms, each form of a word belonging to one of them. */
export const glossarySchema = z.array(termSchema).superRefine((terms, context) => {
  const owners = new Map<string, string>();
  terms.forEach(({ id, term, forms }, index) => {
    for (const form of [term, ...forms].map((word) => word.toLowerCase())) {
      const owner = owners.get(form);
      if (owner) {
        const message = `"${form}" belongs to ${owner} too. Expected: every form once`;
        context.addIssue({ code: 'custom', message, path: [index, 'forms'] });
      }
      owners.set(form, id);
    }
  });
});
