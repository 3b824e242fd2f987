import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { reminderAt, requestReminderAt } from './reminder-moment.ts';

const zone = 'Europe/Amsterdam';
const at = (day: string, time: string) => instantAt(calendarDate(day), wallTime(time), zone);

it.each([
  ['until Thursday 17:00: Wednesday', '2026-12-03', '2026-12-02'],
  ['until Monday: Friday', '2026-12-07', '2026-12-04'],
  ['until Tuesday after Easter: Friday before it', '2026-04-07', '2026-04-03'],
])('a company is asked again, %s', (_, day, expected) => {
  expect(requestReminderAt(at(day, '17:00'), zone)).toBe(at(expected, '08:00'));
});

describe('a reminder goes out', () => {
  it.each([
    ['Thursday, the first: Tuesday', '2026-12-03', null, '2026-12-01'],
    ['Monday, the first: Thursday before the weekend', '2026-12-07', null, '2026-12-03'],
    [
      'Tuesday after Easter, the first: Thursday, Good Friday being a working day',
      '2026-04-07',
      null,
      '2026-04-02',
    ],
    ['Monday, a later one: Friday', '2026-12-07', '2026-11-30', '2026-12-04'],
  ])('%s', (_, day, previous, expected) => {
    const start = at(day, '09:00');
    const previousEnd = previous === null ? null : at(previous, '13:00');
    expect(reminderAt({ start, previousEnd }, zone)).toBe(at(expected, '08:00'));
  });

  it('not for the day after a session: people are there already', () => {
    const session = { start: at('2026-12-02', '09:00'), previousEnd: at('2026-12-01', '13:00') };
    expect(reminderAt(session, zone)).toBeNull();
  });

  it('at eight on the wall, also over a clock change', () => {
    expect(reminderAt({ start: at('2027-03-29', '09:00'), previousEnd: null }, zone)).toBe(
      at('2027-03-25', '08:00'),
    );
  });
});
