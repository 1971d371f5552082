import { z } from 'astro/zod';
import { strict } from '../strict.ts';

/** What an editor says of compounds. */
export const compoundsFile = 'content/samenstellingen.yaml';

const word = z.string().regex(/^[a-z]+$/, 'Expected: one word in small letters, without diacritics');
const once = (words: readonly string[], context: z.RefinementCtx) =>
  words.forEach((one, index) => {
    if (words.indexOf(one) === index) return;
    context.addIssue({ code: 'custom', message: `"${one}" stands twice. Expected: every word once`, path: [index] });
  });

/** A list of single words, each once. */
export const uniqueWords = z.array(word).superRefine(once);

export const compoundsSchema = strict({
  /** Words that stand in compounds, and not or hardly by themselves. */
  parts: uniqueWords,
  /** Words that look like compounds and are none. */
  whole: uniqueWords,
  /** Splits that somebody looked at: a new one is printed by the build. */
  reviewed: z
    .array(z.string().regex(/^[a-z]+(\|[a-z]+)+$/, 'Expected: the parts of a word, such as hardloop|schoenen'))
    .superRefine(once),
});

export type CompoundList = z.output<typeof compoundsSchema>;
