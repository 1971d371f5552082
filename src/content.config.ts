import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { claimSchema } from './articles/claims.ts';
import { articleSchema, pageSchema } from './articles/schema.ts';
import { sourceSchema, sourcesFile } from './articles/sources.ts';
import { checkSchema, checksFolder } from './checks/schema.ts';
import { publisherSchema } from './components/publisher.ts';
import { yamlCollection, yamlFolder } from './yaml.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/artikelen', pattern: '*.mdx' }),
    schema: articleSchema,
  }),
  pages: defineCollection({ loader: glob({ base: './content/paginas', pattern: '*.mdx' }), schema: pageSchema }),
  checks: defineCollection({ loader: yamlFolder(checksFolder, checkSchema), schema: checkSchema }),
  claims: defineCollection({
    loader: yamlCollection('content/claims.yaml', z.array(claimSchema), (list) =>
      list.map((claim) => [String(claim.number), claim]),
    ),
    schema: claimSchema,
  }),
  sources: defineCollection({
    loader: yamlCollection(sourcesFile, z.array(sourceSchema), (list) => list.map((source) => [source.id, source])),
    schema: sourceSchema,
  }),
  publisher: defineCollection({
    loader: yamlCollection('content/uitgever.yaml', publisherSchema, (publisher) => [['uitgever', publisher]]),
    schema: publisherSchema,
  }),
};
