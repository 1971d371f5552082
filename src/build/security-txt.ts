/**
 * Where to report a leak, as RFC 9116 wants it in `/.well-known/security.txt`.
 * @param email of the publisher
 * @param address of the file on the site
 * @param expires the day, as 2027-11-22, till which somebody cares for the site; none of the clock, so that two builds
 *   are equal
 */
export function securityTxt(email: string, address: string, expires: string): string {
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
