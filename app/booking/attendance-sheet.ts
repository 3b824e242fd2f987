/** The sheet of one session: who comes, what is worth knowing about each, and what was marked. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { AttendanceOutcome } from './attendance.ts';
import type { Roster, RosterPerson, RosterSession } from './roster-queries.server.ts';

/**
 * How much of the run someone does:
 * - whole: every session
 * - joins: from that day on, to the last session
 * - once: this session only
 * - some: any other part
 */
export type TakesPart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'joins'; readonly from: CalendarDate }
  | { readonly kind: 'once' }
  | { readonly kind: 'some'; readonly sessions: number; readonly of: number };

export type SheetPerson = {
  readonly enrolmentId: string;
  /** Null for a place without a name. */
  readonly name: PersonName | null;
  readonly organisationName: string | null;
  /** Where the run offers several courses or levels. */
  readonly courseTitle: Content | null;
  /** The company has not answered yet: the place is held, there is nothing to mark. */
  readonly requested: boolean;
  /** Asked on the days this person comes. */
  readonly requirements: readonly { readonly name: Content; readonly met: boolean }[];
  /** The session was moved to where this person has something else. What that is, nobody sees. */
  readonly conflict: boolean;
  readonly takesPart: TakesPart;
  readonly outcome: AttendanceOutcome | null;
  readonly minutes: number;
};

/** The people with a place in the session, in the order of the roster. */
export function sheetOf(roster: Roster, sessionId: string): SheetPerson[] {
  const several = roster.courses.length > 1;
  return roster.people.flatMap((person) => {
    const place = person.attendance[sessionId];
    if (!place) return [];
    return {
      enrolmentId: person.enrolmentId,
      name: person.name,
      organisationName: person.organisationName,
      courseTitle: several ? person.courseTitle : null,
      requested: person.requested,
      requirements: person.requirements,
      conflict: place.conflict,
      takesPart: takesPart(person, roster.sessions),
      outcome: place.outcome,
      minutes: place.minutes,
    };
  });
}

function takesPart(person: RosterPerson, sessions: readonly RosterSession[]): TakesPart {
  const comes = sessions.map(({ sessionId }) => sessionId in person.attendance);
  const count = comes.filter(Boolean).length;
  if (count === sessions.length) return { kind: 'whole' };
  const at = comes.indexOf(true);
  const first = sessions[at];
  // To the last session without a gap; one session alone is someone who catches up.
  if (first && count > 1 && comes.slice(at).every(Boolean)) return { kind: 'joins', from: first.day };
  return count === 1 ? { kind: 'once' } : { kind: 'some', sessions: count, of: sessions.length };
}

export type SheetCounts = Readonly<Record<AttendanceOutcome | 'open', number>>;

/** How many of each; `open` still has to be marked. Requests don't count. */
export function countMarks(
  people: readonly { readonly requested: boolean; readonly outcome: AttendanceOutcome | null }[],
): SheetCounts {
  const counts = { present: 0, partly: 0, absent: 0, excused: 0, open: 0 };
  for (const { requested, outcome } of people) if (!requested) counts[outcome ?? 'open'] += 1;
  return counts;
}
