/** What a course is planned with: the courses themselves, machines and rooms of a site, trainers. */
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { Pattern } from './repeat-dates.ts';

export type PlanCourse = {
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  readonly category: Content;
  readonly sessionCount: number;
  readonly sessionMinutes: number;
  readonly pattern: Pattern;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
};

/** Courses that can be planned, by category and title. */
export function coursesToPlan(codes?: readonly string[]): Promise<PlanCourse[]> {
  return asSystem((tx) => planCourses(tx, codes ? { code: { in: [...codes] } } : { active: true }));
}

async function planCourses(
  tx: Tx,
  where: { code: { in: string[] } } | { id: { in: string[] } } | { active: true },
): Promise<PlanCourse[]> {
  const rows = await tx.course.findMany({
    where: { ...where, audience: 'people' },
    orderBy: [{ category: { sortOrder: 'asc' } }, { titleNl: 'asc' }],
    include: { category: { select: { nameNl: true, nameEn: true } } },
  });
  return rows.map((row) => ({
    courseId: row.id,
    code: row.code,
    title: { nl: row.titleNl, en: row.titleEn },
    category: { nl: row.category.nameNl, en: row.category.nameEn },
    sessionCount: row.sessionCount,
    sessionMinutes: row.sessionMinutes,
    pattern: row.pattern,
    seats: row.seats,
    minimum: row.minimum,
    priceCents: row.priceCents,
  }));
}

export type PlanOption = {
  readonly id: string;
  readonly name: Content;
  /** Group the option stands in: the machine group, or the kind of room. */
  readonly group: Content | null;
  /** The courses ask for it, so it is offered first. */
  readonly needed: boolean;
  readonly capacity: number | null;
};

export type PlanChoices = {
  readonly site: { readonly siteId: string; readonly name: string; readonly zone: string };
  readonly courses: readonly PlanCourse[];
  readonly resources: readonly PlanOption[];
  readonly trainers: readonly { readonly id: string; readonly name: string; readonly mayTeach: boolean }[];
  /** Whose people a run may be for. */
  readonly organisations: readonly OrganisationChoice[];
  /** What one session takes, in the order of the course. */
  readonly needs: readonly { readonly name: Content; readonly quantity: number }[];
};

/** What there is to plan these courses with at a site. */
export async function loadChoices(
  tx: Tx,
  courseIds: readonly string[],
  siteId: string,
): Promise<PlanChoices | null> {
  const site = await tx.site.findUnique({ where: { id: siteId } });
  if (!site) return null;
  const found = await planCourses(tx, { id: { in: [...courseIds] } });
  const courses = courseIds.flatMap((id) => found.find((course) => course.courseId === id) ?? []);
  const needs = await tx.courseNeed.findMany({
    where: { courseId: { in: [...courseIds] } },
    include: { pool: true, resource: true },
    orderBy: { id: 'asc' },
  });
  const resources = await tx.resource.findMany({
    where: { siteId, status: { not: 'retired' } },
    include: { pool: true },
    orderBy: [{ pool: { sortOrder: 'asc' } }, { sortOrder: 'asc' }, { code: 'asc' }],
  });
  const trainers = await tx.trainer.findMany({
    where: { active: true },
    orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
    include: { courses: { where: { courseId: { in: [...courseIds] } }, select: { courseId: true } } },
  });
  const isNeeded = (one: { id: string; poolId: string | null }) =>
    needs.some((need) => need.resourceId === one.id || (need.poolId !== null && need.poolId === one.poolId));
  return {
    site: { siteId, name: site.name, zone: site.timeZone },
    courses,
    resources: resources.map((row) => ({
      id: row.id,
      name: { nl: row.nameNl, en: row.nameEn },
      group: row.pool && { nl: row.pool.nameNl, en: row.pool.nameEn },
      needed: isNeeded(row),
      capacity: row.capacity,
    })),
    trainers: trainers.map((row) => ({
      id: row.personId,
      name: row.displayName,
      mayTeach: row.courses.length === courseIds.length,
    })),
    organisations: await organisationsIn(tx),
    needs: needs.map(({ pool, resource, quantity }) => ({
      name: { nl: resource?.nameNl ?? pool?.nameNl ?? '', en: resource?.nameEn ?? pool?.nameEn ?? null },
      quantity: resource ? 1 : quantity,
    })),
  };
}

export type OrganisationChoice = { readonly id: string; readonly name: string };

/** Companies, schools and customers, by name. */
export function organisationChoices(scope: Scope): Promise<OrganisationChoice[]> {
  return withScope(scope, organisationsIn);
}

function organisationsIn(tx: Tx): Promise<OrganisationChoice[]> {
  return tx.organisation.findMany({
    where: { kind: { not: 'centre' }, active: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}

/** Where the machines that the courses ask for are; else the centre's first site. */
export async function siteFor(
  tx: Tx,
  courseIds: readonly string[],
  rowIds: readonly string[],
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ siteId: string }[]>`
    SELECT site_id::text AS "siteId" FROM (
      SELECT site_id, 0 AS rank FROM resource WHERE id = ANY(${[...rowIds]}::uuid[])
      UNION ALL
      SELECT coalesce(p.site_id, r.site_id), 1 FROM course_need n LEFT JOIN pool p ON p.id = n.pool_id
        LEFT JOIN resource r ON r.id = n.resource_id WHERE n.course_id = ANY(${[...courseIds]}::uuid[])
      UNION ALL
      SELECT id, 2 FROM site WHERE active AND sort_order = (SELECT min(sort_order) FROM site WHERE active)
    ) found WHERE site_id IS NOT NULL ORDER BY rank LIMIT 1`;
  return row?.siteId ?? null;
}

/** Everyone who teaches, for filters. */
export function trainerChoices(scope: Scope): Promise<{ id: string; name: string }[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.trainer.findMany({
      where: { active: true },
      orderBy: [{ sortOrder: 'asc' }, { displayName: 'asc' }],
      select: { personId: true, displayName: true },
    });
    return rows.map(({ personId, displayName }) => ({ id: personId, name: displayName }));
  });
}
