const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as a reader reads it: "22 november 2026". Front matter dates are UTC midnight. */
export function dutchDate(date: Date): string {
  return dutch.format(date);
}

/** Today where the reader is, as UTC midnight. */
export function localDay(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** A day as machines read it: "2026-11-22". */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
