/**
 * What can be booked: runs that are open or go ahead. How many places they have left is booking's to say
 * (`participation`), which knows who waits for them.
 */
import type { Temporal } from '#app/kernel/temporal.ts';
import { fold } from '#app/kernel/text.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { dayFromColumnOrNull } from '#app/platform/day-column.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type OfferFilter = {
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  /** Code of a function profile: courses that grant a certificate it asks. */
  readonly profile?: string | undefined;
  readonly site?: string | undefined;
  /** First day, 'YYYY-MM-DD': only courses that begin on or after it. */
  readonly from?: string | undefined;
};

/** `startsAt` is an ISO 8601 instant. */
export type OfferedDate = { readonly runId: string; readonly runCode: string; readonly startsAt: string };

export type OfferedCourse = {
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  readonly summary: Content;
  readonly category: { readonly code: string; readonly name: Content };
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  readonly priceCents: number;
  readonly grants: Content | null;
  readonly grantsTypeId: string | null;
  /** Dates that can be booked, the soonest first. */
  readonly dates: readonly OfferedDate[];
};

export type OpenRun = {
  readonly runId: string;
  readonly code: string;
  readonly state: 'open' | 'confirmed';
  readonly title: { readonly nl: string | null; readonly en: string | null };
  readonly site: {
    readonly name: string;
    readonly street: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
    readonly timeZone: string;
    readonly directions: { readonly nl: string | null; readonly en: string | null };
  };
  readonly seats: number;
  readonly minimum: number;
  /** Last day on which the centre decides whether it goes ahead. */
  readonly decideBy: string | null;
  readonly priceCents: number;
  /** ISO 8601 instants. */
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
};

type OfferRow = {
  id: string;
  code: string;
  titleNl: string;
  titleEn: string | null;
  summaryNl: string;
  summaryEn: string | null;
  categoryCode: string;
  categoryNl: string;
  categoryEn: string | null;
  sessionCount: number;
  sessionMinutes: number;
  priceCents: number;
  grantsNl: string | null;
  grantsEn: string | null;
  grantsTypeId: string | null;
  dates: OfferedDate[];
};

/**
 * The catalogue: courses people enrol on, those with a date first, the soonest on top. The search looks at title,
 * summary and category in both languages, whatever the accents.
 */
