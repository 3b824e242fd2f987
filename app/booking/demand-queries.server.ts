/**
 * What companies need, read from certificates, function profiles, bookings and what they said. Everything about one company
 * stays inside the transaction of a use case, or goes to that company; the office gets totals.
 */
import { centreZone } from '#app/identity/hats.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import {
  type AskedPlaces,
  type CompanyDemand,
  companyDemands,
  type DemandTotals,
  demandTotals,
  type PersonNeed,
  type StatedPlaces,
} from './demand.ts';

/** Certificates that end within so many days are needed again; half a year, so that there is time to plan. */
export const demandDays = 182;
/** For so many days a company isn't asked again for places that it was asked for and didn't take. */
export const silentDays = 30;

type Of = { readonly courseId?: string; readonly organisationId?: string };

/**
 * People who work at a company today, whose certificate ends within `demandDays` or whose job requires one that isn't valid,
 * by the course that grants it. Who is booked on it already, or may not start it yet for lack of what it requires, isn't
 * among them.
 *
 * What somebody holds is gathered in one row per person first: as a list of certificates it was compared with every need one
 * by one wherever the database expected few of them, which took more than a minute.
 */
export function peopleInNeed(tx: Tx, now: Temporal.Instant, of: Of = {}): Promise<PersonNeed[]> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const horizon = addDays(today, demandDays);
  const { courseId = null, organisationId = null } = of;
  return tx.$queryRaw<PersonNeed[]>`
    WITH job AS (
      SELECT DISTINCT ON (e.organisation_id, e.person_id) e.organisation_id, e.person_id, e.function_profile_id
      FROM employment e JOIN organisation o ON o.id = e.organisation_id AND o.kind = 'company' AND o.active
      WHERE ${today}::date BETWEEN e.valid_from AND coalesce(e.valid_until, 'infinity')
        AND (${organisationId}::uuid IS NULL OR e.organisation_id = ${organisationId}::uuid)
      ORDER BY e.organisation_id, e.person_id, e.valid_from DESC
    ), held AS (
      SELECT job.organisation_id, job.person_id, h.certificate_type_id, max(coalesce(h.valid_until, 'infinity')) AS until
      FROM job JOIN certificate h ON h.person_id = job.person_id AND h.revoked_at IS NULL
        AND h.visible_to_ids @> ARRAY[job.organisation_id]
      GROUP BY job.organisation_id, job.person_id, h.certificate_type_id
    ), valid AS (
      SELECT organisation_id, person_id, array_agg(certificate_type_id) AS types
      FROM held WHERE until >= ${today}::date GROUP BY organisation_id, person_id
    ), need AS MATERIALIZED (
      SELECT held.organisation_id, held.person_id, held.certificate_type_id, held.until
      FROM held WHERE held.until BETWEEN ${today}::date AND ${horizon}::date
      UNION ALL
      SELECT job.organisation_id, job.person_id, item.certificate_type_id, NULL
      FROM job JOIN function_profile_item item ON item.profile_id = job.function_profile_id AND item.required
      LEFT JOIN valid ON valid.organisation_id = job.organisation_id AND valid.person_id = job.person_id
      WHERE item.certificate_type_id <> ALL (coalesce(valid.types, '{}'))
    )
    SELECT c.id::text AS "courseId", need.organisation_id::text AS "organisationId", need.person_id::text AS "personId",
      need.until::text AS until
    FROM need JOIN course c ON c.grants_type_id = need.certificate_type_id AND c.active AND c.audience = 'people'
    LEFT JOIN valid ON valid.organisation_id = need.organisation_id AND valid.person_id = need.person_id
    WHERE (${courseId}::uuid IS NULL OR c.id = ${courseId}::uuid)
      AND NOT EXISTS (SELECT FROM enrolment e JOIN course booked ON booked.id = e.course_id
        JOIN run ON run.id = e.run_id AND run.state IN ('open', 'confirmed')
        WHERE e.person_id = need.person_id AND booked.grants_type_id = need.certificate_type_id
          AND e.state IN ('requested', 'confirmed') AND NOT EXISTS (SELECT FROM result WHERE enrolment_id = e.id))
      AND NOT EXISTS (SELECT FROM requirement q
        WHERE q.course_id = c.id AND q.certificate_type_id <> ALL (coalesce(valid.types, '{}')))
    ORDER BY c.id, need.organisation_id, need.until NULLS LAST, need.person_id`;
}

function statedPlaces(
  tx: Tx,
  today: CalendarDate,
  { courseId, organisationId }: Of,
): Promise<StatedPlaces[]> {
  return tx.$queryRaw<StatedPlaces[]>`
    SELECT d.course_id::text AS "courseId", d.organisation_id::text AS "organisationId", d.quantity, d.needed_by::text AS "neededBy"
    FROM stated_demand d JOIN organisation o ON o.id = d.organisation_id AND o.active
    WHERE d.state = 'open' AND d.needed_by >= ${today}::date
      AND (${courseId ?? null}::uuid IS NULL OR d.course_id = ${courseId ?? null}::uuid)
      AND (${organisationId ?? null}::uuid IS NULL OR d.organisation_id = ${organisationId ?? null}::uuid)`;
}

