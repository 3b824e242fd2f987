import { describe, expect, it } from 'vitest';
import { comingDays } from './coming-days.ts';

const title = { nl: 'CNC-frezen', en: 'CNC milling' };
const session = (
  sessionId: string,
  start: number,
  more: { cancelled?: boolean; conflict?: boolean } = {},
) => ({
  sessionId,
  interval: { start, end: start + 50 },
  cancelled: false,
  conflict: false,
  ...more,
});
const booking = (
  code: string,
  sessions: ReturnType<typeof session>[],
  state: 'requested' | 'confirmed' | 'cancelled' = 'confirmed',
) => ({
  code,
  state,
  runState: 'confirmed' as const,
  title,
  site: { name: 'Praktijkhal', zone: 'Europe/Amsterdam' },
  sessions,
});
const lesson = (sessionId: string, start: number, role: 'trainer' | 'participant' = 'trainer') => ({
  sessionId,
  role,
  interval: { start, end: start + 50 },
  zone: 'Europe/Amsterdam',
  siteName: 'Praktijkhal',
  title,
});

describe('comingDays', () => {
  it('lays what is booked and what is taught in one order of time', () => {
    const days = comingDays([booking('E-1', [session('a', 100), session('b', 300)])], [lesson('c', 200)], 0);
    expect(days.map(({ sessionId, role }) => [sessionId, role])).toEqual([
      ['a', 'participant'],
      ['c', 'trainer'],
      ['b', 'participant'],
    ]);
  });

  it('counts days within the booking, also after the first has been', () => {
    const [day] = comingDays([booking('E-1', [session('a', 100), session('b', 300)])], [], 200);
    expect(day?.booking).toMatchObject({ number: 2, count: 2, sure: true, conflict: false });
  });

  it('leaves out what is over, off, cancelled, or stands in the agenda as participant', () => {
    const days = comingDays(
      [
        booking('E-1', [session('a', 100), session('b', 300, { cancelled: true })]),
        booking('E-2', [session('c', 500)], 'cancelled'),
      ],
      [lesson('a', 100, 'participant'), lesson('d', 120)],
      160,
    );
    expect(days.map(({ sessionId }) => sessionId)).toEqual(['d']);
  });
});