export async function coursesOnOffer(
  scope: Scope,
  now: Temporal.Instant,
  filter: OfferFilter,
): Promise<OfferedCourse[]> {
  const rows = await withScope(scope, (tx) => offerRows(tx, scope, now, filter));
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  return rows
    .filter((row) => {
      const text = fold(
        [row.titleNl, row.titleEn, row.summaryNl, row.summaryEn, row.categoryNl, row.code].join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .map((row) => ({
      courseId: row.id,
      code: row.code,
      title: { nl: row.titleNl, en: row.titleEn },
      summary: { nl: row.summaryNl, en: row.summaryEn },
      category: { code: row.categoryCode, name: { nl: row.categoryNl, en: row.categoryEn } },
      sessionCount: row.sessionCount,
      sessionMinutes: row.sessionMinutes,
      priceCents: row.priceCents,
      grants: row.grantsNl === null ? null : { nl: row.grantsNl, en: row.grantsEn },
      grantsTypeId: row.grantsTypeId,
      dates: row.dates,
    }));
}

function offerRows(tx: Tx, scope: Scope, now: Temporal.Instant, filter: OfferFilter): Promise<OfferRow[]> {
  const from = filter.from ?? null;
  return tx.$queryRaw<OfferRow[]>`
    WITH bookable AS (
      SELECT r.id, r.code, rc.course_id, first.starts_at
      FROM run r
      JOIN run_course rc ON rc.run_id = r.id
      JOIN site ON site.id = r.site_id
      JOIN LATERAL (SELECT min(starts_at) AS starts_at FROM session WHERE run_id = r.id AND state = 'planned') first ON true
      WHERE r.state IN ('open', 'confirmed') AND first.starts_at > ${new Date(now.epochMilliseconds)}::timestamptz
        AND (r.only_for_id IS NULL AND r.is_public OR r.only_for_id = ANY(${organisationsOf(scope)}::uuid[])
          OR r.only_for_id IS NULL AND ${scope.kind !== 'public'} OR ${seesAll(scope)})
        AND (${filter.site ?? null}::text IS NULL OR site.code = ${filter.site ?? null})
        AND (${from}::date IS NULL OR (first.starts_at AT TIME ZONE site.time_zone)::date >= ${from}::date)
    ), dated AS (
      SELECT course_id, min(starts_at) AS soonest, jsonb_agg(jsonb_build_object('runId', id, 'runCode', code,
        'startsAt', to_char(starts_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY starts_at, code) AS dates
      FROM bookable GROUP BY course_id
    )
    SELECT c.id::text, c.code, c.title_nl AS "titleNl", c.title_en AS "titleEn", c.summary_nl AS "summaryNl",
      c.summary_en AS "summaryEn", k.code AS "categoryCode", k.name_nl AS "categoryNl", k.name_en AS "categoryEn",
      c.session_count AS "sessionCount", c.session_minutes AS "sessionMinutes", c.price_cents AS "priceCents",
      t.name_nl AS "grantsNl", t.name_en AS "grantsEn", t.id::text AS "grantsTypeId", coalesce(n.dates, '[]') AS dates
    FROM course c
    JOIN course_category k ON k.id = c.category_id
    LEFT JOIN certificate_type t ON t.id = c.grants_type_id
    LEFT JOIN dated n ON n.course_id = c.id
    WHERE c.active AND c.audience = 'people' AND (c.is_public OR ${scope.kind !== 'public'})
      AND (${filter.category ?? null}::text IS NULL OR k.code = ${filter.category ?? null})
      AND (${filter.profile ?? null}::text IS NULL OR c.grants_type_id IN (
        SELECT i.certificate_type_id FROM function_profile_item i JOIN function_profile p ON p.id = i.profile_id
        WHERE p.code = ${filter.profile ?? null}))
      AND (n.dates IS NOT NULL OR (${filter.site ?? null}::text IS NULL AND ${from}::date IS NULL))
    ORDER BY n.soonest NULLS LAST, k.sort_order, c.title_nl`;
}

/** The dates of one course that can be booked, the soonest first. A full run is listed too: it has a waiting list. */
export async function openRunsOfCourse(
  scope: Scope,
  now: Temporal.Instant,
  courseId: string,
): Promise<OpenRun[]> {
  const instant = new Date(now.epochMilliseconds);
  return withScope(scope, async (tx) => {
    const rows = await tx.run.findMany({
      where: {
        ...bookableBy(scope),
        courses: { some: { courseId } },
        sessions: {
          some: { state: 'planned', startsAt: { gt: instant } },
          none: { state: 'planned', startsAt: { lte: instant } },
        },
      },
      include: withSessions,
    });
    return rows.map(openRunOf).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  });
}

/** One date that this reader could book, also when it has begun or is full; null for what isn't theirs to see. */
export async function findOpenRun(scope: Scope, courseId: string, code: string): Promise<OpenRun | null> {
  return withScope(scope, async (tx) => {
    const run = await tx.run.findFirst({
      where: { ...bookableBy(scope), code, courses: { some: { courseId } } },
      include: withSessions,
    });
    return run && openRunOf(run);
  });
}

const bookableBy = (scope: Scope): Prisma.RunWhereInput => ({
  state: { in: ['open', 'confirmed'] },
  ...(!seesAll(scope) && {
    OR: [
      { onlyForId: null, ...(scope.kind === 'public' && { isPublic: true }) },
      { onlyForId: { in: organisationsOf(scope) } },
    ],
  }),
});

/** Who plans for every company knows of the dates that are for one of them. */
function seesAll({ kind }: Scope): boolean {
  return kind === 'centre' || kind === 'roster';
}

const withSessions = {
  site: {
    select: {
      name: true,
      street: true,
      postcode: true,
      city: true,
      timeZone: true,
      directionsNl: true,
      directionsEn: true,
    },
  },
  sessions: {
    where: { state: 'planned' },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    select: { startsAt: true, endsAt: true },
  },
} satisfies Prisma.RunInclude;

function openRunOf(run: Prisma.RunGetPayload<{ include: typeof withSessions }>): OpenRun {
  const { directionsNl, directionsEn, ...site } = run.site;
  return {
    runId: run.id,
    code: run.code,
    state: run.state as OpenRun['state'],
    title: { nl: run.titleNl, en: run.titleEn },
    site: { ...site, directions: { nl: directionsNl, en: directionsEn } },
    seats: run.seats,
    minimum: run.minimum,
    decideBy: dayFromColumnOrNull(run.decideBy),
    priceCents: run.priceCents,
    sessions: run.sessions.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
}

function startOf(run: OpenRun): string {
  return run.sessions[0]?.startsAt ?? '';
}

/** Organisations whose own closed runs the reader may see. */
function organisationsOf(scope: Scope): string[] {
  if (scope.kind === 'self') return [...scope.organisationIds];
  if (scope.kind === 'partner') return [scope.organisationId];
  return [];
}
