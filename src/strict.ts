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
