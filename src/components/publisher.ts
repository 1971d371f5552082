import { z } from 'astro/zod';
import { strict } from '../strict.ts';

/** Who publishes the site and how to reach them: `content/uitgever.yaml`. Empty until a publisher is known. */
export const publisherSchema = strict({
  name: z.string().nullable(),
  email: z.email('Expected: an address such as naam@voorbeeld.nl, or null').nullable(),
});
