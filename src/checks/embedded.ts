/** The ids of the checks that an article holds: `<Check id="waarschuwingssignalen" />` in its MDX. */
export function embeddedChecks(mdx: string): string[] {
  return [...mdx.matchAll(/<Check\s+id="([^"]*)"/g)].map(([, id]) => id!);
}
