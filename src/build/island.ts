import { h, hydrate, type ComponentType } from 'preact';

/** A value as Astro writes the props of an island: with a number for its kind in front, of which two occur here. */
type Written = [kind: number, value: unknown];

/** Reads props as Astro writes them: plain values, lists and objects, which is all that an island here takes. */
export function readProps([kind, value]: Written): unknown {
  if (kind === 1) return (value as Written[]).map(readProps);
  return typeof value === 'object' && value !== null ? readFields(value as Record<string, Written>) : value;
}

const readFields = (fields: Record<string, Written>): object =>
  Object.fromEntries(Object.entries(fields).map(([name, written]) => [name, readProps(written)]));

/**
 * Wakes an island: fetches its component and joins it to the HTML that is there.
 * @throws where the component does not come
 */
export default async function wake(island: Element): Promise<void> {
  const read = (name: string) => island.getAttribute(name)!;
  const components: Record<string, ComponentType<object>> = await import(/* @vite-ignore */ read('component-url'));
  hydrate(h(components[read('component-export')]!, readFields(JSON.parse(read('props')))), island);
  island.removeAttribute('ssr');
}
