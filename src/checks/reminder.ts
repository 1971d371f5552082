import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { CheckRules } from './schema.ts';

type Reminder = NonNullable<CheckRules['reminder']>;

/**
 * A day in the calendar to fill in the check again. Nothing of the answers is in it.
 * @param address of the check
 * @param now the day from which the days of the reminder count
 * @returns the text of an .ics file (RFC 5545)
 */
export function reminderFor({ days, title }: Reminder, address: string, now = new Date()): string {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  const next = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days + 1));
  const calendar: IcsCalendar = {
    version: '2.0',
    prodId: '-//Soepel lopen//NL',
    events: [
      {
        uid: `${now.getTime()}@${new URL(address).hostname}`,
        stamp: { date: now },
        start: { date: day, type: 'DATE' },
        end: { date: next, type: 'DATE' },
        summary: title,
        description: address,
        url: address,
      },
    ],
  };
  return generateIcsCalendar(calendar);
}

/** Hands the reminder to the reader's calendar as a file. */
export function downloadReminder(reminder: Reminder, address: string): void {
  const url = URL.createObjectURL(new Blob([reminderFor(reminder, address)], { type: 'text/calendar' }));
  Object.assign(document.createElement('a'), { href: url, download: 'herinnering.ics' }).click();
  setTimeout(() => URL.revokeObjectURL(url));
}
