/** What the site is called and what stands in its header. */
export const site = {
  name: 'Soepel lopen',
  locale: 'nl_NL',
  navigation: [
    { path: '/waarschuwingssignalen/', text: 'Wanneer bellen?' },
    { path: '/artrose/', text: 'Artrose' },
    { path: '/schoenen/', text: 'Schoenen' },
    { path: '/checks/', text: 'Checks' },
  ],
} as const;

/**
 * The address of a page of the site, for an `href`.
 * @param path root-absolute, as an editor writes it: `/artrose/` or `/artrose/#bewegen`
 * @returns the same path under the base path that the site is built for
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
