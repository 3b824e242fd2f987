/** The names that a list of reasons and notes needs to become sentences. All of it is open to every reader. */
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';
import type { BookingNames, NamedRun } from './reason-text.ts';

export async function bookingNames(
  scope: Scope,
  said: readonly (BookingReason | EnrolmentNote)[],
): Promise<BookingNames> {
  const ids = idsIn(said);
  return withScope(scope, async (tx) => {
    const runs = await tx.$queryRaw<(NamedRun & { id: string })[]>`
      SELECT run.id::text, run.code, first.code AS "courseCode",
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        (SELECT (extract(epoch FROM min(starts_at)) * 1000)::float8 FROM session WHERE run_id = run.id) AS "firstStart"
      FROM run JOIN LATERAL (SELECT c.code, c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE run.id = ANY(${ids.runs}::uuid[])`;
    const courses = await tx.$queryRaw<{ id: string; code: string; title: Content }[]>`
      SELECT id::text, code, jsonb_build_object('nl', title_nl, 'en', title_en) AS title
      FROM course WHERE id = ANY(${ids.courses}::uuid[])`;
    const others = await tx.$queryRaw<{ id: string; name: Content }[]>`
      SELECT id::text, jsonb_build_object('nl', name_nl, 'en', name_en) AS name
      FROM certificate_type WHERE id = ANY(${ids.certificates}::uuid[])
      UNION ALL SELECT id::text, jsonb_build_object('nl', name_nl, 'en', name_en) FROM resource WHERE id = ANY(${ids.resources}::uuid[])
      UNION ALL SELECT id::text, jsonb_build_object('nl', name, 'en', NULL) FROM organisation WHERE id = ANY(${ids.organisations}::uuid[])`;
    const names = new Map(others.map(({ id, name }) => [id, name]));
    return {
      courses: new Map(courses.map(({ id, ...course }) => [id, course])),
      certificates: names,
      resources: names,
      organisations: new Map(others.map(({ id, name }) => [id, name.nl])),
      runs: new Map(runs.map(({ id, ...run }) => [id, run])),
    };
  });
}

function idsIn(said: readonly (BookingReason | EnrolmentNote)[]) {
  const all = (pick: (one: BookingReason | EnrolmentNote) => (string | null | undefined)[]) => [
    ...new Set(said.flatMap(pick).filter((id): id is string => Boolean(id))),
  ];
  return {
    runs: all((one) => [
      'runId' in one ? one.runId : null,
      'grantedBy' in one ? one.grantedBy?.runId : null,
      one.code === 'agenda-clash' ? one.with.runId : null,
    ]),
    courses: all((one) => [
      'courseId' in one ? one.courseId : null,
      'grantedBy' in one ? one.grantedBy?.courseId : null,
      ...(one.code === 'course-not-chosen' ? one.courseIds : []),
    ]),
    certificates: all((one) => ['certificateTypeId' in one ? one.certificateTypeId : null]),
    resources: all((one) => ['resourceId' in one ? one.resourceId : null]),
    organisations: all((one) => ['organisationId' in one ? one.organisationId : null]),
  };
}
