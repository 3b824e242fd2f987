/** The results of a run as one sheet: per course what it asks and grants, per participant what was recorded. */
import { type ValidityRule, validityFrom } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { getsProof, type Presence } from './attendance.ts';
import type { ResultKind } from './result-grant.ts';
import type { Roster, RosterPerson } from './roster-queries.server.ts';

export type RecordedResult = {
  readonly enrolmentId: string;
  readonly resultId: string;
  readonly kind: ResultKind;
  readonly achievedOn: CalendarDate;
  readonly issuer: string | null;
  readonly number: string | null;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  /** A trainer's working name; `office` for others, `system` for what was recorded by itself. */
  readonly recordedBy: { readonly trainer: string } | 'office' | 'system';
  readonly granted: boolean;
};

/** A certificate as the course grants it; the rule says how long it is valid. */
export type CertificateOfCourse = { readonly name: Content; readonly rule: ValidityRule };

export type ResultPerson = {
  readonly enrolmentId: string;
  readonly name: RosterPerson['name'];
  readonly organisationName: string | null;
  readonly presence: Presence;
  /** The proof of attendance can be downloaded: all their sessions are over, and they were there. */
  readonly hasProof: boolean;
  /** Newest first: the first one counts. */
  readonly results: readonly (RecordedResult & { readonly validUntil: CalendarDate | null })[];
};

export type ResultGroup = {
  readonly courseId: string;
  readonly title: Content;
  readonly grantOn: ResultKind;
  readonly certificate: CertificateOfCourse | null;
  /** Who issues, where nobody says otherwise. */
  readonly issuer: string | null;
  readonly people: readonly ResultPerson[];
};

/** By course in the order of the run; courses that nobody takes are left out. Who awaits approval has no result. */
export function resultGroups(
  roster: Roster,
  recorded: readonly RecordedResult[],
  certificates: ReadonlyMap<string, CertificateOfCourse>,
  { centreName, now }: { readonly centreName: string | null; readonly now: number },
): ResultGroup[] {
  const results = Map.groupBy(recorded, ({ enrolmentId }) => enrolmentId);
  const ends = new Map(roster.sessions.map(({ sessionId, interval }) => [sessionId, interval.end]));
  return roster.courses.flatMap((course) => {
    const takers = roster.people.filter(
      ({ courseId, requested }) => courseId === course.courseId && !requested,
    );
    if (takers.length === 0) return [];
    const certificate = certificates.get(course.courseId) ?? null;
    return {
      courseId: course.courseId,
      title: course.title,
      grantOn: course.grantOn,
      certificate,
      issuer: course.issuer ?? centreName,
      people: takers.map(({ enrolmentId, name, organisationName, presence, attendance }) => ({
        enrolmentId,
        name,
        organisationName,
        presence,
        hasProof:
          getsProof(presence) && Object.keys(attendance).every((id) => (ends.get(id) ?? Infinity) <= now),
        results: (results.get(enrolmentId) ?? []).map((result) => ({
          ...result,
          validUntil: certificate && validityFrom(certificate.rule, result.achievedOn).validUntil,
        })),
      })),
    };
  });
}

export type ResultDays = {
  /** Of the first session and today: results can't be from before or after. Null where there is nothing to record yet. */
  readonly first: CalendarDate | null;
  readonly today: CalendarDate;
  /** What a form begins with: the last session, or today while the run lasts. */
  readonly usual: CalendarDate;
};

export function resultDays(roster: Pick<Roster, 'sessions' | 'site'>, now: number): ResultDays {
  const today = dateAt(now, roster.site.zone);
  const first = roster.sessions[0]?.day ?? null;
  const last = roster.sessions.at(-1)?.day ?? today;
  return {
    first: first !== null && first <= today ? first : null,
    today,
    usual: last < today ? last : today,
  };
}

/** Who has been there all the time on a course that asks no more, and has no result yet. */
export function attendedThroughout(groups: readonly ResultGroup[]): ResultPerson[] {
  return groups
    .filter(({ grantOn }) => grantOn === 'attended')
    .flatMap(({ people }) =>
      people.filter(({ presence, results }) => presence.level === 'all' && results.length === 0),
    );
}
