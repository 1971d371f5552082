import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import { pageName } from './schema.ts';
import { sourceId } from './sources.ts';

/** One statement on running and joints, what research says of it, and by which sources. */
export const claimSchema = strict({
  number: z.int().positive(),
  text: z.string().min(1),
  verdict: z.enum(['supported', 'nuanced', 'no-direct-evidence', 'contradicted']),
  sources: z.array(sourceId),
});

/** `content/claims.yaml`. */
export const claimsSchema = z.array(claimSchema);

/** The points that must stand on a page, as advice and with how sure it is: `content/punten.yaml`. */
export const pointsSchema = z.array(
  strict({
    page: pageName,
    /** For each point the claims that speak of it; none where no source was found. */
    points: z.record(z.string(), z.array(z.int().positive())),
  }),
);
