import { z } from 'astro/zod';

/**
 * An object schema that refuses unknown keys and says which keys it knows:
 * an editor who mistypes a key reads what was expected.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Unknown key: ${(issue['keys'] as string[]).join(', ')}. Expected only: ${keys}`
        : undefined,
  });
}

/** An id as it stands in links: small letters, digits and single hyphens. */
export const kebabId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The schema of such an id. */
export const idSchema = z.string().regex(kebabId, 'Expected: small letters, digits and hyphens, such as dikke-kuit');
