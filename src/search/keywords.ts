import { z } from 'astro/zod';

/**
 * The words that a reader would type who needs a page: search finds the page by them, and nobody reads them. They may
 * be misspelt, Flemish or English, and so are no part of the language check.
 */
export const keywordsSchema = z
  .array(
    z
      .string()
      .regex(
        /^[^\p{Lu}\s]+( [^\p{Lu}\s]+){0,2}$/u,
        'Expected: one to three words in small letters, a space between them',
      ),
    'Expected: 8 to 15 words that a reader would type',
  )
  .min(8, 'Expected: 8 to 15 words that a reader would type')
  .max(15, 'Expected: 8 to 15 words that a reader would type')
  .superRefine((keywords, context) =>
    keywords.forEach((words, index) => {
      if (keywords.indexOf(words) < index) {
        context.addIssue({
          code: 'custom',
          message: `"${words}" stands twice. Expected: every word once`,
          path: [index],
        });
      }
    }),
  );
