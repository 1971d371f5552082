import { z } from 'astro/zod';
import { idSchema, strict } from '../strict.ts';
import { readYaml } from '../yaml.ts';
import { kindId } from './kinds.ts';
import { pageName } from './schema.ts';

export const sourcesFile = 'content/bronnen.yaml';

/** A publication that was seen in full text or abstract, with what it found in Dutch. */
export const sourceSchema = strict({
  id: idSchema,
  /** As seen, with "e.a." last where more were not; empty where no author was seen. */
  authors: z.array(z.string()),
  /** Left out where it was not seen. */
  title: z.string().optional(),
  /** Journal, or who published it. */
  journal: z.string(),
  /** Left out where no year was seen. */
  year: z.int().optional(),
  doi: z.string().startsWith('10.').optional(),
  pmid: z.string().regex(/^\d+$/).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z.enum(['nl', 'en']),
  kind: kindId,
  /** What to call it, where the name of its kind says too little. */
  called: z.string().optional(),
  /** The page whose subject it belongs to. */
  subject: pageName,
  found: z.string(),
  /** True where something was missing or read second-hand: shown as "deels gezien". */
  partly: z.boolean().default(false),
  /** What was not seen. */
  note: z.string().optional(),
});

export type Source = z.output<typeof sourceSchema>;

export const sourcesSchema = z.array(sourceSchema);

/** The ids of `content/bronnen.yaml`. */
export function sourceIds(): ReadonlySet<string> {
  return new Set(readYaml(sourcesFile, sourcesSchema).map((source) => source.id));
}

/** An id in content that points to a source; an unknown one stops the build. */
export const sourceId = z.string().refine((id) => sourceIds().has(id), {
  error: (issue) => `Unknown source: ${issue.input}. Expected: an id of ${sourcesFile}`,
});

/** Where a source can be read, the most lasting address first; undefined where none was seen. */
export function addressOf(source: Source): string | undefined {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.url;
}

const others = 'e.a.';

/**
 * Authors as a reader reads them: at most three names, then "e.a.".
 * @returns "auteurs niet gevonden" where none was seen: a name is never filled in
 */
export function authorsOf({ authors }: Source): string {
  if (authors.length === 0) return 'Auteurs niet gevonden';
  const names = authors.filter((name) => name !== others);
  const shown = names.slice(0, 3).join(', ');
  return authors.length > names.length || names.length > 3 ? `${shown} ${others}` : shown;
}

/** A source in a word or two, where its full entry stands on the same page: "Stiell 1996". */
export function shortNameOf({ authors, journal, year }: Source): string {
  const name = authors[0]?.replace(/ [A-Z]+$/, '') ?? journal;
  return year === undefined ? name : `${name} ${year}`;
}
