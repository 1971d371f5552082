import { expect, it } from 'vitest';
import { securityTxt } from './security-txt.ts';

it('names where to report a leak, and till when that holds', () => {
  const address = 'https://voorbeeld.nl/.well-known/security.txt';
  expect(securityTxt('naam@voorbeeld.nl', address, '2027-11-22')).toBe(`Contact: mailto:naam@voorbeeld.nl
Expires: 2027-11-22T00:00:00Z
Preferred-Languages: nl, en
Canonical: https://voorbeeld.nl/.well-known/security.txt
`);
});