function askedLately(tx: Tx, now: Temporal.Instant, { courseId }: Of): Promise<AskedPlaces[]> {
  const since = new Date(now.epochMilliseconds - silentDays * 86_400_000);
  return tx.$queryRaw<AskedPlaces[]>`
    SELECT b.course_id::text AS "courseId", a.organisation_id::text AS "organisationId",
      sum(greatest(0, a.quantity - a.taken))::int AS places
    FROM bundle_ask a JOIN bundle b ON b.run_id = a.run_id
    WHERE a.state <> 'withdrawn' AND a.created_at > ${since}::timestamptz
      AND (${courseId ?? null}::uuid IS NULL OR b.course_id = ${courseId ?? null}::uuid)
    GROUP BY b.course_id, a.organisation_id`;
}

/** What is needed, by company: for a use case of the centre that divides places, never for a page. */
export async function demandByCompany(tx: Tx, now: Temporal.Instant, of: Of = {}): Promise<CompanyDemand[]> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  return companyDemands(
    await peopleInNeed(tx, now, of),
    await statedPlaces(tx, today, of),
    await askedLately(tx, now, of),
  );
}

export type CourseDemand = DemandTotals & {
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  readonly minimum: number;
  readonly seats: number;
};

/** Per course what is needed in all, courses that reach their minimum on top, the most needed first. */
export async function courseDemands(scope: CentreScope, now: Temporal.Instant): Promise<CourseDemand[]> {
  return withScope(scope, async (tx) => {
    const byCourse = Map.groupBy(await demandByCompany(tx, now), ({ courseId }) => courseId);
    const courses = await tx.course.findMany({
      where: { id: { in: [...byCourse.keys()] }, active: true, audience: 'people' },
      select: { id: true, code: true, titleNl: true, titleEn: true, minimum: true, seats: true },
    });
    return courses
      .map(({ id, code, titleNl, titleEn, minimum, seats }) => ({
        courseId: id,
        code,
        title: { nl: titleNl, en: titleEn },
        minimum,
        seats,
        ...demandTotals(byCourse.get(id) ?? []),
      }))
      .sort(
        (a, b) =>
          Number(isReady(b)) - Number(isReady(a)) || b.places - a.places || a.code.localeCompare(b.code),
      );
  });
}

/** Enough for a run to go ahead. */
export function isReady({ places, minimum }: Pick<CourseDemand, 'places' | 'minimum'>): boolean {
  return places >= Math.max(1, minimum);
}

/** A company's open word on courses, the first day on top. */
export type OwnStated = {
  readonly statedDemandId: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  readonly quantity: number;
  readonly neededBy: CalendarDate;
};

export type OwnNeed = {
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  /** The first day before which somebody of theirs needs it; null for a gap only. */
  readonly before: CalendarDate | null;
  readonly expiring: number;
  readonly gaps: number;
};

export type OwnDemand = {
  readonly today: CalendarDate;
  readonly stated: readonly OwnStated[];
  readonly needs: readonly OwnNeed[];
  /** What a company may ask places for. */
  readonly courses: readonly { readonly courseId: string; readonly code: string; readonly title: Content }[];
};

/** What the own people need, and what the company said it wants. */
export async function ownDemand(scope: PartnerScope, now: Temporal.Instant): Promise<OwnDemand> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const { organisationId } = scope;
  return withScope(scope, async (tx) => {
    const people = Map.groupBy(await peopleInNeed(tx, now, { organisationId }), ({ courseId }) => courseId);
    const courses = (
      await tx.course.findMany({
        where: { active: true, audience: 'people' },
        select: { id: true, code: true, titleNl: true, titleEn: true },
        orderBy: [{ titleNl: 'asc' }, { code: 'asc' }],
      })
    ).map(({ id, code, titleNl, titleEn }) => ({ courseId: id, code, title: { nl: titleNl, en: titleEn } }));
    const stated = await tx.$queryRaw<Omit<OwnStated, 'code' | 'title'>[]>`
      SELECT id::text AS "statedDemandId", course_id::text AS "courseId", quantity, needed_by::text AS "neededBy"
      FROM stated_demand WHERE organisation_id = ${organisationId}::uuid AND state = 'open' AND needed_by >= ${today}::date
      ORDER BY needed_by, id`;
    return {
      today,
      courses,
      stated: stated.flatMap((one) => {
        const course = courses.find(({ courseId }) => courseId === one.courseId);
        return course ? [{ ...one, ...course }] : [];
      }),
      needs: courses
        .flatMap((course) => {
          const own = people.get(course.courseId) ?? [];
          const days = own.flatMap(({ until }) => until ?? []).sort();
          return own.length > 0
            ? [
                {
                  ...course,
                  before: days[0] ?? null,
                  expiring: days.length,
                  gaps: own.length - days.length,
                },
              ]
            : [];
        })
        .sort((a, b) => b.expiring + b.gaps - a.expiring - a.gaps || a.code.localeCompare(b.code)),
    };
  });
}
