import { expect, it } from 'vitest';
import { reminderFor } from './reminder.ts';

it('is one whole day in the calendar, with the address of the check and nothing of the answers', () => {
  const reminder = { days: 14, title: 'Check: hoe ging je laatste ronde?', button: '' };
  const text = reminderFor(reminder, 'https://voorbeeld.nl/checks/na-de-loop/', new Date(2026, 11, 25, 23, 30));
  const lines = text.replaceAll('\r\n ', '').trim().split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270108');
  expect(lines).toContain('DTEND;VALUE=DATE:20270109');
  expect(lines).toContain('SUMMARY:Check: hoe ging je laatste ronde?');
  expect(lines).toContain('URL:https://voorbeeld.nl/checks/na-de-loop/');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});
