import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import { sourceId } from './sources.ts';

/** One statement on running and joints, what research says of it, and by which sources. */
export const claimSchema = strict({
  number: z.int().positive(),
  text: z.string().min(1),
  verdict: z.enum(['supported', 'nuanced', 'no-direct-evidence', 'contradicted']),
  sources: z.array(sourceId),
});
