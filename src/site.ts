/** What the site is called, and what stands in its header and footer. */
export const site = {
  name: 'Soepel lopen',
  locale: 'nl_NL',
  navigation: [
    { path: '/waarschuwingssignalen/', text: 'Wanneer bellen?' },
    { path: '/#onderwerpen', text: 'Onderwerpen' },
    { path: '/checks/', text: 'Checks' },
  ],
  footer: [
    { path: '/klachtenwijzer/', text: 'Klachtenwijzer' },
    { path: '/feit-of-fabel/', text: 'Feit of fabel' },
    { path: '/begrippen/', text: 'Begrippen' },
    { path: '/bronnen/', text: 'Alle bronnen' },
    { path: '/wijzigingen/', text: 'Wijzigingen' },
    { path: '/boekje/', text: 'Alles op papier' },
    { path: '/offline/', text: 'Zonder internet' },
    { path: '/over/', text: 'Over deze site' },
    { path: '/voor-professionals/', text: 'Voor professionals' },
    { path: '/privacy/', text: 'Privacy' },
    { path: '/toegankelijkheid/', text: 'Toegankelijkheid' },
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
