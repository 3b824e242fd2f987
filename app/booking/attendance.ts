/** Attendance is the fact per session; what it comes to over a run is derived here and kept nowhere. */

export type AttendanceOutcome = 'present' | 'partly' | 'absent' | 'excused';

/** Marking begins this many minutes before the session: the early ones are there already. */
export const opensMinutesBefore = 60;

/** Minutes that count where nobody says otherwise. `partly` is half, rounded down to whole minutes. */
export function minutesFor(outcome: AttendanceOutcome, sessionMinutes: number): number {
  switch (outcome) {
    case 'present':
      return sessionMinutes;
    case 'partly':
      return Math.floor(sessionMinutes / 2);
    default:
      return 0;
  }
}

export type MarkedSession = {
  readonly minutes: number;
  /** Null: nobody marked it. */
  readonly outcome: AttendanceOutcome | null;
  /** Minutes that were marked; 0 where it wasn't. */
  readonly attended: number;
};

/**
 * - unmarked: nobody marked any session
 * - all: present in every session, from begin to end
 * - some: in part
 * - none: marked, and never there
 */
export type Presence = {
  readonly level: 'unmarked' | 'all' | 'some' | 'none';
  readonly sessionsAttended: number;
  readonly sessions: number;
  readonly minutesAttended: number;
  readonly minutes: number;
};

export function presenceOf(sessions: readonly MarkedSession[]): Presence {
  const there = sessions.filter(({ outcome }) => outcome === 'present' || outcome === 'partly');
  const minutes = sum(sessions.map((session) => session.minutes));
  const minutesAttended = sum(there.map(({ attended }) => attended));
  const counts = { sessionsAttended: there.length, sessions: sessions.length, minutesAttended, minutes };
  if (sessions.every(({ outcome }) => outcome === null)) return { level: 'unmarked', ...counts };
  if (there.length === 0) return { level: 'none', ...counts };
  const wasThereAllTheTime = sessions.every(({ outcome }) => outcome === 'present');
  return { level: wasThereAllTheTime ? 'all' : 'some', ...counts };
}

/** Everyone who was there, be it one session, gets a proof of attendance that says how much. */
export function getsProof({ level }: Presence): boolean {
  return level === 'all' || level === 'some';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
