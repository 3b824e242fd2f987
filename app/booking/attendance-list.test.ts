import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { chosenSheets, paperLocale } from './attendance-list.ts';
import type { RosterSession } from './roster-queries.server.ts';

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const session = (number: number): RosterSession => ({
  sessionId: id(number),
  number,
  interval: { start: number * 10, end: number * 10 + 5 },
  day: calendarDate('2026-12-01'),
  resources: [],
  trainers: [],
});
const sessions = [session(1), session(2), session(3)];
const chosen = (wanted: string | null, now: number) => chosenSheets(sessions, wanted, now).chosen;

describe('which sheets of an attendance list', () => {
  it('are of the session under way, the next one, or the last', () => {
    expect([0, 12, 15, 36].map((now) => chosen(null, now))).toEqual([id(1), id(1), id(2), id(3)]);
  });

  it('are what the address names, where that is of the run', () => {
    expect(chosen(id(3).toUpperCase(), 0)).toBe(id(3));
    expect(chosen(id(9), 0)).toBe(id(1));
    expect(chosen("'; DROP", 0)).toBe(id(1));
    expect(chosenSheets(sessions, 'all', 0).sessions).toHaveLength(3);
    expect(chosenSheets([], 'all', 0)).toEqual({ chosen: 'all', sessions: [] });
    expect(chosenSheets([], null, 0)).toEqual({ chosen: '', sessions: [] });
  });

  it('are in the language of the address, else of the reader', () => {
    expect(paperLocale('en', 'nl')).toBe('en');
    expect(paperLocale('de', 'nl')).toBe('nl');
    expect(paperLocale(null, 'en')).toBe('en');
  });
});
