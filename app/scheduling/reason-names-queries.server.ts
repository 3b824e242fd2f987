/** Names for the ids in reasons, in the reader's language, as far as the reader's scope knows them. */
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { ReasonNames } from './reason-text.ts';

const nouns = ['siteId', 'resourceId', 'poolId', 'personId', 'courseId', 'sessionId'] as const;

export async function reasonNames(
  scope: Scope,
  locale: Locale,
  reasons: readonly object[],
): Promise<ReasonNames> {
  const ids = Object.fromEntries(nouns.map((noun) => [noun, idsOf(reasons, noun)])) as Record<
    (typeof nouns)[number],
    string[]
  >;
  if (nouns.every((noun) => ids[noun].length === 0)) return {};
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ noun: string; id: string; nl: string; en: string | null }[]>`
      SELECT 'sites' AS noun, id::text, name AS nl, NULL AS en FROM site WHERE id = ANY(${ids.siteId}::uuid[])
      UNION ALL SELECT 'resources', id::text, name_nl, name_en FROM resource WHERE id = ANY(${ids.resourceId}::uuid[])
      UNION ALL SELECT 'pools', id::text, name_nl, name_en FROM pool WHERE id = ANY(${ids.poolId}::uuid[])
      UNION ALL SELECT 'persons', person_id::text, display_name, NULL FROM trainer WHERE person_id = ANY(${ids.personId}::uuid[])
      UNION ALL SELECT 'courses', id::text, title_nl, title_en FROM course WHERE id = ANY(${ids.courseId}::uuid[])
      UNION ALL SELECT 'sessions', s.id::text, coalesce(r.title_nl, c.title_nl, s.title, ''),
        CASE WHEN r.title_nl IS NULL THEN c.title_en ELSE r.title_en END
      FROM session s LEFT JOIN run r ON r.id = s.run_id
      LEFT JOIN LATERAL (SELECT course.* FROM run_course rc JOIN course ON course.id = rc.course_id
        WHERE rc.run_id = r.id ORDER BY rc.sort_order LIMIT 1) c ON true
      WHERE s.id = ANY(${ids.sessionId}::uuid[])`,
  );
  const named = (noun: string) =>
    new Map(rows.filter((row) => row.noun === noun).map((row) => [row.id, inLocale(row, locale)]));
  return {
    sites: named('sites'),
    resources: named('resources'),
    pools: named('pools'),
    persons: named('persons'),
    courses: named('courses'),
    sessions: named('sessions'),
  };
}

function idsOf(reasons: readonly object[], noun: string): string[] {
  const ids = reasons.flatMap((reason) => (reason as Record<string, unknown>)[noun] ?? []);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
