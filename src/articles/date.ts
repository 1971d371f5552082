const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as a reader reads it: "22 november 2026". Front matter dates are UTC midnight. */
export function dutchDate(date: Date): string {
  return dutch.format(date);
}
