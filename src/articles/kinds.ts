import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import { readYaml } from '../yaml.ts';

export const kindsFile = 'content/soorten.yaml';

/** The kinds of sources, and how much each can show. */
export const kindsSchema = z.array(strict({ id: z.string(), name: z.string(), meaning: z.string() }));

const kinds = () => readYaml(kindsFile, kindsSchema);

/** The id of a kind in content; an unknown one stops the build. */
export const kindId = z.string().refine((id) => kinds().some((kind) => kind.id === id), {
  error: (issue) =>
    `Unknown kind: ${issue.input}. Expected one of: ${kinds()
      .map(({ id }) => id)
      .join(', ')}`,
});

/** The name of a kind, for readers. */
export function kindName(id: string): string {
  return kinds().find((kind) => kind.id === id)!.name;
}
