import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { DAY, HOUR } from '#app/kernel/interval.ts';
import { dayInterval, instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { cancellationTerms, lateFrom } from './cancellation.ts';
import { addWorkingDays, answerBy, isWorkingDay } from './working-days.ts';

const zone = 'Europe/Amsterdam';
const at = (date: string, time: string) => instantAt(calendarDate(date), wallTime(time), zone);
const session = (sessionId: string, date: string) => ({
  sessionId,
  interval: { start: at(date, '09:00'), end: at(date, '12:00') },
});
const evenings = [session('a', '2026-12-08'), session('b', '2026-12-15'), session('c', '2026-12-22')];

describe('in time or late', () => {
  it('a session is free to cancel until the end of the day a week before', () => {
    expect(lateFrom(at('2026-12-08', '09:00'), zone)).toBe(at('2026-12-02', '00:00'));
    expect(cancellationTerms(evenings, at('2026-12-01', '23:59'), zone)).toMatchObject({
      late: false,
      lateSessions: [],
      comingSessionIds: ['a', 'b', 'c'],
      freeUntil: at('2026-12-02', '00:00'),
    });
    expect(cancellationTerms(evenings, at('2026-12-02', '00:00'), zone)).toMatchObject({
      late: true,
      lateSessions: [{ sessionId: 'a', minutes: 180 }],
    });
  });

  it('what is over is neither freed nor counted', () => {
    expect(cancellationTerms(evenings, at('2026-12-16', '09:00'), zone)).toMatchObject({
      late: true,
      lateSessions: [{ sessionId: 'c', minutes: 180 }],
      comingSessionIds: ['c'],
    });
    expect(cancellationTerms(evenings, at('2026-12-22', '12:00'), zone)).toEqual({
      late: false,
      lateSessions: [],
      comingSessionIds: [],
      freeUntil: null,
    });
  });

  it('counts days on the wall over a clock change', () => {
    // The week before 30 March 2027 has the hour that doesn't exist.
    expect(lateFrom(at('2027-03-30', '09:00'), zone)).toBe(dayInterval(calendarDate('2027-03-23'), zone).end);
    expect(at('2027-03-30', '00:00') - lateFrom(at('2027-03-30', '09:00'), zone)).toBe(6 * DAY - HOUR);
  });

  it('waiting never turns late into free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 }), fc.integer({ min: 0, max: 200 }), (hours, more) => {
        const early = cancellationTerms(evenings, at('2026-11-20', '00:00') + hours * HOUR, zone);
        const later = cancellationTerms(evenings, at('2026-11-20', '00:00') + (hours + more) * HOUR, zone);
        const stillComing = new Set(later.comingSessionIds);
        const lateThen = new Set(later.lateSessions.map(({ sessionId }) => sessionId));
        for (const { sessionId } of early.lateSessions) {
          if (stillComing.has(sessionId)) expect(lateThen).toContain(sessionId);
        }
        expect(early.comingSessionIds).toEqual(expect.arrayContaining([...stillComing]));
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['Monday', '2026-11-23', '2026-11-26'],
    ['Thursday, over a weekend', '2026-11-26', '2026-12-01'],
    ['Saturday, from Monday', '2026-11-28', '2026-12-03'],
    ['over Easter', '2027-03-25', '2027-03-31'],
    ['over Christmas and New Year', '2026-12-24', '2026-12-30'],
  ])('three from %s', (_, from, to) => {
    expect(addWorkingDays(calendarDate(from), 3)).toBe(to);
  });

  it('always ends on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 30 }), (offset, count) => {
        const start = calendarDate('2026-01-01');
        const end = addWorkingDays(calendarDate(start), count + (offset % 7));
        return isWorkingDay(end) && end >= start;
      }),
    );
  });

  it('a request waits until 17:00 on the third, or until the course begins', () => {
    const monday = at('2026-11-23', '09:00');
    expect(answerBy(monday, at('2026-12-08', '09:00'), zone)).toBe(at('2026-11-26', '17:00'));
    expect(answerBy(monday, at('2026-11-25', '09:00'), zone)).toBe(at('2026-11-25', '09:00'));
  });
});
