import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse, resolve, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Loader } from 'astro/loaders';
import { load } from 'js-yaml';

const kept = new Map<string, { schema: z.ZodType; readAt: number; data: unknown }>();

/**
 * Reads a YAML file of `content/` and holds it against its schema; reread when the file changes.
 * @param file path from the project's root
 * @throws with the file, the key and what was expected, when it is not YAML or does not fit
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const readAt = statSync(resolve(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const last = kept.get(file);
  if (last?.schema === schema && last.readAt === readAt) return last.data as z.output<Schema>;
  const data = readAnew(file, schema);
  kept.set(file, { schema, readAt, data });
  return data;
}

function readAnew<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let raw: unknown;
  try {
    raw = load(readFileSync(resolve(file), 'utf8'));
  } catch (error) {
    throw new Error(`${file}: not readable. Expected: YAML. ${error instanceof Error ? error.message : error}`);
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map((issue) => `${file}: ${keyOf(issue.path, raw)}: ${issue.message}`).join('\n'),
  );
}

/** `sources[lo-2018].title`: list items are named by their own id, which an editor can search for. */
function keyOf(path: readonly PropertyKey[], raw: unknown): string {
  let value = raw;
  let key = '';
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    const named = value as { id?: unknown; number?: unknown } | undefined;
    key += typeof step === 'number' ? `[${named?.id ?? named?.number ?? step}]` : `${key && '.'}${String(step)}`;
  }
  return key || 'the whole file';
}

/**
 * A content collection from one YAML file, reread when it changes. Astro's own loaders only log a file that they
 * cannot read, or an item without id, and build on.
 * @param entriesOf makes `[id, data]` pairs of what the file holds
 * @throws what {@link readYaml} throws, and at an id that stands twice
 */
export function yamlCollection<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  entriesOf: (content: z.output<Schema>) => [id: string, data: Data][],
): Loader {
  return loaderOf(file, () => entriesOf(readYaml(file, schema)).map(([id, data]) => ({ id, data, file })));
}

/**
 * A content collection from a folder: every YAML file in it is an entry, its name the id.
 * @throws what {@link readYaml} throws
 */
export function yamlFolder<Schema extends z.ZodType<Data>>(folder: string, schema: Schema): Loader {
  return loaderOf(folder, () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        id: parse(name).name,
        data: readYaml(`${folder}/${name}`, schema),
        file: `${folder}/${name}`,
      })),
  );
}

type Data = Record<string, unknown>;

function loaderOf(path: string, read: () => { id: string; data: Data; file: string }[]): Loader {
  return {
    name: 'yaml',
    async load({ store, watcher }) {
      const fill = () => {
        const entries = read();
        store.clear();
        for (const { id, data, file } of entries) {
          if (store.has(id)) throw new Error(`${file}: [${id}]: this id stands twice. Expected: every id once`);
          store.set({ id, data });
        }
      };
      fill();
      watcher?.add(resolve(path));
      watcher?.on('all', (_event, changed) => {
        if (changed !== resolve(path) && !changed.startsWith(resolve(path) + sep)) return;
        try {
          fill();
        } catch (error) {
          console.error(error instanceof Error ? error.message : error);
        }
      });
    },
  };
}
