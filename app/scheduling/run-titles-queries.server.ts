import { asSystem } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type RunTitle = { readonly runId: string; readonly code: string; readonly title: Content };

/** Code and title of runs, for pages that planners alone see. */
export function runTitles(runIds: readonly string[]): Promise<RunTitle[]> {
  return asSystem(
    (tx) => tx.$queryRaw<RunTitle[]>`
      SELECT r.id::text AS "runId", r.code,
        jsonb_build_object('nl', coalesce(r.title_nl, c.title_nl, r.code),
          'en', CASE WHEN r.title_nl IS NULL THEN c.title_en ELSE r.title_en END) AS title
      FROM run r
      LEFT JOIN LATERAL (SELECT course.* FROM run_course rc JOIN course ON course.id = rc.course_id
        WHERE rc.run_id = r.id ORDER BY rc.sort_order LIMIT 1) c ON true
      WHERE r.id = ANY(${[...runIds]}::uuid[])`,
  );
}
