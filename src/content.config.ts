import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { claimSchema, claimsSchema } from './articles/claims.ts';
import { articleSchema, pageSchema } from './articles/schema.ts';
import { sourceSchema, sourcesFile, sourcesSchema } from './articles/sources.ts';
import { changeSchema } from './changes/schema.ts';
import { checkSchema, checksFolder } from './checks/schema.ts';
import { publisherSchema } from './components/publisher.ts';
import { glossaryFile, glossarySchema, termSchema } from './glossary/schema.ts';
import { yamlCollection, yamlFolder } from './yaml.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/artikelen', pattern: '*.mdx' }),
    schema: articleSchema,
  }),
  pages: defineCollection({ loader: glob({ base: './content/paginas', pattern: '*.mdx' }), schema: pageSchema }),
  checks: defineCollection({ loader: yamlFolder(checksFolder, checkSchema), schema: checkSchema }),
  claims: defineCollection({
    loader: yamlCollection('content/claims.yaml', claimsSchema, (list) =>
      list.map((claim) => [String(claim.number), claim]),
    ),
    schema: claimSchema,
  }),
  sources: defineCollection({
    loader: yamlCollection(sourcesFile, sourcesSchema, (list) => list.map((source) => [source.id, source])),
    schema: sourceSchema,
  }),
  glossary: defineCollection({
    loader: yamlCollection(glossaryFile, glossarySchema, (list) => list.map((term) => [term.id, term])),
    schema: termSchema,
  }),
  changes: defineCollection({
    loader: yamlCollection('content/wijzigingen.yaml', z.array(changeSchema), (list) =>
      list.map((change) => [change.id, change]),
    ),
    schema: changeSchema,
  }),
  publisher: defineCollection({
    loader: yamlCollection('content/uitgever.yaml', publisherSchema, (publisher) => [['uitgever', publisher]]),
    schema: publisherSchema,
  }),
};
