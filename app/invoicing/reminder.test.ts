import { expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { nextReminderOn } from './reminder.ts';

it('two reminders go out by themselves, and no third', () => {
  const facts = { dueOn: calendarDate('2026-11-21'), firstReminderDays: 7, secondReminderDays: 21 };
  expect([0, 1, 2, 3].map((sent) => nextReminderOn({ ...facts, sent }))).toEqual([
    '2026-11-28',
    '2026-12-12',
    null,
    null,
  ]);
});
