import { z } from 'astro/zod';
import { idSchema, strict } from '../strict.ts';

/**
 * The dictionary: what readers type for the words of the site, and the glossary. A term with a meaning is explained
 * where it first stands in a text, and on `/begrippen/`.
 */
export const glossaryFile = 'content/begrippen.yaml';

export const termSchema = strict({
  /** Stands in links to the glossary. */
  id: idSchema,
  /** As it stands in a sentence. */
  term: z.string().min(1),
  /** Other forms that texts use: plural, inflected, compound. */
  forms: z.array(z.string().min(1)).default([]),
  /**
   * What readers type who look for it: lay words, synonyms, English, Flemish, spelling as heard. It is searched as the
   * term and its forms, so a broad word ("pijn") does not belong to a narrow term.
   */
  searchedAs: z
    .array(
      z.string().regex(/^[^\p{Lu}\s]+( [^\p{Lu}\s]+)*$/u, 'Expected: words in small letters, one space between them'),
    )
    .default([]),
  /** One or two short sentences. Without it the entry serves search alone. */
  meaning: z.string().min(1).optional(),
  /** The page that says more. */
  more: z
    .string()
    .regex(/^\/[a-z-]+\/$/, 'Expected: the path of a page, such as /gewrichten/')
    .optional(),
}).refine(({ meaning, searchedAs }) => meaning !== undefined || searchedAs.length > 0, {
  error: 'Expected: a meaning, or what readers type for it (searchedAs)',
});

export type Term = z.output<typeof termSchema>;

/** A term that is explained to readers. */
export type ExplainedTerm = Term & { readonly meaning: string };

/** The terms that are explained: in the texts, and in the glossary. */
export function explainedAmong(terms: readonly Term[]): ExplainedTerm[] {
  return terms.filter((term): term is ExplainedTerm => term.meaning !== undefined);
}

/** All terms in the order of their ids, each form of a word belonging to one of them. */
export const glossarySchema = z.array(termSchema).superRefine((terms, context) => {
  const owners = new Map<string, string>();
  terms.forEach(({ id, term, forms, searchedAs }, index) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path: [index, ...path] });
    const next = terms[index + 1]?.id;
    if (next !== undefined && id > next) report(`stands before ${next}. Expected: the order of the alphabet`, 'id');
    for (const form of [term, ...forms].map((word) => word.toLowerCase())) {
      const owner = owners.get(form);
      if (owner) {
        report(`"${form}" belongs to ${owner} too. Expected: every form once`, 'forms');
      }
      owners.set(form, id);
    }
    searchedAs.forEach((words, position) => {
      if (owners.get(words) === id) {
        report(`"${words}" is the term or one of its forms. Expected: other words`, 'searchedAs', position);
      } else if (searchedAs.indexOf(words) < position) {
        report(`"${words}" stands twice. Expected: every word once`, 'searchedAs', position);
      }
    });
  });
});
